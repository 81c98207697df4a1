/// One input as numbers: positions into the tables of `CompiledRule`.
struct CompiledInput: Sendable {
  var isNumber = false
  var scale = 0
  var low: Int64 = 0
  var high: Int64 = 0
  /// The reason of a value outside the range or the list, or a refusal (`ScoringWorkspace.outside`, `.unseen`).
  var outside = ScoringWorkspace.outside
  var unseen = ScoringWorkspace.unseen
  var empty: Int32 = 0
  /// The accepted texts; the value of a category is its position among them.
  var accepted = 0..<0
  var codes = 0..<0
  /// Finds accepted texts and codes.
  var lookup = TextLookup()
  /// Whether every number inside the range is a value: none of them is a missing code.
  var isPlain = false
}

/// A text of the rule: bytes in the pool, and what it means.
struct CompiledText: Sendable {
  var bytes: Range<Int>
  /// The number of the reason of a missing code.
  var reason: Int32
  /// The code as a scaled number; `Int64.min` where it is none.
  var number: Int64
}

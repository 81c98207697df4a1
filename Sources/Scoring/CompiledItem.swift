/// One item as numbers: positions into the tables of `CompiledRule`.
struct CompiledItem {
  var kind: ItemFeature.Kind
  var isNumber: Bool
  /// Positions in `itemInputs` and `countStarts`.
  var inputs: Range<Int>
  /// Positions in `cuts` (times 10 of the scaled values).
  var cuts = 0..<0
  /// Of categories: where `binOfValue` starts.
  var binOfValue = 0
  /// Of years over numbers.
  var threshold: Int64 = 0
  /// The first slot; slots are the bins, then all reasons of the rule.
  var slot: Int32
  var bins: Int32
}

/// The points and the text of a bin or of a missing reason.
struct CompiledSlot {
  var points: Int32
  /// Points above the baseline of the item.
  var excess: Int32
  var text: Int32
}

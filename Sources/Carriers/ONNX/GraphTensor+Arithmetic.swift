/// Whole numbers, entry by entry; shapes follow the broadcasting of ONNX.
extension GraphTensor {
  static func + (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.add, b) }
  static func + (a: GraphTensor, b: Int64) -> GraphTensor { a + a.graph.integer(b) }
  static func - (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.sub, b) }
  static func - (a: GraphTensor, b: Int64) -> GraphTensor { a - a.graph.integer(b) }
  static func * (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.mul, b) }
  static func * (a: GraphTensor, b: Int64) -> GraphTensor { a * a.graph.integer(b) }
  static func / (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.div, b) }
  static prefix func - (a: GraphTensor) -> GraphTensor { a.with(.neg) }

  var magnitude: GraphTensor { with(.abs) }
  /// Whether a whole number is odd.
  var isOdd: GraphTensor { with(.mod, graph.integer(2)) .== graph.integer(1) }

  /// The nearest number between two ends.
  func clipped(_ low: Int64, _ high: Int64) -> GraphTensor { with(.clip, graph.integer(low), graph.integer(high)) }
}

/// Comparisons and conditions, entry by entry.
extension GraphTensor {
  static func .== (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.equal, b) }
  static func .== (a: GraphTensor, b: Int64) -> GraphTensor { a .== a.graph.integer(b) }
  static func .> (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.greater, b) }
  static func .> (a: GraphTensor, b: Int64) -> GraphTensor { a .> a.graph.integer(b) }
  static func .>= (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.greaterOrEqual, b) }
  static func .>= (a: GraphTensor, b: Int64) -> GraphTensor { a .>= a.graph.integer(b) }
  static func .< (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.less, b) }
  static func .< (a: GraphTensor, b: Int64) -> GraphTensor { a .< a.graph.integer(b) }
  static func .& (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.and, b) }
  static func .| (a: GraphTensor, b: GraphTensor) -> GraphTensor { a.with(.or, b) }
  static prefix func .! (a: GraphTensor) -> GraphTensor { a.with(.not) }
}

/// Texts, entry by entry.
extension GraphTensor {
  /// Whether the whole text matches a regular expression (RE2).
  func matches(_ pattern: String) -> GraphTensor { with(.regexFullMatch, attributes: [.text("pattern", pattern)]) }

  /// The pieces between delimiters, in a dimension of their own at the end.
  func pieces(between delimiter: String) -> GraphTensor {
    graph.add(.stringSplit, [self], [.text("delimiter", delimiter)], outputs: 2)[0]
  }

  /// The two pieces of texts of which at least one has the delimiter and none has it twice; the second may be empty.
  func halves(around delimiter: String) -> (GraphTensor, GraphTensor) {
    let pieces = pieces(between: delimiter)
    return (pieces.entry(at: 0), pieces.entry(at: 1))
  }

  private func entry(at position: Int64) -> GraphTensor { with(.gather, graph.integer(position), attributes: [.axis(-1)]) }

  /// The text followed by another.
  func followed(by other: GraphTensor) -> GraphTensor { with(.stringConcat, other) }

  /// The text where a condition holds, another elsewhere.
  func kept(where condition: GraphTensor, else other: String) -> GraphTensor { condition.choose(self, else: graph.text(other)) }
}

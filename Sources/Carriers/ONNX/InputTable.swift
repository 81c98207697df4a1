import Scoring

/// What the graph must know of the inputs, as columns of numbers.
struct InputTable {
  /// In the answer of the text lookup, reasons of missing codes start here; smaller numbers are accepted texts.
  static let firstReason: Int64 = 1_000_000
  /// The lookup's answer for any other text.
  static let unknownText: Int64 = -1
  /// The largest scaled number with which a long decimal text is compared exactly in double.
  static let largest: Int64 = 10_000_000_000_000

  let inputs: [RuleInput]
  let reasons: [String]
  /// The positions of numbers and of categories among the inputs.
  let numbers: [Int], categories: [Int]

  init(_ rule: ScoringRule) {
    inputs = rule.valueInputs
    reasons = rule.missingReasons
    numbers = inputs.indices.filter { rule.valueInputs[$0].values!.isNumber }
    categories = inputs.indices.filter { !rule.valueInputs[$0].values!.isNumber }
  }

  func position(_ id: String) -> Int { inputs.firstIndex { $0.id == id }! }

  func number(ofReason reason: String) -> Int64 { Int64(reasons.firstIndex(of: reason)!) }

  /// The state of cells that follow a policy.
  func state(_ policy: ValuePolicy, refused: CellState) -> Int64 { policy.reason.map(number(ofReason:)) ?? refused.rawValue }

  /// The texts of an input and what the lookup answers for each.
  func lookup(_ input: RuleInput) -> [(text: String, answer: Int64)] {
    let accepted = (input.values!.accepted ?? []).enumerated().map { (text: $1, answer: Int64($0)) }
    return accepted + input.missing!.codes.map { (text: $0.code, answer: Self.firstReason + number(ofReason: $0.reason)) }
  }

  /// The missing codes of an input that are numbers: the scaled number and its reason.
  func numericCodes(_ input: RuleInput) -> [(value: Int64, reason: Int64)] {
    input.missing!.codes.compactMap { code in
      DecimalText.exact(code.code, scale: input.values!.effectiveScale).map { (value: $0, reason: number(ofReason: code.reason)) }
    }
  }

  /// The range of a number, scaled.
  func range(_ input: RuleInput) -> (low: Int64, high: Int64) {
    let (range, scale) = (input.values!.range!, input.values!.effectiveScale)
    return (DecimalText.exact(range.low, scale: scale)!, DecimalText.exact(range.high, scale: scale)!)
  }

  /// - Throws: `CarrierError` at an input that the graph cannot read.
  func check() throws(CarrierError) {
    for input in inputs {
      if ONNXGraph.reservedNames.contains(input.id) || input.id.contains("/") {
        throw .notExpressible(carrier: .onnx, field: "inputs[\(input.id)].id")
      }
    }
    for position in numbers {
      let (low, high) = range(inputs[position])
      for number in [low, high] + numericCodes(inputs[position]).map(\.value) where number.magnitude > Self.largest.magnitude {
        throw .notExpressible(carrier: .onnx, field: "inputs[\(inputs[position].id)].values.range")
      }
    }
  }
}

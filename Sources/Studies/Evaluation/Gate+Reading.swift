import StructuredText

extension Gate {
  /// Reads the demands of a plan: a measure with `at_least` and `at_most`, or with a number where only one direction makes sense.
  /// - Throws: `StructuredTextError` for an unknown measure or a value of another kind, `StudyError.plan` for limits that say nothing.
  static func list(_ node: PlanNode) throws -> [Gate] {
    let map = try node.map()
    try map.allow(Measure.allCases.map(\.rawValue))
    return try map.entries.map { try Gate(Measure(rawValue: $0.key)!, $0.node) }
  }

  private init(_ measure: Measure, _ node: PlanNode) throws {
    guard case .map(let map) = node.content else {
      guard let direction = measure.direction else { throw node.problem(.gateUnclear(measure: measure.rawValue)) }
      let limit = try measure.limit(node)
      self.init(measure, atLeast: direction == .atLeast ? limit : nil, atMost: direction == .atMost ? limit : nil)
      return
    }
    try map.allow(["at_least", "at_most"])
    self.init(measure, atLeast: try map["at_least"].map(measure.limit), atMost: try map["at_most"].map(measure.limit))
    guard atLeast != nil || atMost != nil, atLeast ?? -.infinity <= atMost ?? .infinity else {
      throw node.problem(.gateUnclear(measure: measure.rawValue))
    }
  }
}

extension Gate.Measure {
  fileprivate enum Direction { case atLeast, atMost }

  /// On which side a limit without a word stands; nil where both sides are wrong.
  fileprivate var direction: Direction? {
    switch self {
    case .auc, .aucLow, .precision, .recall, .netBenefit, .events: .atLeast
    case .inTheLarge, .ici, .brier, .sensitivityGap, .psi: .atMost
    case .slope: nil
    }
  }

  /// A limit: between 0 and 1 for shares and areas, also written as a percentage.
  fileprivate func limit(_ node: PlanNode) throws -> Double {
    switch self {
    case .auc, .aucLow, .precision, .recall, .ici, .brier, .sensitivityGap: try node.percent()
    case .events: Double(try node.atLeast(0))
    case .inTheLarge, .psi: try node.double(in: 0...Double.greatestFiniteMagnitude)
    case .slope, .netBenefit: try node.double()
    }
  }
}

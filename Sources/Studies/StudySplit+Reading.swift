import StructuredText

extension StudySplit {
  init(_ node: PlanNode) throws {
    let map = try node.map()
    switch try map["by"]?.choice(SplitUnit.self) ?? .year {
    case .year: self = try .years(in: node, map)
    case .child: self = try .households(in: node, map)
    }
  }

  /// What is split: the years, or the children with their siblings.
  private enum SplitUnit: String, CaseIterable { case year, child }

  private static func households(in node: PlanNode, _ map: PlanMap) throws -> StudySplit {
    try map.allow(["by", "train", "calibrate"])
    let (train, calibrate) = (try map.required("train").percent(), try map.required("calibrate").percent())
    guard train > 0, calibrate > 0, train + calibrate < 1 else { throw node.problem(.sharesTooLarge) }
    return .households(train: train, calibrate: calibrate)
  }

  private static func years(in node: PlanNode, _ map: PlanMap) throws -> StudySplit {
    try map.allow(["by", "train", "calibrate", "test"])
    let train = try map.required("train").list().map { try $0.int() }.sorted()
    let (calibrate, test) = (try map.required("calibrate").int(), try map.required("test").int())
    guard let last = train.last, last < calibrate, calibrate < test else { throw node.problem(.yearsOutOfOrder) }
    return .years(train: train, calibrate: calibrate, test: test)
  }
}

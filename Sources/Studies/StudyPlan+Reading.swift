import Modeling
import StructuredText

extension StudyPlan {
  /// Reads a plan (YAML or JSON).
  /// - Throws: `StructuredTextError` for the file's form, `StudyError` for its content; both with the line.
  public init(path: String) throws {
    let root = try PlanDocument(path: path).root
    if let study = root["study"] { try StudyKind.risingRisk.check(study) }
    try root.allow([
      "study", "title", "dictionary", "tables", "outcome", "items", "within_grade", "split", "predict", "capacity", "card", "limits",
      "seed",
      "expert_rules", "groups", "gates"
    ])
    _ = try root.required("study")
    file = path
    title = try root["title"]?.string() ?? "兆しの分析"
    dictionary = try root["dictionary"]?.relativePath() ?? "dictionary.csv"
    (tables, tableLines) = try root.required("tables").map().tables()
    outcomes = try Self.outcomes(try root.required("outcome"), tables: tables.map(\.name))
    items = try root["items"].flatMap { try $0.strings() == ["all"] ? nil : try $0.strings() }
    itemLines = try Self.itemLines(root)
    withinGrade = try root["within_grade"]?.strings() ?? []
    split = try StudySplit(try root.required("split"))
    landmark = try Landmark(root["predict"])
    (capacity, minutesPerAssessment) = try root["capacity"]?.map().capacity() ?? (Self.usualCapacity, nil)
    card = try CardPlan(root["card"])
    rejectLimit = try root["limits"]?.map().rejectLimit() ?? usualRejectLimit
    expertRules = try root["expert_rules"]?.map().entries.map { try ExpertRule($0) } ?? []
    groups = try root["groups"]?.strings() ?? []
    gates = try root["gates"].map(Gate.list) ?? []
    seed = UInt64(try root["seed"]?.atLeast(0) ?? Self.usualSeed)
  }

  /// One child in fifty, when the plan does not say what the staff can do.
  private static let usualCapacity = 0.02
  private static let usualSeed = 1

  private static func outcomes(_ node: PlanNode, tables: [String]) throws -> [OutcomePlan] {
    guard case .map(let map) = node.content else {
      let item = try node.string()
      return [OutcomePlan(name: item, label: item, definition: .atLeast(item: item, value: 1))]
    }
    guard !map.entries.isEmpty else { throw node.problem(.noOutcome) }
    return try map.entries.map { try OutcomePlan($0, tables: tables) }
  }

  /// The line on which the plan first names each item.
  private static func itemLines(_ root: PlanMap) throws -> [String: Int] {
    let outcome = try root.required("outcome")
    var named = [outcome]
    if case .map(let map) = outcome.content { named = try map.entries.compactMap { try $0.node.map()["item"] } }
    let nodes = try ["items", "within_grade", "groups"].flatMap { try root[$0]?.list() ?? [] }
    return Dictionary(try (nodes + named).map { (try $0.string(), $0.place.line) }, uniquingKeysWith: min)
  }
}

extension OutcomePlan {
  fileprivate init(_ entry: PlanMap.Entry, tables: [String]) throws {
    let map = try entry.node.map()
    try map.allow(["label", "listed_in", "item", "at_least", "at_most", "lowest_share"])
    name = entry.key
    label = try map["label"]?.string() ?? entry.key
    let item = try map["item"]?.string()
    let limits = (try map["at_least"]?.double(), try map["at_most"]?.double(), try map["lowest_share"]?.percent())
    switch (try map["listed_in"]?.string(), item, limits) {
    case (let table?, nil, (nil, nil, nil)):
      guard tables.contains(table) else {
        throw entry.node.problem(.noTable(nearest: EditDistance.nearest(to: table, among: tables)))
      }
      definition = .listing(table: table)
    case (nil, let item?, (let value?, nil, nil)): definition = .atLeast(item: item, value: value)
    case (nil, let item?, (nil, let value?, nil)): definition = .atMost(item: item, value: value)
    case (nil, let item?, (nil, nil, let share?)): definition = .lowestShare(item: item, share: share)
    default: throw entry.node.problem(.outcomeUnclear(name: entry.key))
    }
  }
}

extension Landmark {
  fileprivate init(_ node: PlanNode?) throws {
    guard let node else {
      self.init(daysAfterYearEnd: 0, gapDays: 0)
      return
    }
    let map = try node.map()
    try map.allow(["date", "gap_days"])
    self.init(daysAfterYearEnd: try map["date"]?.daysAfterYearEnd() ?? 0, gapDays: try map["gap_days"]?.atLeast(0) ?? 0)
  }
}

extension CardPlan {
  /// The points per doubling that keep the loss by rounding small or the sums easy.
  private static let allowedPoints = [2, 3, 5, 10]

  fileprivate init(_ node: PlanNode?) throws {
    let map = try node?.map()
    try map?.allow(["items", "points_per_doubling"])
    items = try map?["items"]?.atLeast(1) ?? 25
    pointsPerDoubling = try map?["points_per_doubling"]?.int() ?? 10
    guard Self.allowedPoints.contains(pointsPerDoubling) else { throw node!.problem(.pointsPerDoubling) }
  }
}

extension PlanMap {
  fileprivate func capacity() throws -> (share: Double, minutes: Double?) {
    try allow(["assessments", "minutes"])
    let node = try required("assessments"), share = try node.percent(), minutes = try self["minutes"]?.double()
    guard share > 0 else { throw node.problem(.nothing(key: "assessments")) }
    guard minutes ?? 1 > 0 else { throw self["minutes"]!.problem(.notPositive(key: "minutes")) }
    return (share, minutes)
  }
}

extension PlanNode {
  /// A day written as month-day, counted from 31 March.
  fileprivate func daysAfterYearEnd() throws -> Int {
    let parts = try string().split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let month = parts[0], let day = parts[1], Self.daysOfMonth.indices.contains(month - 1),
      (1...Self.daysOfMonth[month - 1]).contains(day)
    else { throw problem(.notADay) }
    if (month, day) == (3, 31) { return 0 }
    return Self.daysFromApril[month - 1] + day
  }

  /// Days from 31 March to the last day of the month before, by month from January.
  private static let daysFromApril = [275, 306, 334, 0, 30, 61, 91, 122, 153, 183, 214, 244]
  /// The days that a month has in every year, from January.
  private static let daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

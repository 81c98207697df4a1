import Glibc
import Regression
import Studies
import SyntheticData
import Validation

/// Small cities whose hazards are known: how often do the printed 95 % limits hold what they should?
///
/// The score is what items and grade tell of the hazard, in points, with a probability that was fitted in another, larger city.
struct IntervalBench {
  let children: Int
  let cities: Int
  let threads = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Landmark years of a city whose rows are judged together.
  private static let years = 3
  /// The city that the probability was fitted in.
  private static let otherCity = (children: 40_000, seed: UInt64(77))
  private static let pointsPerLogit = 10 / log(2.0)

  /// Prints how often the limits held; gives the number of targets missed.
  func print() throws -> Int {
    let (measures, events) = try coverage()
    Swift.print("\n### Printed 95 % limits, \(cities) cities of \(children) children (\(Int(events.rounded())) events)\n")
    Swift.print("| limits of | hold | target | |\n|---|---|---|---|")
    let targets = measures.map { Target.within(IntervalTargets.range(cities: $0.share.trials), $0.name, $0.share.value) }
    for target in targets { Swift.print(target.line) }
    return targets.count { !$0.isMet }
  }

  /// The share of cities whose limits held the truth, by measure, and the mean number of events.
  func coverage() throws -> (measures: [(name: String, share: ScreeningGrade.Share)], events: Double) {
    let map = try probabilityMap()
    var shares: [String: ScreeningGrade.Share] = [:], names: [String] = [], events = 0.0
    for city in 0..<cities {
      let hazards = try hazards(children: children, seed: UInt64(5000 + city))
      events += Double(hazards.count { $0.isEvent }) / Double(cities)
      for (name, limits, truth) in try printed(hazards, map) {
        if shares[name] == nil { names.append(name) }
        shares[name, default: .init()].add(limits.low <= truth && truth <= limits.high)
      }
    }
    return (names.map { ($0, shares[$0]!) }, events)
  }

  private func hazards(children: Int, seed: UInt64) throws -> [TrueHazard] {
    try SyntheticCity(settings: .init(children: children, seed: seed)).absenceHazards(years: Self.years, threads: threads)
  }

  private func points(_ hazard: TrueHazard) -> Double { (Self.pointsPerLogit * hazard.known).rounded() }

  private func probabilityMap() throws -> PlattMap {
    let rows = try hazards(children: Self.otherCity.children, seed: Self.otherCity.seed)
    return try PlattMap(outcome: rows.map { $0.isEvent ? 1 : 0 }, score: rows.map(points), targets: .smoothed)
  }

  /// Every printed pair of limits with its truth.
  private func printed(_ hazards: [TrueHazard], _ map: PlattMap) throws -> [(String, Interval, Double)] {
    let table = table(hazards, map)
    var question = EvaluationQuestion(title: "coverage")
    question.capacity = 0.05
    let result = try EvaluationStudy(table, question, threads: threads).run()
    let truth = ExpectedMeasures(hazard: hazards.map(\.probability), score: table.judged.values, probability: table.probability!)
    return PrintedIntervals(result, truth, table).list
  }

  private func table(_ hazards: [TrueHazard], _ map: PlattMap) -> EvaluationTable {
    let outcome = OutcomeColumn(name: "absence", label: "長期欠席", source: .fullyObserved, values: hazards.map { $0.isEvent ? 1 : 0 })
    let points = hazards.map(points)
    var table = EvaluationTable(outcome: outcome, scores: [NamedScore(name: "points", label: "点数", kind: .judged, values: points)])
    table.probability = points.map { map($0) }
    table.cluster = column("child", hazards.map { String($0.child) })
    table.groups = [column("sex", hazards.map { $0.isGirl ? "f" : "m" }), column("stage", hazards.map { $0.grade > 6 ? "j" : "e" })]
    return table
  }

  private func column(_ name: String, _ values: [String]) -> LabelColumn {
    let levels = Set(values).sorted(), place = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, Int32($0)) })
    return LabelColumn(name: name, label: name, levels: levels, codes: values.map { place[$0]! })
  }
}

/// The limits of a result beside what they should hold.
private struct PrintedIntervals {
  private(set) var list: [(String, Interval, Double)] = []

  init(_ result: ValidationResult, _ truth: ExpectedMeasures, _ table: EvaluationTable) {
    let judged = result.scores[0]
    add("area under the curve", judged.areaInterval, truth.area)
    if let row = judged.atCapacity, let threshold = row.threshold {
      add("precision at capacity", row.precisionInterval, truth.precision(from: threshold))
      add("recall at capacity", row.recallInterval, truth.recall(from: threshold))
    }
    for audit in result.groups { addGroups(audit, truth, table) }
    guard let calibration = result.calibration else { return }
    add("calibration in the large", calibration.inTheLarge.flatMap { try? $0.interval() }, truth.inTheLarge)
    add("calibration slope", calibration.slope.flatMap { try? $0.interval() }, truth.slope)
  }

  private mutating func addGroups(_ audit: GroupAudit, _ truth: ExpectedMeasures, _ table: EvaluationTable) {
    guard let column = table.groups.first(where: { $0.name == audit.attribute }) else { return }
    for group in audit.groups {
      guard let code = column.levels.firstIndex(of: group.level) else { continue }
      let own = truth.of(column.codes.indices.filter { column.codes[$0] == code }), name = "\(audit.attribute) \(group.level): "
      add(name + "observed over expected", group.observedToExpected?.interval, own.observedToExpected)
      add(name + "area under the curve", group.area.flatMap { try? $0.logitInterval() }, own.area)
    }
  }

  private mutating func add(_ name: String, _ limits: Interval?, _ truth: Double) {
    if let limits { list.append((name, limits, truth)) }
  }
}

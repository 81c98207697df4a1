import Association
import Tabular

/// The children that are compared: the row of each, its outcome and stratum, and how many it stands for.
struct ComparedRows {
  /// The row of the table.
  private(set) var rows: [Int32] = []
  /// The place of the outcome in `levels`.
  private(set) var groups: [Int32] = []
  /// How many children there are.
  private(set) var weights: [Double] = []
  /// The stratum, 0 without strata.
  private(set) var strata: [Int32] = []
  private(set) var strataCount = 1
  /// The values of the outcome, in order.
  private(set) var levels: [String] = []
  /// The place of the event among two values.
  private(set) var event: Int?

  /// A number with more values than this is no outcome of groups.
  static let outcomeLimit = 50
  /// Beyond this a double does not tell neighbouring whole numbers apart.
  static let largestTotal = 0x1p53
  /// What the values of a counted outcome are called.
  static let countedLevels = ["0", "1"]

  /// - Throws: `AssociateProblem`.
  init(_ columns: AssociateColumns, event: String?, missing: ItemOptions.Missing) throws(AssociateProblem) {
    let needed = [columns.outcome, columns.strata, columns.frequency, columns.trials].compactMap(\.self) + columns.covariates
    let present = needed + (missing == .complete ? columns.items : [])
    let used = (0..<columns.table.rows).filter { row in present.allSatisfy { !$0.isMissing(row: row) } }
    let counts = try Self.frequencies(columns, used)
    let kept = used.indices.filter { counts[$0] > 0 }
    guard !kept.isEmpty else { throw .noRows }
    if columns.trials == nil {
      try take(columns, kept.map { used[$0] }, kept.map { counts[$0] }, event)
    } else {
      try count(columns, kept.map { used[$0] }, kept.map { counts[$0] })
    }
    guard total <= Self.largestTotal else { throw .tooManyChildren(columns: [columns.frequency, columns.trials].compactMap { $0?.name }) }
    if let column = columns.strata { setStrata(column.asCategory) } else { strata = rows.map { _ in 0 } }
  }

  /// Whether there are two outcomes.
  var isTwoValued: Bool { levels.count == 2 }

  /// The group of each child as measures want it: of two values the event is 1.
  var comparedGroups: [Int32] { event == 0 ? groups.map { 1 - $0 } : groups }

  /// The number of children.
  var total: Double { weights.reduce(0, +) }

  /// Children whose item is known, and those whose item is missing.
  /// - Complexity: O(rows).
  func count(_ item: Column) -> (known: Double, missing: Double) {
    item.missingCount == 0 ? (total, 0) : count { !item.isMissing(row: $0) }
  }

  /// Children whose item is known, and those whose item is missing.
  func count(_ isKnown: (Int) -> Bool) -> (known: Double, missing: Double) {
    rows.indices.reduce(into: (0, 0)) { sum, k in if isKnown(Int(rows[k])) { sum.0 += weights[k] } else { sum.1 += weights[k] } }
  }

  private static func frequencies(_ columns: AssociateColumns, _ used: [Int]) throws(AssociateProblem) -> [Double] {
    guard let column = columns.frequency, let numbers = column.numbers else { return used.map { _ in 1 } }
    if let row = used.first(where: { numbers[$0] < 0 || numbers[$0] != numbers[$0].rounded() }) {
      throw .frequencyNotCount(column: column.name, line: columns.table.line(ofRow: row))
    }
    return used.map { numbers[$0] }
  }

  private mutating func take(_ columns: AssociateColumns, _ used: [Int], _ counts: [Double], _ event: String?) throws(AssociateProblem) {
    let outcome = columns.outcome.asCategory
    let codes = outcome.codes ?? [], all = outcome.levels ?? []
    let occurring = Set(used.lazy.map { codes[$0] }).sorted()
    guard occurring.count > 1 else { throw .constantOutcome(outcome.name) }
    if columns.outcome.kind == .number, occurring.count > Self.outcomeLimit { throw .manyOutcomes(outcome.name, values: occurring.count) }
    let places = Dictionary(uniqueKeysWithValues: zip(occurring, Int32(0)...))
    rows = used.map { Int32($0) }
    groups = used.map { places[codes[$0]]! }
    weights = counts
    levels = occurring.map { all[Int($0)] }
    self.event = try findEvent(event, outcome.name)
  }

  /// Which of two values is the event: the one named, else the second, which is 1 of 0 and 1 and true of false and true.
  private func findEvent(_ wanted: String?, _ column: String) throws(AssociateProblem) -> Int? {
    guard let wanted else { return !isTwoValued ? nil : levels[0].lowercased() == "true" && levels[1].lowercased() == "false" ? 0 : 1 }
    guard isTwoValued else { throw .needsTwoValues(column, option: "--event", values: levels.count) }
    if let place = levels.firstIndex(of: wanted) { return place }
    if let number = Double(wanted), let place = levels.firstIndex(where: { Double($0) == number }) { return place }
    throw .noEvent(column: column)
  }

  /// Two entries a row: the trials without the event, and those with it.
  private mutating func count(_ columns: AssociateColumns, _ used: [Int], _ counts: [Double]) throws(AssociateProblem) {
    let (events, trials) = (columns.outcome.numbers ?? [], columns.trials?.numbers ?? [])
    for (row, count) in zip(used, counts) {
      let (y, t) = (events[row], trials[row])
      let line = columns.table.line(ofRow: row)
      guard t >= 1, t == t.rounded() else { throw .trialsNotCount(column: columns.trials?.name ?? "", line: line) }
      guard 0...t ~= y, y == y.rounded() else { throw .eventsExceedTrials(column: columns.outcome.name, line: line) }
      for (group, children) in [(0, t - y), (1, y)] as [(Int32, Double)] where children > 0 {
        rows.append(Int32(row))
        groups.append(group)
        weights.append(children * count)
      }
    }
    guard Set(groups).count == 2 else { throw .constantOutcome(columns.outcome.name) }
    (levels, event) = (Self.countedLevels, 1)
  }

  private mutating func setStrata(_ column: Column) {
    let codes = column.codes ?? []
    let crossed = Strata(crossing: [rows.map { codes[Int($0)] }])
    (strata, strataCount) = (crossed.codes, crossed.count)
  }
}

public import Validation

extension ThresholdTable {
  /// The shares at which the slider of the report stops, besides that of the plan.
  public static let shares = [
    0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.125, 0.15, 0.175, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5
  ]
  /// The value of children without a value.
  public static let missing = "(missing)"

  /// Counts what is found among some rows of a table: whole groups of equal score, never more children than a share allows.
  ///
  /// `rows` are places in the table at which the outcome and the judged score are known.
  /// - Complexity: O(n log n + n × attributes + shares × log n).
  /// - Throws: `ValidationError` about the outcome and the score.
  public init(_ table: EvaluationTable, rows: [Int], shares: [Double] = shares) throws(ValidationError) {
    let ranking = try Ranking(outcome: rows.map { table.outcome.values[$0] }, score: rows.map { table.judged.values[$0] })
    let counter = StepCounter(table, rows: rows, ranking)
    let sorted = Set(shares).sorted()
    let ends = try sorted.map { share throws(ValidationError) in try counter.end(share: share) }
    self.init(
      rows: rows.count, events: Int(ranking.totalEvents), newEvents: counter.newlyFound(rows.count),
      steps: zip(sorted, ends).map { counter.step(share: $0, end: $1) }, attributes: table.groups.map { counter.attribute($0, ends) })
  }
}

/// Counts among the children from the highest score down.
private struct StepCounter {
  private let table: EvaluationTable
  private let ranking: Ranking
  /// Places in the table, from the highest score to the lowest.
  private let order: [Int]

  init(_ table: EvaluationTable, rows: [Int], _ ranking: Ranking) {
    (self.table, self.ranking) = (table, ranking)
    order = ranking.order.reversed().map { rows[Int($0)] }
  }

  /// The number of children that a share flags.
  func end(share: Double) throws(ValidationError) -> Int {
    let capacity = min(max(1, Int((share * Double(order.count)).rounded())), order.count)
    return Int(try CapacityTable(ranking, capacities: [capacity]).rows[0].flagged)
  }

  func step(share: Double, end: Int) -> ThresholdTable.Step {
    var step = ThresholdTable.Step(share: share)
    (step.flagged, step.found, step.newlyFound) = (end, found(order[..<end]), newlyFound(end))
    step.threshold = end > 0 ? table.judged.values[order[end - 1]] : nil
    step.probability = table.probability.flatMap { probability in order[..<end].lazy.map { probability[$0] }.min() }
    return step
  }

  func newlyFound(_ end: Int) -> Int? {
    table.known.map { known in order[..<end].count { table.outcome.values[$0] == 1 && !known[$0] } }
  }

  func attribute(_ column: LabelColumn, _ ends: [Int]) -> ThresholdTable.Attribute {
    let names = column.levels + [ThresholdTable.missing]
    var counts = names.map { _ in (rows: 0, events: 0) }, flagged = names.map { _ in [Int]() }, found = flagged
    func count(_ rows: ArraySlice<Int>) {
      for row in rows {
        let code = column.codes[row] < 0 ? names.count - 1 : Int(column.codes[row])
        counts[code].rows += 1
        if table.outcome.values[row] == 1 { counts[code].events += 1 }
      }
    }
    var start = 0
    for end in ends {
      count(order[start..<max(start, end)])
      start = max(start, end)
      for code in names.indices {
        flagged[code].append(counts[code].rows)
        found[code].append(counts[code].events)
      }
    }
    count(order[start...])
    let groups = names.indices.filter { counts[$0].rows > 0 }.map { code in
      ThresholdTable.Group(
        level: names[code], rows: counts[code].rows, events: counts[code].events, flagged: flagged[code], found: found[code])
    }
    return ThresholdTable.Attribute(name: column.name, label: column.label, groups: groups)
  }

  private func found(_ rows: ArraySlice<Int>) -> Int { rows.count { table.outcome.values[$0] == 1 } }
}

import Tabular

extension EvaluationTable {
  /// The rows that figures are made from: those of the test, or all where nothing was fitted on any.
  /// - Complexity: O(rows).
  public var judgedRows: [Int] { parts.map { parts in parts.indices.filter { parts[$0] == .test } } ?? Array(0..<rows) }

  /// The table of these rows only, in this order.
  /// - Complexity: O(rows × columns).
  public func selecting(_ rows: [Int]) -> EvaluationTable {
    var table = self
    table.outcome = outcome.selecting(rows)
    table.scores = scores.map { score in
      var score = score
      score.values = rows.map { [values = score.values] in values[$0] }
      return score
    }
    table.probability = probability.map { values in rows.map { values[$0] } }
    table.years = years.map { values in rows.map { values[$0] } }
    table.parts = parts.map { values in rows.map { values[$0] } }
    table.known = known.map { values in rows.map { values[$0] } }
    (table.cluster, table.site) = (cluster?.selecting(rows), site?.selecting(rows))
    table.groups = groups.map { $0.selecting(rows) }
    table.otherOutcomes = otherOutcomes.map { $0.selecting(rows) }
    table.items = items.map { $0.selecting(rows) }
    return table
  }

  /// Leaves out the rows without an outcome or without the judged score; the scores of those without an outcome are kept in `unassessed`.
  mutating func leaveOutUnknown() throws {
    let outcome = outcome.values, score = judged.values
    let known = outcome.indices.filter { !outcome[$0].isNaN && !score[$0].isNaN }
    guard known.count < rows else { return }
    let withoutOutcome = outcome.count(where: \.isNaN)
    let left = rows - known.count
    unassessed = judgedRows.filter { outcome[$0].isNaN && !score[$0].isNaN }.map { score[$0] }
    self = selecting(known)
    if withoutOutcome > 0 { notes.append(.withoutOutcome(withoutOutcome)) }
    if left > withoutOutcome { notes.append(.withoutScore(left - withoutOutcome)) }
  }

  /// Refuses a table in which there is nothing to judge.
  func check(_ table: Table) throws(EvaluationError) {
    let judged = judgedRows
    guard let first = judged.first else { throw .noRows(table: table.name) }
    guard judged.contains(where: { outcome.values[$0] != outcome.values[first] }) else {
      throw .oneClass(outcome: outcome.label, isEvent: outcome.values[first] == 1, rows: judged.count)
    }
  }
}

extension OutcomeColumn {
  fileprivate func selecting(_ rows: [Int]) -> OutcomeColumn {
    OutcomeColumn(name: name, label: label, source: source, values: rows.map { values[$0] })
  }
}

extension LabelColumn {
  fileprivate func selecting(_ rows: [Int]) -> LabelColumn {
    LabelColumn(name: name, label: label, levels: levels, codes: rows.map { codes[$0] })
  }
}

extension ItemColumn {
  fileprivate func selecting(_ rows: [Int]) -> ItemColumn {
    ItemColumn(
      item: item, label: label, contributions: rows.map { contributions[$0] }, codes: rows.map { codes[$0] }, bins: bins,
      missingBins: missingBins)
  }
}

import Modeling
import Parallel
import Tabular

/// Gives rows of a panel the scores of expert rules, by what was known at the prediction date.
struct ExpertScoring {
  let rules: [ExpertRule]
  let panel: Panel
  let landmark: Landmark
  let threads: Int

  /// The score of every rule for every row: the number of conditions that hold, 0 or 1, the value itself (its negative where less means more
  /// risk; below every other where it is missing), or the level of the matrix.
  /// - Complexity: O(rows × conditions).
  /// - Throws: `PanelError.noItem` for an item that no register holds.
  func scores(_ rows: [Int32]) throws -> [NamedScore] {
    try require(rules.flatMap { $0.subjects.map(\.subject.item) })
    return Parallel.map(count: rules.count, threads: threads) { k in
      let rule = rules[k]
      return NamedScore(name: rule.name, label: rule.label, kind: .expertRule, values: score(rule, rows), threshold: rule.threshold)
    }
  }

  private func require(_ items: [String]) throws(PanelError) {
    for id in items where panel.item(id) == nil { throw .noItem(id: id, nearest: nil) }
  }

  private func score(_ rule: ExpertRule, _ rows: [Int32]) -> [Double] {
    switch rule.form {
    case .count(let conditions, _): counts(conditions, rows)
    case .condition(let condition): holds(condition, rows).map { $0 ? 1 : 0 }
    case .rank(let subject, let limit): ranks(subject, limit, rows)
    case .matrix(let matrix): levels(matrix, rows)
    }
  }

  private func counts(_ conditions: [ExpertCondition], _ rows: [Int32]) -> [Double] {
    var counts = [Double](repeating: 0, count: rows.count)
    for condition in conditions {
      for (k, holds) in holds(condition, rows).enumerated() where holds { counts[k] += 1 }
    }
    return counts
  }

  /// A child without a value stands below every child with one.
  private func ranks(_ subject: ExpertSubject, _ limit: ExpertRule.Limit?, _ rows: [Int32]) -> [Double] {
    var values = values(subject, rows)
    if case .downTo = limit { for k in values.indices { values[k] = -values[k] } }
    let lowest = values.lazy.filter { !$0.isNaN }.min() ?? 0
    return values.map { $0.isNaN ? lowest - 1 : $0 }
  }

  private func levels(_ matrix: ExpertMatrix, _ rows: [Int32]) -> [Double] {
    let axes = matrix.axes.map { reached($0, rows) }
    return rows.indices.map { row in Double(matrix.level(axes.map { $0[row] })) }
  }

  /// The highest level of an axis that each row reaches.
  private func reached(_ axis: ExpertMatrix.Axis, _ rows: [Int32]) -> [Int] {
    var levels = [Int](repeating: 0, count: rows.count)
    for (k, conditions) in axis.levels.enumerated() {
      for condition in conditions {
        for (row, holds) in holds(condition, rows).enumerated() where holds { levels[row] = k + 1 }
      }
    }
    return levels
  }

  private func holds(_ condition: ExpertCondition, _ rows: [Int32]) -> [Bool] {
    var holds = [Bool](repeating: true, count: rows.count)
    for comparison in condition.comparisons {
      let values = values(comparison.subject, rows)
      switch comparison.test {
      case .isMissing: for k in values.indices { holds[k] = holds[k] && values[k].isNaN }
      case .compares(let relation, let text):
        let target = target(comparison, text)
        for k in values.indices { holds[k] = holds[k] && !values[k].isNaN && relation.holds(values[k], target) }
      }
    }
    return holds
  }

  private func values(_ subject: ExpertSubject, _ rows: [Int32]) -> [Double] {
    panel.values(of: subject.aspect, item: panel.item(subject.item)!, rows: rows, landmark: landmark).values
  }

  /// What the values are compared with: the place of a category among the panel's; one that no child has is no place.
  private func target(_ comparison: ExpertComparison, _ text: String) -> Double {
    let item = panel.item(comparison.subject.item)!
    guard item.dictionary.type == .category else { return comparison.number(text, item.dictionary) ?? .nan }
    let code = item.dictionary.codes.first { $0.code == text || $0.label == text }?.code ?? text
    return item.levels.firstIndex(of: code).map(Double.init) ?? -1
  }
}

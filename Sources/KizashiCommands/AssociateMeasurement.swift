import Association
import Tabular

/// Measures the items of a question one by one.
struct AssociateMeasurement {
  let rows: ComparedRows
  let settings: MeasureSettings
  let references: [String: String]
  private let groups: [Int32]

  init(_ rows: ComparedRows, settings: MeasureSettings, references: [String: String]) {
    (self.rows, self.settings, self.references) = (rows, settings, references)
    groups = rows.comparedGroups
  }

  /// The measures of one item.
  /// - Complexity: O(rows log rows).
  /// - Throws: `AssociateProblem` for an item with one value, or a reference that is not there.
  func item(_ column: Column) throws(AssociateProblem) -> AssociateAnswer.Item {
    var answer = AssociateAnswer.Item(column.name)
    answer.kind = column.kind.rawValue
    let (known, missing) = rows.count(column)
    (answer.observed, answer.missing) = (known, missing)
    if let numbers = column.numbers, settings.comparison != .paired {
      try measure(numbers, &answer)
    } else {
      try measure(levelsOf: column, &answer)
    }
    answer.pValue = answer.measures.first?.pValue
    return answer
  }

  private func measure(levelsOf column: Column, _ answer: inout AssociateAnswer.Item) throws(AssociateProblem) {
    let category = column.asCategory
    let counts = LevelCounts(rows, codes: category.codes ?? [], levels: category.levels ?? [])
    answer.table = counts.table(rows, groups: rows.groups)
    if settings.comparison == .paired, counts.levels != rows.levels || !rows.isTwoValued { throw .notPaired(item: column.name) }
    guard counts.levels.count > 1 else { throw .constantItem(column.name) }
    let strata = counts.strata(groups: groups, order: try order(of: counts.levels, item: column.name))
    answer.measures = CategoryMeasures(strata, settings: settings).measures
  }

  /// The places of the levels, the reference first; a paired comparison keeps the order of the outcome.
  private func order(of levels: [String], item: String) throws(AssociateProblem) -> [Int] {
    guard settings.comparison != .paired else { return rows.event == 0 ? [1, 0] : [0, 1] }
    guard let reference = references[item] else { return Array(levels.indices) }
    guard let first = levels.firstIndex(of: reference) else { throw .noReference(item: item) }
    return [first] + levels.indices.filter { $0 != first }
  }

  private func measure(_ numbers: [Double], _ answer: inout AssociateAnswer.Item) throws(AssociateProblem) {
    let x = rows.rows.map { numbers[Int($0)] }
    let whole = GroupedValues(x, codes: groups, groups: rows.levels.count, weights: rows.weights)
    guard whole.values.count > 1 else { throw .constantItem(answer.item) }
    let numeric = NumberMeasures(whole, strata: strata(x, whole), settings: settings).measures
    guard whole.values.count == 2 else {
      if references[answer.item] != nil { throw .noReference(item: answer.item) }
      answer.measures = numeric
      return
    }
    var levels = AssociateAnswer.Item(answer.item)
    try measure(levelsOf: Column(name: answer.item, kind: .number, storage: .numbers(numbers)), &levels)
    answer.table = levels.table
    answer.measures = settings.comparison == .stratified ? levels.measures + numeric : numeric + levels.measures
  }

  /// The values of each stratum.
  private func strata(_ x: [Double], _ whole: GroupedValues) -> [GroupedValues] {
    guard rows.strataCount > 1 else { return [whole] }
    var places = [[Int]](repeating: [], count: rows.strataCount)
    for k in x.indices { places[Int(rows.strata[k])].append(k) }
    return places.map { place in
      GroupedValues(
        place.map { x[$0] }, codes: place.map { groups[$0] }, groups: rows.levels.count, weights: place.map { rows.weights[$0] })
    }
  }
}

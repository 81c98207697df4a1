import Association
import Parallel
import Tabular

/// Items of one table against one outcome.
struct AssociateQuestion {
  let columns: AssociateColumns
  let options: AssociateOptions
  let rows: ComparedRows
  let threads: Int

  /// - Throws: what is wrong with the question or the table.
  init(_ table: Table, _ options: AssociateOptions, threads: Int) throws {
    columns = try AssociateColumns(table, options)
    self.options = options
    self.threads = threads
    rows = try ComparedRows(columns, event: options.event, missing: options.missing)
    for (option, isGiven) in [
      ("--strata", options.strata != nil), ("--adjust", options.adjust != nil), ("--paired", options.paired),
      ("--select", options.select != nil)
    ]
    where isGiven && !rows.isTwoValued {
      throw AssociateProblem.needsTwoValues(columns.outcome.name, option: option, values: rows.levels.count)
    }
    let references = try options.references()
    if let stranger = references.keys.sorted().first(where: { name in !columns.items.contains { $0.name == name } }) {
      throw AssociateProblem.noReference(item: stranger)
    }
  }

  /// The answer.
  /// - Throws: `AssociateProblem`, `AssociationError`.
  func answer() throws -> AssociateAnswer {
    let (varying, constant) = try varyingItems()
    if varying.isEmpty { throw AssociateProblem.noItems }
    var warnings = AssociateWarnings()
    warnings.constant = constant
    let items = try options.adjust == nil ? measured(varying) : adjusted(varying, &warnings)
    warnings.note(items, isExact: options.comparison.exact)
    var answer = AssociateAnswer(items: items)
    (answer.outcome, answer.event, answer.strata) = (columns.outcome.name, rows.event.map { rows.levels[$0] }, options.strata)
    (answer.covariates, answer.observations, answer.missing) = (options.covariates, rows.total, options.missing)
    if options.select == .stability { answer.selection = try StableItems(varying, columns, rows).selection(options, threads: threads) }
    answer.warnings = warnings.all
    return answer
  }

  /// Items with one value are refused when they were named, and left out when all columns were taken.
  private func varyingItems() throws(AssociateProblem) -> (varying: [Column], constant: [String]) {
    let varies = Parallel.map(count: columns.items.count, threads: threads) { [columns, rows] in
      Self.varies(columns.items[$0], rows.rows)
    }
    let constant = columns.items.indices.filter { !varies[$0] }.map { columns.items[$0].name }
    if columns.areItemsNamed, let first = constant.first { throw .constantItem(first) }
    return (columns.items.indices.filter { varies[$0] }.map { columns.items[$0] }, constant)
  }

  /// Whether two rows have different values.
  private static func varies(_ column: Column, _ rows: [Int32]) -> Bool {
    if let codes = column.codes {
      guard let first = rows.first(where: { codes[Int($0)] >= 0 }) else { return false }
      return rows.contains { codes[Int($0)] >= 0 && codes[Int($0)] != codes[Int(first)] }
    }
    guard let numbers = column.numbers, let first = rows.first(where: { !numbers[Int($0)].isNaN }) else { return false }
    let value = numbers[Int(first)]
    return rows.contains { !numbers[Int($0)].isNaN && numbers[Int($0)] != value }
  }

  private func measured(_ items: [Column]) throws -> [AssociateAnswer.Item] {
    let settings = try options.settings(), references = try options.references()
    let measurement = AssociateMeasurement(rows, settings: settings, references: references)
    let results = Parallel.map(count: items.count, threads: threads) { k -> Result<AssociateAnswer.Item, AssociateProblem> in
      do throws(AssociateProblem) { return .success(try measurement.item(items[k])) } catch { return .failure(error) }
    }
    return try results.map { try $0.get() }
  }

  private func adjusted(_ items: [Column], _ warnings: inout AssociateWarnings) throws(AssociateProblem) -> [AssociateAnswer.Item] {
    let screen = try AdjustedScreen(rows, covariates: columns.covariates, strata: columns.strata, level: options.comparison.level)
    if screen.isSeparated { warnings.separated = options.covariates }
    return screen.items(items, threads: threads)
  }
}

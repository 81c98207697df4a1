import DelimitedText
import Modeling
import Parallel
import Scoring
import Tabular

/// The children that a card was made from, as a file from which every figure can be computed again: one row for each child and year.
struct EvaluationChildren {
  let rule: CardRule
  let panel: Panel
  /// Rows of the panel, in the order of the file.
  let rows: [Int32]
  let threads: Int
  private(set) var roles: EvaluationRoles
  private var columns: [FileColumn] = []
  private var headers: Set<String>

  private static let childColumn = "child"
  private static let format = DelimitedFormat.csv

  /// A file of these rows with the child and the columns of the rule, to which others are added.
  init(_ rule: CardRule, panel: Panel, rows: [Int32], outcome: EvaluationRoles.Outcome, threads: Int) {
    (self.rule, self.panel, self.rows, self.threads) = (rule, panel, rows, threads)
    headers = Set(rule.rule.columns + [Self.childColumn])
    roles = EvaluationRoles(outcome: outcome)
    roles.child = Self.childColumn
  }

  /// A header that no other column has.
  private mutating func header(_ wanted: String) -> String {
    var name = wanted
    while !headers.insert(name).inserted { name += "_" }
    return name
  }

  /// Adds year and part of each row.
  mutating func add(years: [Int], parts: [SplitPart]) throws {
    let (year, part) = (header("year"), header("part"))
    columns.append(FileColumn(year, numbers: years.map(Double.init)))
    let names = SplitPart.allCases
    let codes = parts.map { Int32(names.firstIndex(of: $0)!) }
    columns.append(try FileColumn(part, codes: codes, levels: names.map(\.rawValue), format: Self.format))
    (roles.year, roles.part) = (year, part)
  }

  /// Adds an outcome; the first is the one that the rule is for.
  mutating func add(_ outcome: OutcomeColumn) {
    let column = header("outcome.\(outcome.name)")
    columns.append(FileColumn(column, numbers: outcome.values))
    let role = EvaluationRoles.Outcome(column: column, name: outcome.name, label: outcome.label, source: outcome.source)
    if outcome.name == roles.outcome.name { roles.outcome = role } else { roles.otherOutcomes.append(role) }
  }

  /// Adds whether each child was known before.
  mutating func add(known: [Bool]?) {
    guard let known else { return }
    let column = header("known")
    columns.append(FileColumn(column, numbers: known.map { $0 ? 1 : 0 }))
    roles.known = column
  }

  /// Adds a score.
  mutating func add(_ score: NamedScore) {
    let column = header("score.\(score.name)")
    columns.append(FileColumn(column, numbers: score.values))
    var role = EvaluationRoles.Score(column: column, name: score.name, label: score.label, kind: score.kind)
    role.threshold = score.threshold
    roles.others.append(role)
  }

  /// Adds what divides the rows, and gives its role; the codes are those of the file's rows.
  mutating func add(_ group: LabelColumn, texts: [String: String] = [:]) throws -> EvaluationRoles.Labels {
    let column = header("group.\(group.name)")
    columns.append(try FileColumn(column, codes: group.codes, levels: group.levels, format: Self.format))
    return EvaluationRoles.Labels(column: column, name: group.name, label: group.label, levels: texts)
  }

  /// Says what rows are alike by, what is left out in turn, and what fairness is looked at by.
  mutating func use(cluster: EvaluationRoles.Labels?, site: EvaluationRoles.Labels?, groups: [EvaluationRoles.Labels]) {
    (roles.cluster, roles.site, roles.groups) = (cluster, site, groups)
  }

  /// Writes the table into a run folder.
  /// - Complexity: O(rows × columns); memory for a few blocks of rows.
  func write(into folder: inout RunFolder) throws {
    var writer = try DelimitedWriter(path: try folder.pathForWriting(EvaluationFile.children), format: Self.format)
    try writer.writeRow([Self.childColumn] + rule.rule.columns + columns.map(\.header))
    let blocks = (rows.count + Parallel.blockSize - 1) / Parallel.blockSize
    var failure: (any Error)?
    Parallel.forEachInOrder(count: blocks, threads: threads) {
      FileBlock(rows: DelimitedBuffer(format: Self.format))
    } make: { index, block in
      block.fill { rows throws(DelimitedTextError) in try fill(index, &rows) }
    } deliver: { _, block in
      failure = block.failure ?? Result { () throws(DelimitedTextError) in try writer.write(block.rows) }.failure
      return failure == nil
    }
    if let failure { throw failure }
    try writer.close()
    try folder.seal(EvaluationFile.children)
  }

  /// Writes the rows of a block.
  private func fill(_ block: Int, _ buffer: inout DelimitedBuffer) throws(DelimitedTextError) {
    let places = block * Parallel.blockSize..<min((block + 1) * Parallel.blockSize, rows.count)
    let cells = rule.cells(places.map { rows[$0] }, threads: 1), inputs = rule.rule.valueInputs
    for (k, place) in places.enumerated() {
      try buffer.add(text: panel.children[Int(panel.child[Int(rows[place])])])
      for (input, texts) in zip(inputs, cells) { try buffer.add(cell: texts[k], of: input) }
      for column in columns { column.add(place, to: &buffer) }
      buffer.endRow()
    }
  }
}

/// The rows that one thread has in hand.
private struct FileBlock {
  var rows: DelimitedBuffer
  var failure: (any Error)?

  mutating func fill(_ body: (inout DelimitedBuffer) throws(DelimitedTextError) -> Void) {
    rows.removeAll()
    do throws(DelimitedTextError) { try body(&rows) } catch { failure = error }
  }
}

extension Result {
  fileprivate var failure: (any Error)? { if case .failure(let error) = self { error } else { nil } }
}

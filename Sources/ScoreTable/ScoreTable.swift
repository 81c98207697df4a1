import DelimitedText
public import Scoring

/// Scores a table row by row: CSV in, CSV out, in the order of the rows, in constant memory.
///
/// The answer has the columns `key, points, probability, band, status, reasons, coverage`.
/// ```swift
/// let table = try ScoreTable(rule: rule, path: "children.csv", options: ScoreTableOptions())
/// let summary = try table.write(to: "scores.csv")
/// ```
public struct ScoreTable: Sendable {
  /// The header of the answer.
  public static let header = ["key", "points", "probability", "band", "status", "reasons", "coverage"]
  /// The bytes that a thread reads at a time.
  static let chunkSize = 1 << 20

  let scorer: Scorer
  let file: DelimitedFile
  let options: ScoreTableOptions
  let keyField: Int
  /// The field of each column that the rule reads.
  let fields: [Int]

  /// The field of the day on which a row was recorded, where the rule limits the age of data.
  let dayField: Int?

  private static func dayField(of rule: ScoringRule, in file: DelimitedFile, _ path: String) throws(ScoreTableError) -> Int {
    guard let column = rule.recordedOnInput?.column else { throw .noDataDay(path: path) }
    guard let field = file.header.firstIndex(of: column) else {
      throw .missingDayColumn(path: path, column: column, nearest: NearestHeader.match(column, among: file.header))
    }
    return field
  }

  /// The path that stands for standard input.
  public static let standardInput = "-"

  /// Opens a table, `-` for standard input, and finds the columns that the rule reads.
  /// - Throws: `ScoreTableError` naming the first column that is absent.
  public init(rule: ScoringRule, path: String, options: ScoreTableOptions) throws(ScoreTableError) {
    self.options = options
    do { scorer = try Scorer(rule, asOf: options.asOf, expiry: options.expiry, dataAsOf: options.dataAsOf) } catch { throw .rule(error) }
    let path = path == Self.standardInput ? "/dev/stdin" : path
    do { file = try DelimitedFile(path: path, encoding: options.encoding, threads: options.threads) } catch { throw .table(error) }
    guard let key = options.keyColumn ?? rule.keyInput?.column else { throw .noKeyColumn(path: path) }
    let free = file.header.filter { !rule.columns.contains($0) }
    guard let keyField = file.header.firstIndex(of: key) else {
      throw .missingKeyColumn(path: path, column: key, nearest: NearestHeader.match(key, among: free))
    }
    self.keyField = keyField
    var fields: [Int] = []
    for column in rule.columns {
      guard let field = file.header.firstIndex(of: column) else {
        throw .missingColumn(path: path, column: column, nearest: NearestHeader.match(column, among: free.filter { $0 != key }))
      }
      fields.append(field)
    }
    self.fields = fields
    dayField = scorer.needsDays ? try Self.dayField(of: rule, in: file, path) : nil
  }

  /// Scores every row into a file; the file appears whole or not at all, and never in place of the table
  /// or of one of `others`.
  /// - Throws: `ScoreTableError` at the first row that cannot be read.
  /// - Complexity: O(bytes of the table); constant memory.
  public func write(to path: String, besides others: [String] = []) throws(ScoreTableError) -> ScoreTableSummary {
    for input in [file.path] + others where SameFile.isSame(input, path) { throw .sameFile(path: input) }
    do {
      var writer = try DelimitedWriter(path: path, format: options.format)
      let summary = try run(&writer)
      try writer.close()
      return summary
    } catch {
      throw Self.known(error)
    }
  }

  /// Scores every row to an open file descriptor such as standard output.
  /// - Throws: `ScoreTableError` at the first row that cannot be read; the rows before it were written.
  public func write(toDescriptor descriptor: Int32, name: String) throws(ScoreTableError) -> ScoreTableSummary {
    do {
      var writer = DelimitedWriter(descriptor: descriptor, name: name, format: options.format)
      let summary = try run(&writer)
      try writer.flush()
      return summary
    } catch {
      throw Self.known(error)
    }
  }

  static func known(_ error: any Error) -> ScoreTableError {
    switch error {
    case let error as ScoreTableError: return error
    case let error as DelimitedTextError: return .table(error)
    case let error as ScoringError: return .rule(error)
    default: preconditionFailure("reading and scoring throw their own errors")
    }
  }
}

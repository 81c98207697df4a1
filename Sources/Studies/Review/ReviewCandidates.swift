public import DelimitedText
public import Scoring
import Tabular

/// Every row of a table as a rule scores it: the frame from which cases are drawn.
public struct ReviewCandidates: Sendable {
  let rule: ScoringRule
  let file: DelimitedFile
  let keyField: Int
  /// The fields that the rule reads.
  let fields: [Int]
  /// Of each row the place of its band, and its points; −1 where the rule gives none.
  private(set) var bands: [Int8] = []
  private(set) var points: [Int32] = []

  /// Scores the rows of a table on a day.
  /// - Throws: `ReviewError`, `ScoringError`, or `DelimitedTextError` at the first row that cannot be read.
  /// - Complexity: O(cells).
  public init(_ rule: ScoringRule, file: DelimitedFile, key: String?, asOf date: AsOfDate?) throws {
    (self.rule, self.file) = (rule, file)
    guard let key = key ?? rule.keyInput?.column else { throw ReviewError.noKeyColumn(rule: rule.description.id) }
    keyField = try Self.field(key, in: file)
    fields = try rule.columns.map { try Self.field($0, in: file) }
    try score(try Scorer(rule, asOf: date))
    guard bands.contains(where: { $0 >= 0 }) else { throw ReviewError.nobodyScored(file: file.path) }
  }

  /// The number of rows without points.
  public var withoutPoints: Int { bands.count { $0 < 0 } }

  /// The rows of each band.
  /// - Complexity: O(rows).
  func rows() -> [[Int32]] {
    var rows = [[Int32]](repeating: [], count: rule.interpretation.bands.count)
    for (row, band) in bands.enumerated() where band >= 0 { rows[Int(band)].append(Int32(row)) }
    return rows
  }

  /// The texts of some fields of some rows, by row.
  /// - Throws: `DelimitedTextError`.
  /// - Complexity: O(bytes of the table).
  func texts(ofRows wanted: Set<Int>, fields: [Int]) throws -> [Int: [String]] {
    var texts: [Int: [String]] = [:], row = 0
    for chunk in file.chunks() {
      try file.forEachRecord(in: chunk) { record in
        if wanted.contains(row) {
          var cells: [String] = []
          for field in fields { cells.append(file.text(record.field(field)) ?? "") }
          texts[row] = cells
        }
        row += 1
      }
    }
    return texts
  }

  /// The place of a column.
  static func field(_ column: String, in file: DelimitedFile) throws -> Int {
    guard let field = file.header.firstIndex(of: column) else {
      throw ReviewError.missingColumn(file: file.path, column: column, nearest: NearestWord.match(column, among: file.header))
    }
    return field
  }

  private mutating func score(_ scorer: Scorer) throws {
    var workspace = scorer.makeWorkspace(), bands: [Int8] = [], points: [Int32] = []
    let day = rule.recordedOnInput.flatMap { file.header.firstIndex(of: $0.column) }
    for chunk in file.chunks() {
      try file.forEachRecord(in: chunk) { record in
        for (column, field) in fields.enumerated() { read(record.field(field), scorer, column, &workspace) }
        if let day { scorer.readDay(record.field(day), into: &workspace) }
        scorer.finish(&workspace)
        let outcome = workspace.outcome
        bands.append(outcome.isScored ? Int8(outcome.band) : -1)
        points.append(outcome.points)
      }
    }
    (self.bands, self.points) = (bands, points)
  }

  private func read(_ field: UnsafeBufferPointer<UInt8>, _ scorer: Scorer, _ column: Int, _ workspace: inout ScoringWorkspace) {
    if file.encoding == .utf8 { return scorer.read(field, column: column, into: &workspace) }
    var text = file.text(field) ?? ""
    text.withUTF8 { scorer.read($0, column: column, into: &workspace) }
  }
}

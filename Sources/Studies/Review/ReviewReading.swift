public import DelimitedText

/// The verdicts of one sheet.
public struct ReviewReading: Sendable {
  /// The file.
  public let file: String
  /// The verdicts, in the order of the rows.
  public let verdicts: [ReviewVerdict]
  /// Rows with a case but without a verdict, the header being row 1.
  public let empty: [Int]

  /// Reads a sheet that an expert filled in.
  /// - Throws: `ReviewError.missingSheetColumn`, `.badRows` naming the rows that cannot be read, or `DelimitedTextError`.
  /// - Complexity: O(cells).
  public init(_ sheet: DelimitedFile, key: ReviewKey) throws {
    var reading = RowReading(key, try SheetColumns(sheet, ReviewWords(key.language)))
    for chunk in sheet.chunks() {
      try sheet.forEachRecord(in: chunk) { record in
        var cells: [String] = []
        for field in reading.columns.fields { cells.append(ReviewSheet.trimmed(sheet.text(record.field(field)) ?? "")) }
        reading.take(cells)
      }
    }
    let bad = reading.bad
    if !bad.isEmpty {
      throw ReviewError.badRows(file: sheet.path, rows: Array(bad.prefix(Self.listed)), more: max(0, bad.count - Self.listed))
    }
    (file, verdicts, empty) = (sheet.path, reading.verdicts, reading.empty)
  }

  /// So many rows are named in a message.
  private static let listed = 10
}

/// Where the columns of a sheet stand.
private struct SheetColumns {
  /// The fields in the order of `CellPlace`, the item columns behind them.
  let fields: [Int]
  let names: [String]

  init(_ sheet: DelimitedFile, _ words: ReviewWords) throws(ReviewError) {
    names = [words.caseNumber, words.reviewer, words.low, words.high, words.confidence, words.information] + words.items
    let header = sheet.header.map(ReviewSheet.trimmed)
    var fields: [Int] = []
    for name in names {
      guard let field = header.firstIndex(of: name) else { throw .missingSheetColumn(file: sheet.path, column: name) }
      fields.append(field)
    }
    self.fields = fields
  }
}

/// The columns of a sheet, as they are read.
private enum Place {
  static let number = 0
  static let reviewer = 1
  static let low = 2
  static let high = 3
  static let confidence = 4
  static let information = 5
  static let items = 6
}

/// Reads one row after another.
private struct RowReading {
  let columns: SheetColumns
  private(set) var verdicts: [ReviewVerdict] = []
  private(set) var empty: [Int] = []
  private(set) var bad: [ReviewError.BadRow] = []
  private let key: ReviewKey
  private let words: ReviewWords
  private let cases: [String: ReviewCase]
  private var seen: [String: Int] = [:]
  /// The row before the one at hand; the header is row 1.
  private var row = 1

  init(_ key: ReviewKey, _ columns: SheetColumns) {
    (self.key, self.columns, words) = (key, columns, ReviewWords(key.language))
    cases = Dictionary(uniqueKeysWithValues: key.cases.map { ($0.number, $0) })
  }

  mutating func take(_ cells: [String]) {
    row += 1
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    do throws(RowRefusal) { try read(cells) } catch { bad.append(.init(row: row, problem: error.problem)) }
  }

  private mutating func read(_ cells: [String]) throws(RowRefusal) {
    let one = try assigned(cells[Place.number], to: cells[Place.reviewer])
    let verdict = ReviewVerdict(
      row: row, number: one.number, reviewer: cells[Place.reviewer], range: try range(cells),
      confidence: try choice(cells, Place.confidence, words.confidences),
      lacksInformation: try choice(cells, Place.information, words.informationAnswers) == 1, items: try items(cells))
    if verdict.range == nil, !verdict.lacksInformation { empty.append(row) } else { verdicts.append(verdict) }
  }

  private mutating func assigned(_ number: String, to reviewer: String) throws(RowRefusal) -> ReviewCase {
    guard let one = cases[number] else { throw RowRefusal(.unknownCase) }
    guard key.reviewers.contains(reviewer) else { throw RowRefusal(.unknownReviewer) }
    guard one.reviewers.contains(reviewer) else { throw RowRefusal(.notAssigned) }
    if let first = seen.updateValue(row, forKey: "\(number) \(reviewer)") { throw RowRefusal(.repeatedCase(firstRow: first)) }
    return one
  }

  /// A range of which one end is empty is the step of the other.
  private func range(_ cells: [String]) throws(RowRefusal) -> ClosedRange<Int>? {
    let low = try step(cells, Place.low), high = try step(cells, Place.high)
    guard let first = low ?? high, let last = high ?? low else { return nil }
    guard first <= last else { throw RowRefusal(.turnedRange) }
    return first...last
  }

  private func step(_ cells: [String], _ place: Int) throws(RowRefusal) -> Int? {
    let text = cells[place]
    guard !text.isEmpty else { return nil }
    guard let step = StepText.step(text, key.scale) else { throw RowRefusal(.notInList(column: columns.names[place])) }
    return step
  }

  private func choice(_ cells: [String], _ place: Int, _ list: [String]) throws(RowRefusal) -> Int? {
    guard !cells[place].isEmpty else { return nil }
    guard let found = list.firstIndex(of: cells[place]) else { throw RowRefusal(.notInList(column: columns.names[place])) }
    return found
  }

  private func items(_ cells: [String]) throws(RowRefusal) -> [Int] {
    var items: [Int] = []
    for place in Place.items..<cells.count {
      let item = try choice(cells, place, key.columns.map { ReviewSheet.trimmed($0.label) } + [words.otherItem])
      if let item, !items.contains(item) { items.append(item) }
    }
    return items
  }
}

/// Why a row is refused.
private struct RowRefusal: Error {
  let problem: ReviewError.RowProblem

  init(_ problem: ReviewError.RowProblem) { self.problem = problem }
}

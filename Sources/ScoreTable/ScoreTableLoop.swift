import DelimitedText
import Scoring

/// The loop over the rows: but for the ledger of keys its memory is made once, and a cell that comes again is copied.
struct ScoreTableLoop {
  /// More remembered cells than this are forgotten, so that memory stays constant.
  private static let mostCells = 1 << 16

  private(set) var rows: DelimitedBuffer
  private(set) var summary = ScoreTableSummary()
  private let table: ScoreTable
  private let language: TextLanguage
  private var workspace: ScoringWorkspace
  private let bands: [EncodedCell]
  private let none: EncodedCell
  private let noKey: EncodedCell
  private var keys = KeyLedger()
  private var statuses: [UInt64: EncodedCell] = [:]
  private var reasons: [UInt64: EncodedCell] = [:]
  private var probabilities: [Int32: EncodedCell] = [:]
  private var coverages: [Int32: EncodedCell] = [:]

  init(_ table: ScoreTable) throws(DelimitedTextError) {
    let format = table.options.format
    let language = table.options.language
    let reading = table.scorer.rule.interpretation
    self.table = table
    workspace = table.scorer.makeWorkspace()
    rows = DelimitedBuffer(format: format, capacity: 1 << 20)
    var bands: [EncodedCell] = []
    for band in reading.bands { bands.append(try EncodedCell(band.name[language], format: format)) }
    self.bands = bands
    self.language = language
    none = try EncodedCell(reading.reasons.none[language], format: format)
    noKey = try EncodedCell(ScoreTableText.noKey, format: format)
  }

  /// Scores one row and appends its answer.
  mutating func score(_ record: borrowing Record, key: Int, fields: [Int]) throws(DelimitedTextError) {
    let bytes = record.field(key)
    let text = table.file.text(bytes) ?? ""
    guard !text.allSatisfy({ ScoreTableText.blanks.contains($0) }) else { return addRowWithoutKey() }
    keys.note(bytes, line: record.line)
    if table.file.encoding == .utf8 {
      scoreInPlace(record, fields)
    } else {
      scoreDecoded(record, fields)
    }
    try rows.add(text: text)
    try addAnswer()
    rows.endRow()
    count()
  }

  /// The answer for a row that no child could be found by.
  private mutating func addRowWithoutKey() {
    for _ in 0..<4 { rows.addEmpty() }
    rows.add(noKey)
    for _ in 0..<2 { rows.addEmpty() }
    rows.endRow()
    summary.rows += 1
    summary.refused += 1
    summary.withoutKey += 1
  }

  /// Gives the gathered rows to the file.
  mutating func hand(over writer: inout DelimitedWriter) throws(DelimitedTextError) {
    try writer.write(rows)
    rows.removeAll()
  }

  private mutating func scoreInPlace(_ record: borrowing Record, _ fields: [Int]) {
    for i in fields.indices { table.scorer.read(record.field(fields[i]), column: i, into: &workspace) }
    table.scorer.finish(&workspace)
  }

  private mutating func scoreDecoded(_ record: borrowing Record, _ fields: [Int]) {
    for i in fields.indices {
      let bytes = record.field(fields[i])
      if bytes.allSatisfy({ $0 < 0x80 }) {
        table.scorer.read(bytes, column: i, into: &workspace)
      } else {
        var text = table.file.text(bytes) ?? ""
        text.withUTF8 { table.scorer.read($0, column: i, into: &workspace) }
      }
    }
    table.scorer.finish(&workspace)
  }

  private mutating func addAnswer() throws(DelimitedTextError) {
    let outcome = workspace.outcome
    if outcome.isScored {
      rows.add(integer: Int(outcome.points))
      rows.add(try probability(outcome.probabilityPPM))
    } else {
      rows.addEmpty()
      rows.addEmpty()
    }
    if outcome.band >= 0 { rows.add(bands[Int(outcome.band)]) } else { rows.addEmpty() }
    rows.add(try status(outcome))
    if outcome.isScored { rows.add(try reasons(outcome)) } else { rows.addEmpty() }
    if outcome.isScored || outcome.kind == .tooManyMissing { rows.add(try coverage(outcome.knownItems)) } else { rows.addEmpty() }
  }

  private mutating func probability(_ ppm: Int32) throws(DelimitedTextError) -> EncodedCell {
    if let cell = probabilities[ppm] { return cell }
    let cell = try EncodedCell(ScoreTableText.probability(ppm), format: rows.format)
    probabilities[ppm] = cell
    return cell
  }

  private mutating func status(_ outcome: ScoringOutcome) throws(DelimitedTextError) -> EncodedCell {
    let key = UInt64(outcome.kind.rawValue) << 32 | UInt64(UInt32(bitPattern: outcome.detail))
    if let cell = statuses[key] { return cell }
    let cell = try EncodedCell(table.scorer.status(outcome).code, format: rows.format)
    statuses[key] = cell
    return cell
  }

  private mutating func coverage(_ known: Int32) throws(DelimitedTextError) -> EncodedCell {
    if let cell = coverages[known] { return cell }
    let cell = try EncodedCell("\(known)/\(table.scorer.rule.items.count)", format: rows.format)
    coverages[known] = cell
    return cell
  }

  private mutating func reasons(_ outcome: ScoringOutcome) throws(DelimitedTextError) -> EncodedCell {
    if outcome.reasons == 0 { return none }
    guard let key = reasonKey(count: Int(outcome.reasons)) else { return try joinedReasons(count: Int(outcome.reasons)) }
    if let cell = reasons[key] { return cell }
    if reasons.count >= Self.mostCells { reasons.removeAll(keepingCapacity: true) }
    let cell = try joinedReasons(count: Int(outcome.reasons))
    reasons[key] = cell
    return cell
  }

  /// Up to four texts as one number, 16 bits each; more are not remembered.
  private func reasonKey(count: Int) -> UInt64? {
    guard count <= 4 else { return nil }
    var key: UInt64 = 0
    for k in 0..<count {
      let text = workspace.reasonTexts[k] + 1
      guard text <= Int32(UInt16.max) else { return nil }
      key = key << 16 | UInt64(text)
    }
    return key
  }

  private func joinedReasons(count: Int) throws(DelimitedTextError) -> EncodedCell {
    let texts = workspace.reasonTexts[..<count].map { table.scorer.texts[Int($0)][language] }
    return try EncodedCell(texts.joined(separator: ScoreTableText.separator(language)), format: rows.format)
  }

  private mutating func count() {
    summary.rows += 1
    switch workspace.outcome.kind {
    case .scored, .scoredWithMissing: summary.scored += 1
    case .tooManyMissing: summary.insufficient += 1
    default: summary.refused += 1
    }
    (summary.repeatedKeys, summary.firstRepeatedLine) = (keys.repeated, keys.firstLine)
  }
}

import DelimitedText
import Scoring

/// The cells of answers that come again, encoded once and shared by all threads.
struct AnswerCells: Sendable {
  /// The texts of reasons, as positions of `Scorer.texts`.
  let reasons: CellParts
  /// Said where no item stands out.
  let none: EncodedCell
  /// What follows the empty key of a row without one.
  let noKey: EncodedCell
  let bands: [EncodedCell]
  /// The status of a scored row, and its coverage, by the number of unknown items.
  let scored: [EncodedCell]
  let coverage: [EncodedCell]
  /// What follows the key of a row with so many unknown items.
  let insufficient: [EncodedCell]
  private let format: DelimitedFormat

  init(_ scorer: Scorer, _ options: ScoreTableOptions) throws(DelimitedTextError) {
    let (format, language) = (options.format, options.language)
    let items = scorer.rule.items.count
    let reading = scorer.rule.interpretation
    self.format = format
    reasons = try CellParts(scorer.texts.map { $0[language] }, separator: ScoreTableText.separator(language), format: format)
    none = try EncodedCell(reading.reasons.none[language], format: format)
    bands = try Self.cells(reading.bands.map { $0.name[language] }, format)
    coverage = try Self.cells((0...items).map { "\(items - $0)/\(items)" }, format)
    scored = try Self.cells((0...items).map { scorer.marked($0 == 0 ? .scored : .scoredWithMissing($0)).code }, format)
    var insufficient: [EncodedCell] = []
    for unknown in 0...items {
      insufficient.append(
        Self.withoutPoints(try EncodedCell(scorer.marked(.tooManyMissing(unknown)).code, format: format), coverage[unknown], format))
    }
    self.insufficient = insufficient
    noKey = Self.withoutPoints(try EncodedCell(scorer.marked(.refusedNoKey).code, format: format), .empty, format)
  }

  /// What follows the key of a row that is refused.
  func refusal(_ status: ScoreStatus) throws(DelimitedTextError) -> EncodedCell {
    Self.withoutPoints(try EncodedCell(status.code, format: format), .empty, format)
  }

  /// The probability.
  func probability(_ ppm: Int32) throws(DelimitedTextError) -> EncodedCell {
    try EncodedCell(ScoreTableText.probability(ppm), format: format)
  }

  /// Both as one.
  func run(_ one: EncodedCell, _ other: EncodedCell) -> EncodedCell { EncodedCell(run: [one, other], format: format) }

  private static func withoutPoints(_ status: EncodedCell, _ coverage: EncodedCell, _ format: DelimitedFormat) -> EncodedCell {
    EncodedCell(run: [.empty, .empty, .empty, status, .empty, coverage], format: format)
  }

  private static func cells(_ texts: [String], _ format: DelimitedFormat) throws(DelimitedTextError) -> [EncodedCell] {
    var cells: [EncodedCell] = []
    for text in texts { cells.append(try EncodedCell(text, format: format)) }
    return cells
  }
}

import Modeling
import Parallel
import RuleExport
import Scorecards
import Scoring
import Tabular

/// The rule of a card, and its inputs as an operational system would write them.
struct CardRule: Sendable {
  let rule: ScoringRule
  private let panel: Panel
  private let landmark: Landmark
  private let source: RuleSource

  /// The rule; `ranked` items hold standings within grade and year.
  init(
    _ model: CardModel, calibration: CardCalibration, panel: Panel, landmark: Landmark, ranked: Set<String>, facts: RuleFacts
  ) throws {
    let items = Dictionary(panel.items.map { ($0.dictionary.id, $0.dictionary) }, uniquingKeysWith: { first, _ in first })
    let used = Set(model.card.entries.map(\.item.feature.item))
    let seen = panel.items.filter { used.contains($0.dictionary.id) && $0.levels.isEmpty }.map { item in
      (item.dictionary.id, Self.range(item.values))
    }
    var source = RuleSource(
      card: model.card, dictionary: items, seen: Dictionary(uniqueKeysWithValues: seen), partsPerMillion: calibration.partsPerMillion,
      threshold: calibration.threshold)
    source.ranked = ranked
    rule = try RuleBuilder(source).rule(facts)
    self.source = source
    self.panel = panel
    self.landmark = landmark
  }

  private static func range(_ values: [Double]) -> ClosedRange<Double> {
    let known = values.lazy.filter { !$0.isNaN }
    return (known.min() ?? 0)...(known.max() ?? 1)
  }

  /// The cells of the rule's columns for these rows, column by column.
  /// - Complexity: O(rows × inputs).
  func cells(_ rows: [Int32], threads: Int) -> [[String]] {
    Parallel.map(count: rule.columns.count, threads: threads) { cells(of: rule.columns[$0], rows) }
  }

  private func cells(of column: String, _ rows: [Int32]) -> [String] {
    if let item = panel.items.first(where: { source.column(of: $0.dictionary.id) == column }) { return cells(item, rows) { $0 } }
    let item = panel.items.first { RuleBuilder.previous(source.column(of: $0.dictionary.id)) == column }!
    return cells(item, rows) { $0 < 0 ? -1 : panel.previous[Int($0)] }
  }

  private func cells(_ item: PanelItem, _ rows: [Int32], source: (Int32) -> Int32) -> [String] {
    let decimals = item.dictionary.recordedDecimals
    let newest = panel.sourceRows(of: item, rows: rows, landmark: landmark)
    return zip(rows, newest).map { row, newest in
      let (value, reason) = panel.known(item, in: source(newest), at: row, landmark)
      guard reason == 0 else { return Modeling.MissingReason(rawValue: reason)!.name }
      return item.levels.isEmpty ? RecordedNumber.text(value, decimals: decimals) : item.levels[Int(value)]
    }
  }

  /// The number of rows to which the rule does not give the points of the card.
  /// - Complexity: O(rows × inputs).
  func disagreements(_ rows: [Int32], totals: [Int32], threads: Int) throws -> Int {
    zip(try answers(rows, threads: threads), totals).count { $0.points != $1 }
  }

  /// What the rule answers for rows.
  /// - Complexity: O(rows × inputs).
  func answers(_ rows: [Int32], threads: Int) throws -> [ScoringOutcome] {
    let scorer = try Scorer(rule)
    let columns = cells(rows, threads: threads)
    let blocks = (rows.count + Parallel.blockSize - 1) / Parallel.blockSize
    return Parallel.map(count: blocks, threads: threads) { block in
      let range = block * Parallel.blockSize..<min((block + 1) * Parallel.blockSize, rows.count)
      var workspace = scorer.makeWorkspace()
      return range.map { row -> ScoringOutcome in
        for (k, cells) in columns.enumerated() {
          var text = cells[row]
          text.withUTF8 { scorer.read($0, column: k, into: &workspace) }
        }
        scorer.finish(&workspace)
        return workspace.outcome
      }
    }.flatMap(\.self)
  }
}

import Disclosure
import ScoreTable
import Scoring
import Validation

/// What is counted of the children of a period.
struct MonitorPeriod {
  /// What became of children, in the order in which they are told.
  enum Fate: Int, CaseIterable {
    case scored, insufficient, refused, outside

    init(_ kind: ScoringOutcome.Kind) {
      switch kind {
      case .scored, .scoredWithMissing: self = .scored
      case .tooManyMissing: self = .insufficient
      case .notInPopulation: self = .outside
      default: self = .refused
      }
    }

    /// The name in files.
    var key: String { ["scored", "insufficient", "refused", "not_in_population"][rawValue] }
  }

  /// What an item's place is called for a child that is refused.
  static let refused = "（拒否）"

  /// The name.
  let name: String
  /// The children.
  let rows: Int
  /// The children of each fate; nil where they are too few to tell.
  let fates: [Int?]
  /// The bins of the score, those with few children joined.
  let score: [BinGroup]
  /// The bins of each item.
  let items: [(item: String, bins: [BinGroup])]
  /// Where the bins of the score end.
  let cuts: ScoreCuts
  /// The area under the curve, where the outcome is known.
  var area: Estimate?

  /// Counts made before.
  init(
    name: String, fates: (rows: Int, parts: [Int?]), score: [BinGroup], items: [(item: String, bins: [BinGroup])], cuts: ScoreCuts
  ) {
    (self.name, rows, self.fates) = (name, fates.rows, fates.parts)
    (self.score, self.items, self.cuts) = (score, items, cuts)
  }

  /// The counts as they may be kept.
  init(_ counts: PeriodCounts, fates: [Int]) {
    self.init(
      name: counts.name, fates: Self.published(fates),
      score: BinGroup.pooled(counts.score.map(BinGroup.init)),
      items: counts.items.map { ($0.item, BinGroup.pooled($0.bins.map(BinGroup.init))) }, cuts: counts.cuts)
  }

  /// All children, and those of each fate that may be told.
  static func published(_ fates: [Int]) -> (rows: Int, parts: [Int?]) {
    (fates.reduce(0, +), SmallCells.official.publish(partsOfPublishedSum: fates).map(\.value))
  }

  /// The bins of the score with the last score of each band, so that a band is a sum of bins.
  static func cuts(_ table: ScoredRows, _ rows: [Int], rule: ScoringRule) -> ScoreCuts {
    ScoreCuts(dividing: rows.map { table.points[$0] }).adding(bandEnds(rule))
  }

  /// The largest score of each band but the last.
  static func bandEnds(_ rule: ScoringRule) -> [Double] { rule.interpretation.bands.dropFirst().map { Double($0.minimumScore - 1) } }

  /// Counts some rows of a table; children outside the population take no part in the distributions.
  /// - Complexity: O(rows × items).
  static func counts(_ table: ScoredRows, _ rows: [Int], name: String, rule: ScoringRule, cuts: ScoreCuts) -> PeriodCounts {
    let inside = rows.filter { table.kinds[$0] != .notInPopulation }
    let items = rule.items.enumerated().map { j, item -> CodedItem in
      let places = rule.places(of: item)
      return CodedItem(
        item: item.id, codes: table.places[j].map { $0 < 0 ? Int32(places.count) : $0 }, bins: places.map(\.name.ja) + [refused],
        missingBins: Set(places.indices.filter { places[$0].isMissing }))
    }
    return PeriodCounts(name: name, score: table.points, items: items, rows: inside, cuts: cuts)
  }

  /// The children of each fate.
  static func fates(_ table: ScoredRows, _ rows: [Int]) -> [Int] {
    rows.reduce(into: [Int](repeating: 0, count: Fate.allCases.count)) { $0[Fate(table.kinds[$1]).rawValue] += 1 }
  }
}

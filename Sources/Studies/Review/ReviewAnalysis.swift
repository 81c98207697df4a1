public import Disclosure
public import Validation

/// Puts the verdicts of experts beside what the rule said.
public struct ReviewAnalysis {
  let key: ReviewKey
  let readings: [ReviewReading]
  let smallCells: SmallCells
  let level: Double
  /// The verdicts on each case, in the order of its reviewers.
  let verdicts: [[ReviewVerdict]]

  /// Verdicts that were read with this key.
  /// - Throws: `ReviewError.noVerdicts`, or `.badRows` for a case that stands in two sheets of one expert.
  /// - Complexity: O(verdicts).
  public init(_ readings: [ReviewReading], key: ReviewKey, smallCells: SmallCells = .official, level: Double = 0.95) throws(ReviewError) {
    var given: [String: [String: ReviewVerdict]] = [:]
    for reading in readings {
      for verdict in reading.verdicts {
        if let first = given[verdict.number, default: [:]].updateValue(verdict, forKey: verdict.reviewer) {
          throw .badRows(file: reading.file, rows: [.init(row: verdict.row, problem: .repeatedCase(firstRow: first.row))], more: 0)
        }
      }
    }
    guard !given.isEmpty else { throw .noVerdicts }
    (self.key, self.readings, self.smallCells, self.level) = (key, readings, smallCells, level)
    verdicts = key.cases.map { one in one.reviewers.compactMap { given[one.number]?[$0] } }
  }

  /// The first verdict on each case, and how it stands to the rule.
  var first: [(one: ReviewCase, verdict: ReviewVerdict, kind: VerdictKind)] {
    zip(key.cases, verdicts).compactMap { one, verdicts in
      guard let verdict = verdicts.first, let kind = VerdictKind(verdict, step: one.step, scale: key.scale) else { return nil }
      return (one, verdict, kind)
    }
  }

  /// Everything that is found.
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  /// - Complexity: O(cases).
  public func result() throws(Validation.ValidationError) -> ReviewResult {
    let table = VerdictTable(self)
    var bands: [ReviewResult.Verdicts] = []
    for band in key.bands.indices { bands.append(try table.verdicts(band: band)) }
    return ReviewResult(
      rule: key.rule, language: key.language, scale: key.scale, all: try table.verdicts(band: nil), bands: bands,
      doubtfulInTable: try table.doubtfulInTable(), betweenExperts: try betweenExperts(), expertsAndRule: try expertsAndRule(),
      items: items, empty: readings.filter { !$0.empty.isEmpty }.map { .init(file: $0.file, rows: $0.empty) },
      threshold: smallCells.threshold, level: level)
  }

  /// The columns that experts named, each case counted once.
  private var items: [ReviewResult.Item] {
    let counts = (0...key.columns.count).map { item in verdicts.count { $0.contains { $0.items.contains(item) } } }
    return counts.indices.filter { counts[$0] > 0 }.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.map { item in
      .init(column: item < key.columns.count ? key.columns[item] : nil, cases: smallCells.publish(counts[item]).value)
    }
  }
}

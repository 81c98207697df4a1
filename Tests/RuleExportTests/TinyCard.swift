import RuleExport
import Scorecards
import Scoring
import Tabular

/// A card of five features of known cuts, made from 600 made-up children, and what the dictionary says of its items.
enum TinyCard {
  static let reasons = [Scorecards.MissingReason("not_recorded"), .init("transferred_in"), .init("not_attended")]
  static let rows = 600
  /// Every fourth child has the outcome.
  static let outcome = (0..<rows).map { $0 % 4 == 0 ? 1.0 : 0 }

  /// The days of absence: more of them where the outcome is; a few have no record.
  static let days: [Double] = (0..<rows).map { row in
    let high: [Double] = [12, 19, 5, 1, .nan, 3, 14], low: [Double] = [0, 1, 2, 4, 0, 11, 1, .nan, 2]
    return row % 4 == 0 ? high[row / 4 % 7] : low[row % 9]
  }
  static let dayReasons: [UInt8] = (0..<rows).map { days[$0].isNaN ? UInt8(1 + $0 % 3) : 0 }

  static func feature(_ item: String, _ kind: Scorecards.Feature.Kind = .level) -> Scorecards.Feature { .init(item: item, kind: kind) }

  /// Bins a column at fixed cuts.
  static func bin(_ feature: Scorecards.Feature, _ values: CandidateColumn.Values, cuts: [Double]? = nil, reasonCodes: [UInt8] = [])
    throws -> BinnedItem
  {
    let column = CandidateColumn(feature, values: values).missing(reasonCodes, reasons: reasons).directed(.none, officialCuts: cuts)
    return try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome))
  }

  /// The outcome with every k-th row turned round, as a number.
  private static func echo(_ k: Int) -> [Double] { (0..<rows).map { $0 % k == 0 ? 1 - outcome[$0] : outcome[$0] } }

  static func items() throws -> [BinnedItem] {
    let present = days.map { $0.isNaN ? 0 : $0 }
    return [
      try bin(feature("days"), .numbers(days, decimals: 0), cuts: [3, 10], reasonCodes: dayReasons),
      try bin(feature("days", .change), .numbers(present.map { $0 - 4 }, decimals: 0), cuts: [1, 6]),
      try bin(feature("fees"), .numbers(echo(5).map { 0.1 + 0.3 * $0 }, decimals: 1), cuts: [0.2]),
      try bin(feature("family"), .codes(echo(7).map { $0 == 1 ? 2 : 0 }, levels: ["1", "2", "3"])),
      try bin(feature("glasses"), .numbers(echo(3), decimals: 0), cuts: [1])
    ]
  }

  static func card() throws -> PointsCard { try PointsCard(try items(), coefficients: [1, 0.8, 0.7, 0.9, 0.5], pointsPerDoubling: 5) }

  static let dictionary: [String: DictionaryItem] = {
    var days = DictionaryItem(id: "days", label: "欠席日数", type: .count)
    days.unit = "日"
    days.missingCodes = [.init(code: "-1", reason: "not_attended"), .init(code: "99", reason: "on_holiday")]
    var fees = DictionaryItem(id: "fees", label: "滞納率", type: .number)
    fees.decimals = 1
    var family = DictionaryItem(id: "family", label: "世帯", type: .category)
    family.codes = [.init(code: "1", label: "両親"), .init(code: "3", label: "ひとり親")]
    let items = [days, fees, family, DictionaryItem(id: "glasses", label: "眼鏡", type: .flag)]
    return Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
  }()

  /// The rule's source; every total has its own probability up to 20, and the same from there on.
  static func source(threshold: Int = 12, seenDays: ClosedRange<Double> = 0...19) throws -> RuleSource {
    let card = try card()
    return RuleSource(
      card: card, dictionary: dictionary, seen: ["days": seenDays, "fees": 0.1...0.4, "glasses": 0...1],
      partsPerMillion: (0...card.highestTotal).map { 1000 + 100 * min($0, 20) }, threshold: threshold)
  }

  static let facts = RuleFacts(
    id: "tiny-2024", title: "試験", outcome: "長期欠席", validity: RuleValidity(fromYear: 2024, toYear: 2025), capacity: 0.1,
    provenance: RuleProvenance(program: "test", seed: 1, trainingYears: [2021], events: 150), keyColumn: "児童番号")

  static func rule(threshold: Int = 12, seenDays: ClosedRange<Double> = 0...19) throws -> ScoringRule {
    try RuleBuilder(try source(threshold: threshold, seenDays: seenDays)).rule(facts)
  }
}

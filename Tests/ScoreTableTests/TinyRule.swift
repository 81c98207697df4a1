import FoundationEssentials
import Scoring

/// A rule of two items for tests of tables.
enum TinyRule {
  static let complete: ScoringRule = {
    let rule = ScoringRule(
      description: description, inputs: inputs, items: [days, rate],
      scale: RuleScale(basePoints: 5, minimum: 5, maximum: 19, pointsPerDoubling: 5),
      interpretation: reading,
      provenance: RuleProvenance(program: "test", seed: 1, trainingYears: [2022], events: 100))
    return try! rule.addingCheckRecords()
  }()

  /// The rule with other words for many days of absence and for the upper band.
  static func with(reason: String, band: String) throws -> ScoringRule {
    var (item, reading) = (Self.days, Self.reading)
    item.reason = text(reason, reason)
    reading.bands[1].name = text(band, band)
    let rule = ScoringRule(
      description: description, inputs: inputs, items: [item, rate], scale: complete.scale, interpretation: reading,
      provenance: complete.provenance)
    return try rule.addingCheckRecords()
  }

  /// The rule for data of at most thirty days, with a column that tells their day or without.
  static func aging(column: String?) throws -> ScoringRule {
    var (description, inputs) = (Self.description, Self.inputs)
    description.validity.maximumDataAgeDays = 30
    if let column { inputs.append(RuleInput(recordedOnColumn: column, id: "recorded", label: text("基準日", "day of the data"))) }
    let rule = ScoringRule(
      description: description, inputs: inputs, items: [days, rate], scale: complete.scale, interpretation: reading,
      provenance: complete.provenance)
    return try rule.addingCheckRecords()
  }

  private static func text(_ ja: String, _ en: String) -> LocalizedText { LocalizedText(ja: ja, en: en) }

  private static var description: RuleDescription {
    let words = text("試験", "test")
    var description = RuleDescription(
      id: "tiny", title: words, purpose: words, population: RulePopulation(text: words),
      validity: RuleValidity(fromYear: 2026, toYear: 2027))
    description.outcome = words
    description.intendedUse = words
    description.prohibitedUse = words
    return description
  }

  private static var inputs: [RuleInput] {
    [
      RuleInput(keyColumn: "児童番号", id: "child", label: text("児童番号", "child")),
      RuleInput(
        id: "days", label: text("欠席日数", "days absent"), column: "欠席日数", values: .integer(PlausibleRange(low: "0", high: "366")),
        missing: InputMissing(codes: [MissingCode(code: "転入", reason: "transferred_in")])),
      RuleInput(
        id: "rate", label: text("滞納率", "arrears"), column: "滞納率", values: .decimal(scale: 2, PlausibleRange(low: "0", high: "1")))
    ]
  }

  private static var days: RuleItem {
    var item = RuleItem(
      id: "absence", label: text("欠席日数", "days absent"), feature: .level("days"),
      bins: [RuleBin(below: "9.5", points: 0), RuleBin(below: nil, points: 8)], reason: text("欠席日数が多い", "many days absent"))
    item.missing = [MissingPoints(reason: "not_recorded", points: 0), MissingPoints(reason: "transferred_in", points: 0)]
    return item
  }

  private static var rate: RuleItem {
    var item = RuleItem(
      id: "arrears", label: text("滞納率", "arrears"), feature: .level("rate"),
      bins: [RuleBin(below: "0.105", points: 0), RuleBin(below: nil, points: 6)], reason: text("滞納がある", "fees in arrears"))
    item.missing = [MissingPoints(reason: "not_recorded", points: 1)]
    return item
  }

  private static var reading: RuleInterpretation {
    RuleInterpretation(
      calibration: [CalibrationStep(minimumScore: 5, probabilityPPM: 10_000), CalibrationStep(minimumScore: 12, probabilityPPM: 120_000)],
      bands: [
        RuleBand(id: "usual", name: text("通常", "usual"), minimumScore: 5, action: text("なし", "none")),
        RuleBand(id: "review", name: text("会議", "review"), minimumScore: 13, action: text("ケース会議", "conference"))
      ],
      reasons: ReasonRule(maximumUnknown: 1))
  }
}

/// A folder of its own that goes away with the test.
final class Folder {
  private let root = "\(FileManager.default.temporaryDirectory.path())kizashi-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }
  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(filePath: path(name))) }
  func read(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path(name)))) }
}

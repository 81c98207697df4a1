import Scoring

/// The rule that the tests share: every kind of input, feature, policy and text.
enum SampleRule {
  static func text(_ ja: String, _ en: String) -> LocalizedText { LocalizedText(ja: ja, en: en) }

  static var bare: ScoringRule {
    ScoringRule(
      description: description, inputs: inputs, items: items,
      scale: RuleScale(basePoints: 12, minimum: 0, maximum: 60, pointsPerDoubling: 5),
      interpretation: interpretation, provenance: provenance)
  }

  static let complete = try! bare.addingCheckRecords()

  /// The rule with a limit on the age of data, a column that tells it, and the register of an input.
  static let aging: ScoringRule = {
    var (description, inputs) = (Self.description, Self.inputs)
    description.validity.maximumDataAgeDays = 90
    inputs[1].source = text("出席簿（学務課）", "attendance book (school office)")
    inputs.append(RuleInput(recordedOnColumn: "基準日", id: "recorded", label: text("基準日", "day of the data")))
    return try! ScoringRule(
      description: description, inputs: inputs, items: items, scale: bare.scale, interpretation: interpretation, provenance: provenance
    ).addingCheckRecords()
  }()

  static var description: RuleDescription {
    var description = RuleDescription(
      id: "absence-2026", title: text("長期欠席の見守り", "Long absence"), purpose: text("見守りの順番を考える資料", "order of review"),
      population: RulePopulation(
        text: text("市立小中学校の児童生徒", "pupils of the city's schools"), exclusions: [RuleExclusion(input: "listed", values: ["1"])]),
      validity: RuleValidity(fromYear: 2026, toYear: 2027))
    description.outcome = text("翌年度に新たに30日以上欠席", "30 days or more absent in the next school year, for the first time")
    description.intendedUse = text("職員が確認する順番", "order in which staff look")
    description.prohibitedUse = text("支援の拒否、懲戒", "refusing support, discipline")
    return description
  }

  static var inputs: [RuleInput] {
    var days = RuleInput(
      id: "abs_days", label: text("欠席日数", "days absent"), column: "欠席日数",
      values: .integer(PlausibleRange(low: "0", high: "366")),
      missing: InputMissing(codes: [MissingCode(code: "999", reason: "transferred_in"), MissingCode(code: "不明", reason: "system_gap")]))
    days.unit = "日"
    let previous = RuleInput(
      id: "abs_days_before", label: text("前年度の欠席日数", "days absent a year earlier"), column: "前年度欠席日数",
      values: .integer(PlausibleRange(low: "0", high: "366")))
    let rate = RuleInput(
      id: "arrears_rate", label: text("滞納率", "share in arrears"), column: "滞納率",
      values: .decimal(scale: 2, PlausibleRange(low: "0", high: "1", outside: .missing("implausible"))))
    let house = RuleInput(
      id: "house", label: text("世帯", "household"), column: "世帯", values: .category(["two", "single", "その他"], unseen: .missing("unseen")))
    let listed = RuleInput(id: "listed", label: text("支援中", "supported"), column: "支援中", values: .flag())
    let aid = ["aid_2023", "aid_2024", "aid_2025"].map {
      RuleInput(id: $0, label: text("就学援助", "school aid"), column: $0, values: .flag(), missing: InputMissing(empty: "not_yet"))
    }
    return [RuleInput(keyColumn: "児童番号", id: "child", label: text("児童番号", "child")), days, previous, rate, house, listed] + aid
  }

  static var items: [RuleItem] { [absence, rise, arrears, household, aid] }

  static var absence: RuleItem {
    var item = RuleItem(
      id: "absence", label: text("欠席日数", "days absent"), feature: .level("abs_days"),
      bins: [
        RuleBin(below: "2.5", points: 0), RuleBin(below: "9.5", points: 4), RuleBin(below: "19.5", points: 9),
        RuleBin(below: nil, points: 17)
      ],
      reason: text("欠席日数が多い", "many days absent"))
    item.direction = .rising
    item.bins[3].text = text("欠席が20日以上", "absent on 20 days or more")
    item.missing = [("not_recorded", 3), ("transferred_in", 0), ("system_gap", 0)].map { MissingPoints(reason: $0.0, points: $0.1) }
    item.baselinePoints = 0
    return item
  }

  static var rise: RuleItem {
    var item = RuleItem(
      id: "rise", label: text("欠席の増加", "rise of absence"), feature: .change("abs_days", from: "abs_days_before"),
      bins: [RuleBin(below: "-4.5", points: 0), RuleBin(below: "5.5", points: 2), RuleBin(below: nil, points: 8)],
      reason: text("前年度より欠席が増えている", "more days absent than a year earlier"))
    item.direction = .rising
    item.missing = ["not_recorded", "transferred_in", "system_gap"].map { MissingPoints(reason: $0, points: 2) }
    item.baselinePoints = 2
    return item
  }

  static var arrears: RuleItem {
    var item = RuleItem(
      id: "arrears", label: text("滞納率", "share in arrears"), feature: .level("arrears_rate"),
      bins: [
        RuleBin(below: "0.055", points: 0), RuleBin(below: "0.155", points: 5), RuleBin(below: "0.305", points: 8),
        RuleBin(below: nil, points: 11)
      ],
      reason: text("学校徴収金の滞納がある", "school fees in arrears"))
    item.direction = .rising
    item.missing = [
      MissingPoints(reason: "not_recorded", points: 2),
      MissingPoints(reason: "implausible", points: 1, text: text("記録の確認が必要", "check the record"))
    ]
    item.baselinePoints = 0
    return item
  }

  static var household: RuleItem {
    var item = RuleItem(
      id: "household", label: text("世帯", "household"), feature: .level("house"),
      bins: [RuleBin(values: ["two"], points: 0), RuleBin(values: ["single"], points: 6), RuleBin(values: ["その他"], points: 3)],
      reason: text("世帯の状況", "household"))
    item.missing = [MissingPoints(reason: "not_recorded", points: 1), MissingPoints(reason: "unseen", points: 1)]
    item.baselinePoints = 0
    return item
  }

  static var aid: RuleItem {
    var item = RuleItem(
      id: "aid", label: text("就学援助の年数", "years of school aid"),
      feature: .years(["aid_2023", "aid_2024", "aid_2025"], values: ["1"]),
      bins: [RuleBin(below: "0.5", points: 0), RuleBin(below: "2.5", points: 4), RuleBin(below: nil, points: 6)],
      reason: text("就学援助を受けている", "receives school aid"))
    item.direction = .rising
    item.missing = [MissingPoints(reason: "not_yet", points: 0)]
    item.baselinePoints = 0
    return item
  }

  static var interpretation: RuleInterpretation {
    var watch = RuleBand(id: "watch", name: text("見守り", "watch"), minimumScore: 30, action: text("学校で確認", "look at school"), capacity: 200)
    watch.tieRule = .longestSinceReview
    return RuleInterpretation(
      calibration: [
        CalibrationStep(minimumScore: 0, probabilityPPM: 4_000), CalibrationStep(minimumScore: 20, probabilityPPM: 21_000),
        CalibrationStep(minimumScore: 35, probabilityPPM: 90_000), CalibrationStep(minimumScore: 50, probabilityPPM: 310_000)
      ],
      bands: [
        RuleBand(id: "usual", name: text("通常", "usual"), minimumScore: 0, action: text("なし", "none")), watch,
        RuleBand(id: "review", name: text("会議", "review"), minimumScore: 45, action: text("ケース会議", "case conference"), capacity: 40)
      ],
      reasons: ReasonRule(maximumUnknown: 3))
  }

  static var provenance: RuleProvenance {
    var provenance = RuleProvenance(
      program: "kizashi 0.1", seed: 7, trainingYears: [2022, 2023], events: 5361,
      digests: [RuleProvenance.Digest(name: "plan.yaml", sha256: String(repeating: "0", count: 64))])
    provenance.calibrationYear = 2024
    provenance.rows = 715_000
    return provenance
  }

  /// A record by column name: an ordinary child.
  static var fields: [String: String] {
    [
      "欠席日数": "1", "前年度欠席日数": "1", "滞納率": "0", "世帯": "two", "支援中": "0", "aid_2023": "0", "aid_2024": "0", "aid_2025": "0"
    ]
  }
}

import Scoring

@testable import Carriers

/// A small rule of the parts that a test names; it has no check records, which carriers do not read.
struct SQLSampleRule {
  var id = "sample"
  var label = "欠席"
  var column = "days"
  var codes: [MissingCode] = []
  var exclusions: [RuleExclusion] = []
  var extraInputs = 0

  /// The rule as a carrier's source.
  var source: CarrierSource { CarrierSource(rule: rule, sha256: "abcd1234") }

  private var rule: ScoringRule {
    ScoringRule(
      description: description, inputs: inputs, items: items,
      scale: RuleScale(basePoints: 1, minimum: 1, maximum: 14, pointsPerDoubling: 20),
      interpretation: interpretation, provenance: RuleProvenance(program: "", seed: 1, trainingYears: [], events: 0))
  }

  private var description: RuleDescription {
    let text = LocalizedText(ja: "題", en: "title")
    return RuleDescription(
      id: id, title: text, purpose: text, population: RulePopulation(text: text, exclusions: exclusions),
      validity: RuleValidity(fromYear: 2026, toYear: 2027))
  }

  private var inputs: [RuleInput] {
    let extra = (0..<extraInputs).map {
      RuleInput(id: "extra\($0)", label: LocalizedText(ja: "他", en: "other"), column: "extra\($0)", values: .flag())
    }
    return [
      RuleInput(keyColumn: "child", id: "child", label: LocalizedText(ja: "児童", en: "child")),
      RuleInput(
        id: "days", label: LocalizedText(ja: label, en: label), column: column,
        values: .decimal(scale: 1, PlausibleRange(low: "-5", high: "366")), missing: InputMissing(codes: codes)),
      RuleInput(
        id: "house", label: LocalizedText(ja: "世帯", en: "household"), column: "house",
        values: .category(["two", "o'ne"], unseen: .missing("unseen")))
    ] + extra
  }

  private var items: [RuleItem] {
    let reason = LocalizedText(ja: "多い\\'", en: "many")
    var days = RuleItem(
      id: "days", label: LocalizedText(ja: label, en: label), feature: .level("days"),
      bins: [RuleBin(below: "-0.35", points: 0), RuleBin(below: "9.55", points: 5), RuleBin(below: nil, points: 10)], reason: reason)
    days.missing = Array(Set(["not_recorded"] + codes.map(\.reason))).map { MissingPoints(reason: $0, points: 2) }
    var house = RuleItem(
      id: "house", label: LocalizedText(ja: "世帯", en: "household"), feature: .level("house"),
      bins: [RuleBin(values: ["two"], points: 0), RuleBin(values: ["o'ne"], points: 3)], reason: reason)
    house.missing = [MissingPoints(reason: "not_recorded", points: 0), MissingPoints(reason: "unseen", points: 1)]
    return [days, house]
  }

  private var interpretation: RuleInterpretation {
    let name = LocalizedText(ja: "通常", en: "usual")
    return RuleInterpretation(
      calibration: [CalibrationStep(minimumScore: 1, probabilityPPM: 1_000), CalibrationStep(minimumScore: 9, probabilityPPM: 20_000)],
      bands: [
        RuleBand(id: "usual", name: name, minimumScore: 1, action: name), RuleBand(id: "watch", name: name, minimumScore: 12, action: name)
      ],
      reasons: ReasonRule(maximumUnknown: 1))
  }
}

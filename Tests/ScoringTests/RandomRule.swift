@testable import Scoring

/// Random rules and random records for them.
struct RandomRule {
  var random: SplitMix
  private static let reasons = ["not_recorded", "not_yet", "transferred_in"]

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func rule() -> ScoringRule {
    let inputs = (0..<Int.random(in: 2...8, using: &random)).map { input($0) }
    var items = (0..<Int.random(in: 1...8, using: &random)).map { item($0, of: inputs) }
    let bare = assembled(inputs, items)
    for j in items.indices {
      items[j].missing = bare.reasons(of: items[j]).map { MissingPoints(reason: $0, points: Int.random(in: -3...9, using: &random)) }
    }
    return assembled(inputs, items)
  }

  private func assembled(_ inputs: [RuleInput], _ items: [RuleItem]) -> ScoringRule {
    let all = items.map { $0.bins.map(\.points) + $0.missing.map(\.points) }
    let low = 10 + all.reduce(0) { $0 + $1.min()! }
    let high = 10 + all.reduce(0) { $0 + $1.max()! }
    let middle = low + max(1, (high - low) / 2)
    var reading = SampleRule.interpretation
    reading.calibration = [CalibrationStep(minimumScore: low, probabilityPPM: 1_000)]
    reading.bands = [RuleBand(id: "low", name: SampleRule.text("低", "low"), minimumScore: low, action: SampleRule.text("なし", "none"))]
    if middle <= high {
      reading.calibration.append(CalibrationStep(minimumScore: middle, probabilityPPM: 20_000))
      reading.bands.append(
        RuleBand(id: "high", name: SampleRule.text("高", "high"), minimumScore: middle, action: SampleRule.text("確認", "look")))
    }
    reading.reasons = ReasonRule(maximumUnknown: items.count / 2)
    var description = SampleRule.description
    description.population.exclusions = []
    return ScoringRule(
      description: description, inputs: inputs, items: items,
      scale: RuleScale(basePoints: 10, minimum: low, maximum: high, pointsPerDoubling: 5),
      interpretation: reading, provenance: SampleRule.provenance)
  }

  private mutating func input(_ i: Int) -> RuleInput {
    let policy: ValuePolicy = Bool.random(using: &random) ? .refuse : .missing(Self.reasons.randomElement(using: &random)!)
    let values: InputValues =
      switch Int.random(in: 0...2, using: &random) {
      case 0: .integer(PlausibleRange(low: "-50", high: "50", outside: policy))
      case 1: .decimal(scale: 2, PlausibleRange(low: "-0.50", high: "0.50", outside: policy))
      default: .category(["a", "b", "あ"], unseen: policy)
      }
    let codes = [MissingCode(code: "888", reason: Self.reasons.randomElement(using: &random)!)]
    return RuleInput(
      id: "x\(i)", label: SampleRule.text("値\(i)", "value \(i)"), column: "c\(i)", values: values,
      missing: InputMissing(empty: Self.reasons.randomElement(using: &random)!, codes: codes))
  }

  private mutating func item(_ j: Int, of inputs: [RuleInput]) -> RuleItem {
    let first = inputs.randomElement(using: &random)!
    let twin = inputs.first { $0.id != first.id && $0.values!.type == first.values!.type }
    let isNumber = first.values!.isNumber
    var feature = ItemFeature.level(first.id)
    if let twin, Int.random(in: 0...2, using: &random) > 0 {
      feature =
        isNumber && Bool.random(using: &random)
        ? .change(first.id, from: twin.id)
        : isNumber ? .years([first.id, twin.id], atLeast: "0") : .years([first.id, twin.id], values: ["a", "あ"])
    }
    let label = SampleRule.text("項目\(j)", "item \(j)")
    return RuleItem(id: "i\(j)", label: label, feature: feature, bins: bins(feature, first.values!), reason: label)
  }

  private mutating func bins(_ feature: ItemFeature, _ values: InputValues) -> [RuleBin] {
    if feature.kind == .level, !values.isNumber { return values.accepted!.map { RuleBin(values: [$0], points: points()) } }
    let cuts = feature.kind == .years ? ["0.5", "1.5"] : values.type == .decimal ? ["-0.305", "0.005", "0.255"] : ["-19.5", "-0.5", "30.5"]
    return cuts.map { RuleBin(below: $0, points: points()) } + [RuleBin(below: nil, points: points())]
  }

  private mutating func points() -> Int { Int.random(in: -5...20, using: &random) }

  /// A record for the inputs of a rule: mostly ordinary values, sometimes anything.
  mutating func record(for rule: ScoringRule) -> [String] {
    rule.valueInputs.map { input in
      switch Int.random(in: 0...19, using: &random) {
      case 0: ""
      case 1: "888"
      case 2: ["?", "1e9", "-99", "51", "0.505", "0.5050001"].randomElement(using: &random)!
      default: ordinary(input.values!)
      }
    }
  }

  private mutating func ordinary(_ values: InputValues) -> String {
    switch values.type {
    case .integer: String(Int.random(in: -50...50, using: &random))
    case .decimal: DecimalText.text(Int64.random(in: -5_000...5_000, using: &random), scale: 4)
    default: values.accepted!.randomElement(using: &random)!
    }
  }
}

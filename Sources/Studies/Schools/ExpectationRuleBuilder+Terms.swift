import Modeling
import SchoolEffects
import Scoring
import Tabular

extension ExpectationRuleBuilder {
  func addTerms(_ sums: inout Sums) throws {
    if prior != nil { try addPrior(&sums) }
    for (k, column) in records.adjusted.enumerated() {
      try add(slope(.adjusted(k)), input(column.item, level: column.level, column.values, .pupil), &sums)
    }
    for k in ingredients.indices {
      let values = records.hardship[k], id = ingredients[k].id
      try add(slope(.pupilHardship) * unit(k), input(id, level: items[id]?.level, values, .pupil), &sums)
      guard outcome.design.terms.contains(.schoolHardship) else { continue }
      try add(slope(.schoolHardship) * unit(k), input(id, level: items[id]?.level, values, .schoolMean), &sums)
    }
  }

  /// `γ (λ θ + (1 − λ) (θ̄ + Σ b (x − x̄)))`: the score before, drawn towards what pupils of the same school and grade have.
  private func addPrior(_ sums: inout Sums) throws {
    let drawn = 1 - reliability
    try addPrior(1, by: reliability, input(plan.score, level: nil, records.prior!, .pupil, suffix: "_before"), &sums)
    guard drawn > 0 else { return }
    try addPrior(1, by: drawn, input(plan.score, level: nil, records.prior!, .gradeMean, suffix: "_before"), &sums)
    let slopes = prior!.calibration.slopes
    for (k, column) in records.adjusted.enumerated() { try addWithin(slopes[k] * drawn, column.item, column.level, column.values, &sums) }
    for k in ingredients.indices {
      let id = ingredients[k].id
      try addWithin(slopes[records.adjusted.count] * drawn * unit(k), id, items[id]?.level, records.hardship[k], &sums)
    }
  }

  private func addWithin(_ slope: Double, _ item: String, _ level: String?, _ values: [Double], _ sums: inout Sums) throws {
    try addPrior(slope, by: 1, input(item, level: level, values, .pupil), &sums)
    try addPrior(-slope, by: 1, input(item, level: level, values, .gradeMean), &sums)
  }

  private func addPrior(_ value: Double, by share: Double, _ input: ExpectationRule.Input, _ sums: inout Sums) throws {
    try add(slope(.prior) * value * share, input, &sums)
    sums.juniorHigh[input.id, default: 0] += slope(.priorInJuniorHigh) * value * share
  }

  private func add(_ coefficient: Double, _ input: ExpectationRule.Input, _ sums: inout Sums) throws {
    if !sums.inputs.contains(where: { $0.id == input.id }) { sums.inputs.append(input) }
    sums.everywhere[input.id, default: 0] += coefficient
  }

  private func input(
    _ item: String, level: String?, _ values: [Double], _ scope: ExpectationRule.Input.Scope, suffix: String = ""
  ) throws -> ExpectationRule.Input {
    let (low, high) = limits(values, isFlag: level != nil || items[item]?.isFlag ?? false)
    let ending = scope == .pupil ? "" : scope == .gradeMean ? "_grade_mean" : "_school_mean"
    let name = items[item]?.label ?? item
    let words = scope.words
    let before = suffix.isEmpty ? LocalizedText(ja: "", en: "") : LocalizedText(ja: "前回の", en: " before")
    return ExpectationRule.Input(
      id: item + (level.map { "[\($0)]" } ?? "") + suffix + ending,
      label: LocalizedText(ja: before.ja + name + words.ja, en: item + before.en + words.en), item: (item, level), scope: scope,
      limits: (try ExpectationRule.decimal(low), try ExpectationRule.decimal(high)))
  }

  /// Generous limits that give no pupil's value away: 0 and 1, or six standard deviations about the mean in whole tenths of one.
  private func limits(_ values: [Double], isFlag: Bool) -> (Double, Double) {
    if isFlag { return (0, 1) }
    let summary = UnivariateSummary(values), mean = summary?.mean ?? 0, deviation = summary?.standardDeviation ?? 0
    let step = max(deviation / 10, .leastNormalMagnitude)
    return (((mean - Self.reach * deviation) / step).rounded(.down) * step, ((mean + Self.reach * deviation) / step).rounded(.up) * step)
  }

  /// How many standard deviations from the mean a value may lie.
  private static let reach = 6.0
}

extension ExpectationRule.Input.Scope {
  fileprivate var words: LocalizedText {
    switch self {
    case .pupil: LocalizedText(ja: "", en: "")
    case .gradeMean: LocalizedText(ja: "（同じ学校・学年・年度の平均）", en: " (mean of school, grade and year)")
    case .schoolMean: LocalizedText(ja: "（学校の平均）", en: " (mean of the school)")
    }
  }
}

import LinearAlgebra
import SchoolEffects
import Scoring
import Tabular

/// Writes a model of scores out as a sum over columns that a town's database has: pupils' items, and their means by grade and school.
///
/// The years' means are averaged, the reliability of the score before is that of pupils on average, and the mean hardship of schools is not
/// shrunken; everything else is the model itself.
struct ExpectationRuleBuilder {
  let plan: SchoolsPlan
  let result: SchoolsResult
  let records: SchoolRecords
  let hardship: HardshipStep
  let prior: CalibratedPrior?
  let outcome: SchoolEffectsStep.Outcome
  /// The dictionary's items of the hardship index.
  let ingredients: [DictionaryItem]
  let items: [String: PlainItem]

  /// What a rule says of an item.
  struct PlainItem {
    let label: String
    let isFlag: Bool
    /// The level that 1 stands for, of two.
    let level: String?
  }

  /// Coefficients by input, for all grades and for those of junior high school.
  private struct Sums {
    var everywhere: [String: Double] = [:]
    var juniorHigh: [String: Double] = [:]
    var inputs: [ExpectationRule.Input] = []
  }

  /// The rule with its check records.
  /// - Throws: `ScoringError` when the numbers cannot be written as decimals.
  func rule() throws -> ExpectationRule {
    let label = result.question.label
    let last = records.years.last ?? 0, first = result.question.years.isEmpty ? 1 : last + 1
    var rule = ExpectationRule(
      id: "expected-\(plan.score)", title: LocalizedText(ja: "困難の度合いから期待される「\(label)」", en: "expected \(plan.score) given hardship"),
      outcome: LocalizedText(
        ja: result.isGrowth ? "次の調査の「\(label)」" : "「\(label)」", en: result.isGrowth ? "\(plan.score) at the next test" : plan.score),
      validity: RuleValidity(fromYear: first, toYear: first + Self.yearsOfUse - 1),
      spread: .init(
        pupils: try ExpectationRule.decimal(outcome.fit.residualVariance.squareRoot()),
        schools: try ExpectationRule.decimal(outcome.posterior.schoolDeviation.mean)),
      provenance: RuleProvenance(
        program: RisingRiskStudy.program, seed: Int(truncatingIfNeeded: plan.seed), trainingYears: result.question.years, events: 0,
        digests: [.init(name: "plan", sha256: result.provenance.planDigest)]
          + result.provenance.inputs.map { .init(name: $0.path, sha256: $0.sha256) }))
    rule.provenance.rows = records.count
    rule.gradeColumn = records.grades.count > 1 ? "grade" : "school_type"
    var sums = Sums()
    try addTerms(&sums)
    rule.inputs = sums.inputs
    rule.constants = try grades.map { .init(grade: $0.name, value: try ExpectationRule.decimal(constant(of: $0))) }
    let upper = grades.filter(\.isJuniorHigh).map(\.name)
    rule.terms = try sums.inputs.flatMap { input -> [ExpectationRule.Term] in
      var terms: [ExpectationRule.Term] = []
      if let c = sums.everywhere[input.id], c != 0 { terms.append(.init(input: input.id, coefficient: try ExpectationRule.decimal(c))) }
      if let c = sums.juniorHigh[input.id], c != 0 {
        terms.append(.init(input: input.id, coefficient: try ExpectationRule.decimal(c), grades: upper))
      }
      return terms
    }
    return try rule.addingCheckRecords()
  }

  /// A rule is used in the year after the registers end and one more; then it must be made again.
  private static let yearsOfUse = 2

  /// A coefficient of the model; 0 where the term is not in it.
  private func slope(_ term: SchoolsDesign.Term) -> Double {
    outcome.design.terms.firstIndex(of: term).map { outcome.posterior.coefficients[$0] } ?? 0
  }

  /// How much of the distance from the mean of school and grade the score before keeps; 1 where its error is not known.
  private var reliability: Double { prior?.reliability ?? 1 }

  /// What one unit of an ingredient adds to the index.
  private func unit(_ k: Int) -> Double {
    turned(k) * hardship.weights.coefficients[k] / hardship.weights.standardDeviations[k]
  }

  private func turned(_ k: Int) -> Double { plan.hardship.weights == nil && ingredients[k].direction == .falling ? -1 : 1 }
}

extension ExpectationRuleBuilder {
  private func addTerms(_ sums: inout Sums) throws {
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
    let mean = values.reduce(0, +) / Double(values.count)
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
    let step = max(deviation / 10, .leastNormalMagnitude)
    return (((mean - Self.reach * deviation) / step).rounded(.down) * step, ((mean + Self.reach * deviation) / step).rounded(.up) * step)
  }

  /// How many standard deviations from the mean a value may lie.
  private static let reach = 6.0

  /// A grade, or a type of school where grades are not known.
  private struct Grade {
    let name: String
    let records: [Int]
    let isJuniorHigh: Bool
    /// Shares of records by type of school.
    let types: [Int: Double]
  }

  private var grades: [Grade] {
    let (codes, names) = records.typeCodes
    let hasGrades = records.grades.count > 1
    let key = { (i: Int) in hasGrades ? records.grades[Int(records.grade[i])] : names[Int(codes[Int(records.school[i])])] }
    return Dictionary(grouping: 0..<records.count, by: key).sorted { $0.key < $1.key }.map { name, rows in
      let types = Dictionary(grouping: rows) { Int(codes[Int(records.school[$0])]) }.mapValues { Double($0.count) / Double(rows.count) }
      let main = types.max { ($0.value, $1.key) < ($1.value, $0.key) }!.key
      return Grade(name: name, records: rows, isJuniorHigh: names[main] == SchoolType.juniorHigh, types: types)
    }
  }

  /// The constant of a grade: the mean of its years, less what centring took out of the score before and of the index.
  private func constant(of grade: Grade) -> Double {
    let rows = grade.records
    let cell = rows.reduce(0.0) { $0 + outcome.posterior.coefficients[outcome.design.cells[$1]] } / Double(rows.count)
    var constant = cell
    if let prior {
      let mean = rows.reduce(0.0) { $0 + prior.scores[$1] } / Double(rows.count)
      constant -= (slope(.prior) + (grade.isJuniorHigh ? slope(.priorInJuniorHigh) : 0)) * mean
    }
    let weights = hardship.weights
    let centre = grade.types.reduce(0.0) { sum, type in
      sum + type.value
        * ingredients.indices.reduce(0) { $0 + weights.coefficients[$1] * weights.means[type.key][$1] / weights.standardDeviations[$1] }
    }
    return constant - (slope(.pupilHardship) + slope(.schoolHardship)) * centre
  }
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

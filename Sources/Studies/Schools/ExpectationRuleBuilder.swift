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
  let items: [String: PlainItem]

  /// What a rule says of an item.
  struct PlainItem {
    let label: String
    let isFlag: Bool
    /// The level that 1 stands for, of two.
    let level: String?
  }

  /// Coefficients by input, for all grades and for those of junior high school.
  struct Sums {
    var everywhere: [String: Double] = [:]
    var juniorHigh: [String: Double] = [:]
    var inputs: [ExpectationRule.Input] = []
  }

  /// The rule with its check records.
  /// - Throws: `ScoringError` when the numbers cannot be written as decimals.
  func rule() throws -> ExpectationRule {
    var rule = try frame()
    var sums = Sums()
    try addTerms(&sums)
    rule.inputs = sums.inputs
    rule.constants = try grades.map { .init(grade: $0.name, value: try ExpectationRule.decimal(constant(of: $0))) }
    rule.terms = try terms(sums)
    return try rule.addingCheckRecords()
  }

  /// What the rule says of itself.
  private func frame() throws -> ExpectationRule {
    let label = result.question.label
    let validity = result.question.years.last.map { RuleValidity(fromYear: $0 + 1, toYear: $0 + Self.yearsOfUse) }
    var provenance = RuleProvenance(
      program: RisingRiskStudy.program, seed: Int(truncatingIfNeeded: plan.seed), trainingYears: result.question.years, events: 0,
      digests: [.init(name: "plan", sha256: result.provenance.planDigest)]
        + result.provenance.inputs.map { .init(name: $0.path, sha256: $0.sha256) })
    provenance.rows = records.count
    var rule = ExpectationRule(
      id: "expected-\(plan.score)", title: LocalizedText(ja: "困難の度合いから期待される「\(label)」", en: "expected \(plan.score) given hardship"),
      outcome: LocalizedText(
        ja: result.isGrowth ? "次の調査の「\(label)」" : "「\(label)」", en: result.isGrowth ? "\(plan.score) at the next test" : plan.score),
      validity: validity,
      spread: .init(
        pupils: try ExpectationRule.decimal(outcome.fit.residualVariance.squareRoot()),
        schools: try ExpectationRule.decimal(outcome.posterior.schoolDeviation.mean)), provenance: provenance)
    rule.gradeColumn = records.grades.count > 1 ? "grade" : "school_type"
    return rule
  }

  /// The terms of the sum: one for all grades, and one more for those of junior high school where they differ.
  private func terms(_ sums: Sums) throws -> [ExpectationRule.Term] {
    let upper = grades.filter(\.isJuniorHigh).map(\.name)
    return try sums.inputs.flatMap { input -> [ExpectationRule.Term] in
      let parts: [(Double?, [String]?)] = [(sums.everywhere[input.id], nil), (sums.juniorHigh[input.id], upper)]
      return try parts.compactMap { coefficient, grades in
        guard let coefficient, coefficient != 0 else { return nil }
        return .init(input: input.id, coefficient: try ExpectationRule.decimal(coefficient), grades: grades)
      }
    }
  }

  /// A rule is used in the year after the registers end and one more; then it must be made again.
  private static let yearsOfUse = 2

  /// A coefficient of the model; 0 where the term is not in it.
  func slope(_ term: SchoolsDesign.Term) -> Double {
    outcome.design.terms.firstIndex(of: term).map { outcome.posterior.coefficients[$0] } ?? 0
  }

  /// The dictionary's items of the hardship index.
  var ingredients: [DictionaryItem] { hardship.items }

  /// How much of the distance from the mean of school and grade the score before keeps; 1 where its error is not known.
  var reliability: Double { prior?.reliability ?? 1 }

  /// What one unit of an ingredient adds to the index.
  func unit(_ k: Int) -> Double {
    hardship.turned[k] * hardship.weights.coefficients[k] / hardship.weights.standardDeviations[k]
  }
}

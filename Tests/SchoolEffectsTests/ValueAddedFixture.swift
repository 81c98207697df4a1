import LinearAlgebra
@testable import SchoolEffects

/// Made-up growth rows of 12 schools with reference values (Fixtures/value_added.py, value_added.R).
struct ValueAddedFixture: Decodable {
  struct Lme4: Decodable {
    let criterion: Double
    let variances: [Double]
    let coefficients: [Double]
    let standardErrors: [Double]?
    let effects: [Double]?
  }
  let school: [Int], year: [Int], schoolClass: [Int], types: [Int]
  let outcome: [Double], prior: [Double], poverty: [Double], hardship: [Double]
  let ratios: [Double], criterion: Double, coefficients: [Double], standardErrors: [Double], residualVariance: Double
  let effects: [Double], effectVariances: [Double], centredVariances: [Double], gradient: [Double]
  let fixedValues: [Double], fixedCovariance: [Double], yearlyValues: [Double], yearlyErrors: [Double]
  let posteriorMeans: [Double], posteriorDeviations: [Double], posteriorAboveZero: [Double]
  let schoolDeviation: Double, yearDeviation: Double, stability: Double
  let lme4: Lme4, lme4OneYear: Lme4, lme4WithoutClasses: Lme4

  static func load() throws -> ValueAddedFixture { try Fixture.json("value_added.json") }

  var given: VarianceRatios { VarianceRatios(school: ratios[0], year: ratios[1], schoolClass: ratios[2]) }

  /// The rows with the design of the reference: dummies of type and year, prior score, poverty and, if asked for, the school's hardship.
  func rows(hasHardship: Bool = true, hasClasses: Bool = true, years: Set<Int> = [0, 1, 2]) -> GrowthRows {
    let kept = school.indices.filter { years.contains(year[$0]) }
    var columns = types.max().map { 0...$0 }!.flatMap { type in
      years.sorted().map { year in kept.map { types[school[$0]] == type && self.year[$0] == year ? 1.0 : 0 } }
    }
    columns += [kept.map { prior[$0] }, kept.map { poverty[$0] }]
    if hasHardship { columns.append(kept.map { hardship[school[$0]] }) }
    return GrowthRows(
      outcomes: kept.map { outcome[$0] }, design: Matrix(columns: columns),
      groups: SchoolGroups(
        schools: kept.map { school[$0] }, types: types, years: kept.map { year[$0] },
        classes: hasClasses ? kept.map { schoolClass[$0] } : nil))
  }

  /// A fit at the given ratios, as the reference's grid takes its variance of classes.
  func fitAtGivenRatios() throws -> ValueAddedFit {
    let fit = try ValueAddedModel(rows()).fit()
    return ValueAddedFit(
      ratios: given, residualVariance: fit.residualVariance, coefficients: fit.coefficients, covariance: fit.covariance,
      criterion: fit.criterion, schoolEffects: fit.schoolEffects, schoolErrors: fit.schoolErrors, observations: fit.observations,
      isConverged: fit.isConverged)
  }
}

import LinearAlgebra
import Testing

@testable import SchoolEffects

struct ValueAddedModelTests {
  let reference: ValueAddedFixture

  init() throws { reference = try ValueAddedFixture.load() }

  @Test func `the restricted maximum likelihood is that of lme4 where a variance is zero`() throws {
    let fit = try ValueAddedModel(reference.rows()).fit()
    #expect(fit.isConverged)
    #expect(fit.ratios.year == 0)
    #expect(fit.criterion <= reference.lme4.criterion + 1e-8)
    // The variances of lme4 stand where its optimiser stops.
    #expect(relativeDifference(variances(fit), reference.lme4.variances) < 1e-6)
    #expect(relativeDifference(fit.coefficients, reference.lme4.coefficients) < 1e-6)
    #expect(relativeDifference(fit.covariance.diagonal.map { $0.squareRoot() }, reference.lme4.standardErrors!) < 1e-6)
    #expect(relativeDifference(fit.schoolEffects, reference.lme4.effects!) < 1e-6)
  }

  @Test func `with one year there is no term of years`() throws {
    let model = try ValueAddedModel(reference.rows(years: [0]))
    let fit = try model.fit()
    #expect(!model.hasYears && model.hasClasses)
    let lme4 = reference.lme4OneYear
    #expect(fit.criterion <= lme4.criterion + 1e-8)
    // The variances of lme4 stand where its optimiser stops.
    #expect(relativeDifference([variances(fit)[0], variances(fit)[2], variances(fit)[3]], lme4.variances) < 1e-6)
    #expect(relativeDifference(fit.coefficients, lme4.coefficients) < 1e-6)
  }

  @Test func `without classes there is no term of classes`() throws {
    let model = try ValueAddedModel(reference.rows(hasClasses: false))
    let fit = try model.fit()
    #expect(model.hasYears && !model.hasClasses)
    let lme4 = reference.lme4WithoutClasses
    #expect(fit.criterion <= lme4.criterion + 1e-8)
    // The variances of lme4 stand where its optimiser stops.
    #expect(relativeDifference([variances(fit)[0], variances(fit)[1], variances(fit)[3]], lme4.variances) < 1e-6)
    #expect(relativeDifference(fit.coefficients, lme4.coefficients) < 1e-6)
  }

  @Test func `another unit of the score changes units alone`() throws {
    let rows = reference.rows()
    let fit = try ValueAddedModel(rows).fit()
    let scaled = try ValueAddedModel(
      GrowthRows(outcomes: rows.outcomes.map { 50 + 10 * $0 }, design: rows.design, groups: rows.groups)
    ).fit()
    // Both searches stop where the gradient is below 1e-7.
    #expect(abs(scaled.ratios.school - fit.ratios.school) < 1e-8)
    #expect(relativeDifference(scaled.schoolEffects, fit.schoolEffects.map { 10 * $0 }) < 1e-7)
    #expect(abs(scaled.coefficients[6] - 10 * fit.coefficients[6]) < 1e-7)
  }

  @Test func `the order of rows and the names of schools do not matter`() throws {
    let rows = reference.rows()
    let n = rows.outcomes.count
    let order = (0..<n).map { (7 * $0) % n }
    let renamed = reference.types.indices.map { reference.types.count - 1 - $0 }
    let groups = SchoolGroups(
      schools: order.map { renamed[rows.groups.schools[$0]] }, types: Array(reference.types.reversed()),
      years: order.map { 2000 + rows.groups.years![$0] }, classes: order.map { rows.groups.classes![$0] })
    let moved = GrowthRows(
      outcomes: order.map { rows.outcomes[$0] }, design: rows.design[rows: order, columns: Array(0..<rows.design.columns)], groups: groups)
    let fit = try ValueAddedModel(rows).fit(), other = try ValueAddedModel(moved).fit()
    #expect(abs(fit.criterion - other.criterion) < 1e-8)
    #expect(relativeDifference(other.schoolEffects.reversed(), fit.schoolEffects) < 1e-7)
  }

  @Test func `the number of threads changes no bit`() throws {
    let one = try ValueAddedModel(reference.rows(), threads: 1), two = try ValueAddedModel(reference.rows(), threads: 2)
    let fit = try one.fit()
    #expect(try two.fit() == fit)
    let first = try one.posterior(around: fit), second = try two.posterior(around: fit)
    #expect(first.schools == second.schools)
    #expect(first.draws.elements.map(\.bitPattern) == second.draws.elements.map(\.bitPattern))
  }

  @Test func `a model with a column that follows from others is not made`() throws {
    let rows = reference.rows()
    let doubled = GrowthRows(
      outcomes: rows.outcomes, design: rows.design.appending(rows.design[column: 6].map { 2 * $0 }), groups: rows.groups)
    #expect(throws: SchoolEffectsError.dependentColumn(9)) { try ValueAddedModel(doubled) }
    let copied = GrowthRows(outcomes: rows.outcomes, design: rows.design.appending(rows.outcomes), groups: rows.groups)
    #expect(throws: SchoolEffectsError.perfectFit) { try ValueAddedModel(copied) }
  }

  @Test func `one school, missing numbers and schools without rows are refused`() throws {
    let rows = reference.rows()
    func fit(outcomes: [Double]? = nil, schools: [Int]? = nil, types: [Int]? = nil) throws {
      let groups = SchoolGroups(schools: schools ?? rows.groups.schools, types: types ?? rows.groups.types)
      _ = try ValueAddedModel(GrowthRows(outcomes: outcomes ?? rows.outcomes, design: rows.design, groups: groups))
    }
    var missing = rows.outcomes
    missing[4] = .nan
    #expect(throws: SchoolEffectsError.notFinite(name: "outcome", position: 5)) { try fit(outcomes: missing) }
    #expect(throws: SchoolEffectsError.tooFewSchools(1, needed: 2)) {
      try fit(schools: rows.outcomes.map { _ in 0 }, types: [0])
    }
    #expect(throws: SchoolEffectsError.schoolWithoutRows(12)) { try fit(types: reference.types + [0]) }
    #expect(throws: SchoolEffectsError.lengthsDiffer(name: "schools", count: 1, expected: 579)) { try fit(schools: [0]) }
  }

  private func variances(_ fit: ValueAddedFit) -> [Double] {
    [fit.ratios.school, fit.ratios.year, fit.ratios.schoolClass, 1].map { $0 * fit.residualVariance }
  }
}

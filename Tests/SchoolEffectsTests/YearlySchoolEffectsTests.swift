import LinearAlgebra
import Testing

@testable import SchoolEffects

struct YearlySchoolEffectsTests {
  let reference: ValueAddedFixture

  init() throws { reference = try ValueAddedFixture.load() }

  @Test func `without an effect of years every year has the school's shrunken effect`() throws {
    let rows = reference.rows(hasHardship: false)
    let ratios = VarianceRatios(school: 0.15, schoolClass: 0.05)
    let yearly = try ValueAddedModel(rows).yearlyEffects(at: ratios).effects
    let equations = try MixedEquations(CellStatistics(rows, threads: 1), ratios)
    let centred = Grouping(reference.types).centred(equations.schoolEffects().means)
    #expect(relativeDifference(yearly.map(\.shrunken), yearly.map { centred[$0.school] }) < 1e-12)
  }

  @Test func `without an effect of schools years are shrunken like schools of their own`() throws {
    let rows = reference.rows(hasHardship: false)
    let yearly = try ValueAddedModel(rows).yearlyEffects(at: VarianceRatios(school: 0, year: 0.2, schoolClass: 0.05)).effects
    let apart = SchoolGroups(
      schools: zip(rows.groups.schools, rows.groups.years!).map { 3 * $0 + $1 }, types: (0..<36).map { reference.types[$0 / 3] },
      classes: rows.groups.classes)
    let single = GrowthRows(outcomes: rows.outcomes, design: rows.design, groups: apart)
    let equations = try MixedEquations(CellStatistics(single, threads: 1), VarianceRatios(school: 0.2, schoolClass: 0.05))
    let codes = (0..<36).map { 3 * reference.types[$0 / 3] + $0 % 3 }
    let centred = Grouping(codes).centred(equations.schoolEffects().means)
    #expect(relativeDifference(yearly.map(\.shrunken), centred) < 1e-10)
  }

  @Test func `years in a row are correlated, and too few pairs are no correlation`() throws {
    let effects = try ValueAddedModel(reference.rows(hasHardship: false)).yearlyEffects(at: reference.given)
    let pairs = (0..<36).filter { $0 % 3 < 2 }
    let expected = Correlation.pearson(pairs.map { reference.yearlyValues[$0] }, pairs.map { reference.yearlyValues[$0 + 1] })!
    #expect(abs(effects.consecutiveCorrelation! - expected) < 1e-9)
    #expect(YearlySchoolEffects(effects: Array(effects.effects.prefix(4))).consecutiveCorrelation == nil)
  }
}

import LinearAlgebra
import Testing

@testable import SchoolEffects

struct FixedSchoolEffectsTests {
  let reference: ValueAddedFixture

  init() throws { reference = try ValueAddedFixture.load() }

  @Test func `effects and covariance are those of dummies of schools in the dense model`() throws {
    let effects = try ValueAddedModel(reference.rows(hasHardship: false)).fixedEffects(at: reference.given)
    #expect(relativeDifference(effects.values, reference.fixedValues) < 1e-9)
    #expect(relativeDifference(effects.covariance.elements, reference.fixedCovariance) < 1e-9)
  }

  @Test func `the effects in each year are those of dummies of school-years`() throws {
    let effects = try ValueAddedModel(reference.rows(hasHardship: false)).yearlyEffects(at: reference.given).effects
    #expect(effects.map(\.school) == (0..<36).map { $0 / 3 })
    #expect(relativeDifference(effects.map(\.value), reference.yearlyValues) < 1e-9)
    #expect(relativeDifference(effects.map(\.standardError), reference.yearlyErrors) < 1e-9)
  }

  @Test func `hardship of the school beside fixed effects of schools is refused`() throws {
    let model = try ValueAddedModel(reference.rows())
    #expect(throws: SchoolEffectsError.schoolsNotSeparable) { try model.fixedEffects(at: reference.given) }
  }

  @Test func `effects of some schools are centred among themselves`() {
    let effects = FixedSchoolEffects(values: [1, 2, -3, 5, -5], covariance: .identity(5), types: [0, 0, 0, 1, 1])
    let chosen = effects.selecting([0, 1, 3, 4])
    #expect(chosen.values == [-0.5, 0.5, 5, -5])
    #expect(chosen.covariance.elements[0...3] == [0.5, -0.5, 0, 0])
  }
}

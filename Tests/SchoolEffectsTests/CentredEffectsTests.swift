import LinearAlgebra
import Testing

@testable import SchoolEffects

struct CentredEffectsTests {
  let reference: ValueAddedFixture
  let comparison: Comparison
  let effects: CentredEffects

  /// A grid of one point, at the ratios of the dense model.
  init() throws {
    reference = try ValueAddedFixture.load()
    let statistics = try CellStatistics(reference.rows(), threads: 1)
    let equations = try MixedEquations(statistics, reference.given)
    comparison = Comparison(types: reference.types, rows: statistics.schoolSizes, PosteriorSettings())
    effects = CentredEffects([GridPosterior.Point(school: 0, year: 0, equations: equations, weight: 1)], comparison)
  }

  @Test func `one point gives the centred effects and errors of the dense model`() {
    let centred = Grouping(reference.types).centred(reference.effects)
    for j in 0..<12 {
      let mixture = effects.mixture(j)
      #expect(abs(mixture.mean - centred[j]) < 1e-10)
      #expect(abs(mixture.standardDeviation * mixture.standardDeviation - reference.centredVariances[j]) < 1e-10)
    }
  }

  @Test func `reliability is what the rows settle of the variance between schools`() {
    let between = reference.ratios[0] * reference.residualVariance
    #expect(abs(effects.reliability(0, among: 8) - (1 - reference.centredVariances[0] / (between * 7 / 8))) < 1e-10)
    #expect(abs(effects.reliability(9, among: 4) - (1 - reference.centredVariances[9] / (between * 3 / 4))) < 1e-10)
  }

  @Test func `a margin makes a school less sure`() throws {
    let model = try ValueAddedModel(reference.rows())
    let fit = try model.fit()
    var settings = PosteriorSettings()
    settings.margin = 0
    let none = try model.posterior(around: fit, settings: settings)
    settings.margin = 0.1
    let some = try model.posterior(around: fit, settings: settings)
    for (a, b) in zip(none.schools, some.schools) {
      #expect(a.probabilityAboveMargin == a.probabilityAboveZero && b.probabilityAboveZero == a.probabilityAboveZero)
      #expect(b.probabilityAboveMargin! < a.probabilityAboveMargin!)
    }
  }

  @Test func `slopes of pupils averaged over the grid are near those of the fit, and so are their errors`() throws {
    let model = try ValueAddedModel(reference.rows())
    let fit = try model.fit()
    let posterior = try model.posterior(around: fit)
    // The grid averages over variances near the fit's; the slopes of prior score and poverty hardly depend on them.
    for k in 6...7 {
      let error = fit.covariance[k, k].squareRoot()
      #expect(abs(posterior.coefficients[k] - fit.coefficients[k]) < 0.1 * error)
      #expect(abs(posterior.standardErrors[k] / error - 1) < 0.05)
    }
  }

  @Test func `a wider prior, as for levels, draws schools less together`() throws {
    let model = try ValueAddedModel(reference.rows())
    let fit = try model.fit()
    let growth = try model.posterior(around: fit), level = try model.posterior(around: fit, settings: .level)
    #expect(level.schoolDeviation.mean > growth.schoolDeviation.mean)
    #expect(level.schoolDeviation.interval90.contains(fit.schoolDeviation))
  }
}

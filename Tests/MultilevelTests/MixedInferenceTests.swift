import LinearAlgebra
import Multilevel
import Regression
import Testing

struct MixedInferenceTests {
  // lmerTest takes numerical derivatives at the point where lme4's optimiser stopped.
  @Test(arguments: MixedFixture.all.filter { $0.satterthwaite != nil })
  func `lmerTest finds the same degrees of freedom`(_ reference: MixedFixture) throws {
    let fit = try reference.rows().fit()
    let freedom = try fit.satterthwaiteDegreesOfFreedom()
    for (got, want) in zip(freedom.filter { !$0.isNaN }, reference.satterthwaite!) { #expect(abs(got / want - 1) < 1e-4) }
    #expect(freedom.count { $0.isNaN } == fit.aliased.count)
  }

  @Test(arguments: MixedFixture.all.filter { $0.kenwardRoger != nil })
  func `pbkrtest finds the same adjusted errors and degrees of freedom`(_ reference: MixedFixture) throws {
    let adjusted = try reference.rows().fit().kenwardRoger()
    // As lme4's variances.
    #expect(largestError(adjusted.standardErrors.filter { !$0.isNaN }, reference.kenwardRogerErrors!) < 1e-6)
    #expect(largestError(adjusted.degreesOfFreedom.filter { !$0.isNaN }, reference.kenwardRoger!) < 1e-5)
  }

  @Test func `a fit by maximum likelihood is adjusted as its restricted twin`() throws {
    var rows = MixedFixture.named("intercept and slope").rows()
    let restricted = try rows.fit().kenwardRoger()
    rows.estimation = .maximumLikelihood
    #expect(try rows.fit().kenwardRoger().degreesOfFreedom == restricted.degreesOfFreedom)
  }

  @Test func `centring a column changes no degrees of freedom of a slope`() throws {
    var rows = MixedFixture.named("intercept and slope").rows()
    let fit = try rows.fit()
    let moved = rows.X[1].map { 2000 + $0 }
    rows.X[1] = moved
    rows.terms[0].columns[1] = moved
    let other = try rows.fit()
    #expect(abs(try other.satterthwaiteDegreesOfFreedom()[1] / fit.satterthwaiteDegreesOfFreedom()[1] - 1) < 1e-6)  // numerical
    #expect(abs(try other.kenwardRoger().degreesOfFreedom[1] / fit.kenwardRoger().degreesOfFreedom[1] - 1) < 1e-7)  // K loses digits
  }

  // lme4 interpolates the profile with splines.
  @Test(arguments: MixedFixture.all.filter { $0.profile != nil })
  func `lme4 finds the same profile limits`(_ reference: MixedFixture) throws {
    let limits = try reference.rows().fit().profileLimits()
    let deviations = limits.standardDeviations[0]
    let term = deviations.count == 1 ? deviations : [deviations[0], limits.correlations[0][0], deviations[1]]
    let all = term + [limits.residual] + limits.coefficients
    #expect(all.count == reference.profile!.count)
    for (got, want) in zip(all, reference.profile!) {
      #expect(abs(got.low - want[0]) < 1e-3 * max(1, abs(want[0])))
      #expect(abs(got.high - want[1]) < 1e-3 * max(1, abs(want[1])))
    }
  }

  @Test func `the likelihood falls by half of the quantile where a coefficient is held at its limit`() throws {
    var rows = MixedFixture.named("weights and offset, slope").rows()
    rows.estimation = .maximumLikelihood
    let fit = try rows.fit()
    let limits = try fit.profileLimits().coefficients[1]
    for value in [limits.low, limits.high] {
      var held = rows
      held.offset = zip(rows.offset!, rows.X[1]).map { $0 + value * $1 }
      held.X.remove(at: 1)
      #expect(abs(try held.fit().criterion - fit.criterion - 3.841458820694124) < 1e-5)  // the search for a limit ends there
    }
  }

  @Test func `a standard deviation whose 0 is not excluded has the lower limit 0`() throws {
    let limits = try MixedFixture.named("variance 0").rows().fit().profileLimits()
    #expect(limits.standardDeviations[0][0].low == 0)
    #expect(limits.standardDeviations[0][0].high > 0)
  }
}

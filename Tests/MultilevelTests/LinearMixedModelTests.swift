import LinearAlgebra
import Multilevel
import Regression
import Testing

struct LinearMixedModelTests {
  // lme4's optimiser stops when the criterion no longer falls, so that its variances have some six digits and all else follows them.
  @Test(arguments: MixedFixture.all) func `lme4 finds the same fit`(_ reference: MixedFixture) throws {
    let fit = try reference.rows().fit()
    #expect(abs(fit.criterion - reference.criterion) < 1e-7)
    #expect(abs(fit.aic - reference.aic) < 1e-7)
    #expect(abs(fit.bic - reference.bic) < 1e-7)
    #expect(fit.parameters == reference.parameters)
    #expect(largestError(fit.coefficients, reference.coefficients.values) < 1e-6)
    let errors = fit.standardErrors.filter { !$0.isNaN }
    #expect(largestError(errors, reference.standardErrors.values) < 1e-6)
    #expect(abs(fit.residualVariance / reference.residualVariance - 1) < 1e-6)
    for (component, want) in zip(fit.components, reference.components) {
      #expect(largestError(component.covariance.elements, want.values) < 1e-4)
    }
  }

  @Test(arguments: MixedFixture.all) func `lme4 predicts the same for rows of the fit`(_ reference: MixedFixture) throws {
    let data = try reference.rows().data()
    let fit = try LinearMixedModel(reference.restricted ? .restricted : .maximumLikelihood).fit(data)
    #expect(largestError(fit.predictions(for: data), reference.fitted) < 1e-5)  // as the variances
  }

  @Test(arguments: MixedFixture.all.filter { $0.modes != nil })
  func `lme4 predicts the same group effects with the same errors`(_ reference: MixedFixture) throws {
    let effects = try reference.rows().fit().groupEffects[0]
    #expect(largestError(effects.modes.elements, reference.modes!) < 1e-5)  // as the variances
    #expect(largestError(effects.conditionalErrors.elements, reference.conditionalErrors!) < 1e-5)
  }

  @Test func `a variance that is 0 is exactly 0, and the fit says so`() throws {
    let fit = try MixedFixture.named("variance 0").rows().fit()
    #expect(fit.isSingular)
    #expect(fit.components[0].covariance[0, 0] == 0)
    #expect(fit.components[0].zeroVariances == [0])
    #expect(fit.groupEffects[0].modes.elements.allSatisfy { $0 == 0 })
  }

  @Test func `a later column that depends on earlier ones is left out`() throws {
    let fit = try MixedFixture.named("a column that depends on others").rows().fit()
    #expect(fit.aliased == [3])
    #expect(fit.coefficients[3].isNaN)
    #expect(fit.rank == 3)
  }

  @Test func `balanced groups have the closed form of the analysis of variance`() throws {
    let (groups, each) = (6, 5)
    let y = (0..<groups * each).map { i in Double((i * 7919) % 31) / 7 + 2 * Double(i / each % 3) }
    let code = GroupingFactor(codes: (0..<groups * each).map { Int32($0 / each) }, levels: groups)
    let one = [Double](repeating: 1, count: y.count)
    let fit = try MixedCase(y: y, X: [one], factors: [code], terms: [(0, [one])]).fit()
    let means = (0..<groups).map { g in y[g * each..<(g + 1) * each].reduce(0, +) / Double(each) }
    let mean = means.reduce(0, +) / Double(groups)
    let between = Double(each) * means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(groups - 1)
    let within = y.indices.reduce(0) { $0 + (y[$1] - means[$1 / each]) * (y[$1] - means[$1 / each]) } / Double(groups * (each - 1))
    #expect(between > within)
    #expect(abs(fit.residualVariance / within - 1) < 1e-9)
    #expect(abs(fit.components[0].covariance[0, 0] / ((between - within) / Double(each)) - 1) < 1e-9)
    #expect(abs(try fit.satterthwaiteDegreesOfFreedom()[0] - Double(groups - 1)) < 1e-6)  // numerical second derivative
    #expect(abs(try fit.kenwardRoger().degreesOfFreedom[0] - Double(groups - 1)) < 1e-8)
  }

  @Test func `an outcome that groups explain without residual is refused`() throws {
    var rows = MixedFixture.named("intercept, restricted").rows()
    rows.y = rows.factors[0].codes.map { Double($0 * $0) }
    #expect(throws: MultilevelError.perfectFit) { try rows.fit() }
    rows.y = rows.y.map { _ in 4 }
    #expect(throws: MultilevelError.perfectFit) { try rows.fit() }
  }

  @Test func `a group for every row is refused`() throws {
    var rows = MixedFixture.named("intercept, restricted").rows()
    rows.factors = [GroupingFactor(codes: rows.y.indices.map { Int32($0) }, levels: rows.y.count)]
    #expect(throws: MultilevelError.groupPerRow(factor: 0)) { try rows.fit() }
  }

  @Test func `as many effects as rows are refused`() throws {
    var rows = MixedFixture.named("intercept and slope").rows()
    rows.factors = [GroupingFactor(codes: rows.y.indices.map { Int32($0 / 2) }, levels: rows.y.count / 2)]
    #expect(throws: MultilevelError.effectPerRow(term: 0)) { try rows.fit() }
  }

  @Test func `a column with a missing number names its row`() throws {
    var rows = MixedFixture.named("intercept, restricted").rows()
    rows.X[1][5] = .nan
    #expect(throws: MultilevelError.regression(.notFinite(role: .design, row: 5, column: 1))) { try rows.fit() }
  }

  @Test func `the same term twice, or an effect within another term's, is refused`() throws {
    var rows = MixedFixture.named("intercept and slope").rows()
    let (one, x) = (rows.terms[0].columns[0], rows.terms[0].columns[1])
    for extra in [one, x, x.map { 2 * $0 - 1 }, x.map { _ in 0 }] {
      rows.terms = [(0, [one, x]), (0, [extra])]
      #expect(throws: MultilevelError.effectsDependent(term: 1)) { try rows.fit() }
    }
    rows.terms = [(0, [one, x, x.map { 3 - $0 }])]
    #expect(throws: MultilevelError.effectsDependent(term: 0)) { try rows.fit() }
  }

  @Test func `two factors with the same groups are refused`() throws {
    var rows = MixedFixture.named("intercept, restricted").rows()
    let levels = rows.factors[0].levels
    rows.factors.append(GroupingFactor(codes: rows.factors[0].codes.map { Int32(levels) - 1 - $0 }, levels: levels))
    rows.terms.append((1, rows.terms[0].columns))
    #expect(throws: MultilevelError.sameGroups(factor: 1, earlier: 0)) { try rows.fit() }
  }

  @Test func `Wald limits need a level between 0 and 1`() throws {
    let fit = try MixedFixture.named("intercept, restricted").rows().fit()
    #expect(throws: MultilevelError.regression(.settingOutOfRange(name: "level"))) { try fit.intervals(level: 1) }
    let limits = try fit.intervals(level: 0.95)[1]
    #expect(abs((limits.high - limits.low) / (2 * 1.959963984540054 * fit.standardErrors[1]) - 1) < 1e-12)
  }
}

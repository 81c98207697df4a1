import Testing

@testable import Association

/// The tests of numbers in two or more groups, against R 4.2.2 on `assoc.csv` (arrears by outcome and by household).
struct TwoSampleTestsTests {
  private let children: Children
  private let byOutcome: GroupedValues
  private let byHousehold: GroupedValues

  init() throws {
    children = try Children()
    let arrears = children.fixture.numbers("arrears")
    byOutcome = GroupedValues(arrears, codes: children.outcome.map { Int32($0) }, groups: 2)
    byHousehold = GroupedValues(arrears, codes: children.fixture.codes("house"), groups: 3)
  }

  @Test func `Welch's t-test is that of R`() {
    let welch = WelchTest(byOutcome)
    #expect(
      agreeRelatively(welch?.test.statistic, 5.12348867159695, 1e-12) && agreeRelatively(welch?.degreesOfFreedom, 122.584975717674, 1e-12))
    #expect(agreeRelatively(welch?.test.pValue, 1.13141107508756e-06, 1e-11))
    #expect(agreeRelatively(welch?.interval().lowerBound, 0.265553256940759, 1e-12))
    #expect(agreeRelatively(welch?.interval().upperBound, 0.599946923150613, 1e-12))
  }

  @Test func `deviations of two children from their median are equal: there is no spread within such groups`() {
    let x = [0.1, 0.7, 1.3, 0.2, 0.9, 1.9], pairs = GroupedValues(x, codes: [0, 0, 1, 1, 2, 2], groups: 3)
    #expect(BrownForsytheTest(pairs) == nil)
    #expect(BrownForsytheTest(GroupedValues(x + [0.3], codes: [0, 0, 1, 1, 2, 2, 2], groups: 3)) != nil)
  }

  @Test(arguments: [-600, 620])
  func `the measures do not depend on the unit, however small or large`(exponent: Int) throws {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let settings = try MeasureSettings(.stratified, extent: .asymptotic, level: 0.95)
    let scaled = byOutcome.scaled(by: unit)
    let plain = NumberMeasures(byOutcome, strata: [byOutcome], settings: settings).measures
    for (a, b) in zip(plain, NumberMeasures(scaled, strata: [scaled], settings: settings).measures) {
      let factor = a.name == .welchT ? unit : a.name == .scoreTest ? 1 / unit : 1
      #expect(a.scaled(by: factor) == b, "\(a.name)")
    }
  }

  @Test func `the rank sum test is that of R, with ties and continuity correction`() {
    let test = MannWhitneyTest(byOutcome)?.test
    #expect(test?.statistic == 33643.5 && agreeRelatively(test?.pValue, 6.49446415008815e-09, 1e-11))
  }

  @Test func `Kolmogorov and Smirnov's test is that of R`() {
    let test = KolmogorovSmirnovTest(byOutcome)?.test
    #expect(agreeRelatively(test?.statistic, 0.24619438494057, 1e-12) && agreeRelatively(test?.pValue, 4.70355084051244e-05, 1e-10))
  }

  @Test func `tests of several groups are those of R`() {
    let kruskal = KruskalWallisTest(byHousehold)?.test, bartlett = BartlettTest(byHousehold)?.test, spread = BrownForsytheTest(byHousehold)
    #expect(agreeRelatively(kruskal?.statistic, 1.44950409818061, 1e-11) && kruskal?.degreesOfFreedom == 2)
    #expect(agreeRelatively(kruskal?.pValue, 0.484444672562107, 1e-11))
    #expect(agreeRelatively(bartlett?.statistic, 4.6478912815139, 1e-11) && agreeRelatively(bartlett?.pValue, 0.0978865973001373, 1e-11))
    #expect(agreeRelatively(spread?.test.statistic, 1.06865672082956, 1e-11) && spread?.residualDegreesOfFreedom == 597)
    #expect(agreeRelatively(spread?.test.pValue, 0.344125682952316, 1e-11))
  }

  // R 4.2.2, coin 1.4.2: wilcox_test(distribution = "exact").
  @Test func `the exact rank sum test counts permutations, also with ties`() {
    let values = [1.1, 2.3, 2.3, 4.0, 5.2, 7.1, 0.4, 1.1, 1.9, 2.3, 3.3]
    let grouped = GroupedValues(values, codes: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], groups: 2)
    #expect(agreeRelatively(MannWhitneyTest(grouped)?.exactPValue, 0.140692640692641, 1e-12))
  }

  @Test(arguments: UInt64(1)...200)
  func `the statistics of the two groups add up to the pairs, and rows may be counted together`(seed: UInt64) {
    let sample = RandomSample(seed: seed, rows: 40)
    let codes = sample.outcome.map { Int32($0) }
    let grouped = GroupedValues(sample.count, codes: codes, groups: 2)
    guard let test = MannWhitneyTest(grouped), let turned = MannWhitneyTest(grouped, group: 0, against: 1) else { return }
    let pairs = grouped.size(ofGroup: 0) * grouped.size(ofGroup: 1)
    #expect(test.statistic + turned.statistic == pairs && test.area == test.statistic / pairs)
    #expect(agree(test.exactPValue, turned.exactPValue, 1e-12) && agree(test.test?.pValue, turned.test?.pValue, 1e-12))
    let doubled = GroupedValues(sample.count + sample.count, codes: codes + codes, groups: 2)
    #expect(doubled == GroupedValues(sample.count, codes: codes, groups: 2, weights: codes.map { _ in 2 }))
  }

  @Test(arguments: UInt64(1)...200)
  func `rank tests see the order only, tests of means the distances too`(seed: UInt64) {
    let sample = RandomSample(seed: seed, rows: 40)
    let codes = sample.outcome.map { Int32($0) }
    let grouped = GroupedValues(sample.count, codes: codes, groups: 2)
    let cubed = GroupedValues(sample.count.map { $0 * $0 * $0 + 7 }, codes: codes, groups: 2)
    #expect(MannWhitneyTest(grouped)?.test == MannWhitneyTest(cubed)?.test && KruskalWallisTest(grouped) == KruskalWallisTest(cubed))
    #expect(KolmogorovSmirnovTest(grouped) == KolmogorovSmirnovTest(cubed))
    let scaled = GroupedValues(sample.count.map { 4 * $0 - 3 }, codes: codes, groups: 2)
    #expect(agree(WelchTest(grouped)?.test.statistic, WelchTest(scaled)?.test.statistic, 1e-12))
  }

  @Test func `groups that cannot be compared have no test`() {
    let constant = GroupedValues([1, 1, 1, 1], codes: [0, 0, 1, 1], groups: 2),
      single = GroupedValues([1, 2, 3], codes: [0, 0, 1], groups: 2)
    #expect(WelchTest(constant) == nil && WelchTest(single) == nil && MannWhitneyTest(constant) == nil && BartlettTest(single) == nil)
    #expect(KruskalWallisTest(constant) == nil && BrownForsytheTest(constant) == nil)
    #expect(KolmogorovSmirnovTest(GroupedValues([1], codes: [0], groups: 2)) == nil)
  }

  @Test func `a large part common to all values does no harm`() {
    let values = [0.25, 0.5, 0.5, 1, 2, 0.75], codes: [Int32] = [0, 0, 1, 1, 1, 0]
    let plain = WelchTest(GroupedValues(values, codes: codes, groups: 2))
    let shifted = WelchTest(GroupedValues(values.map { $0 + 1e12 }, codes: codes, groups: 2))
    #expect(agreeRelatively(shifted?.test.statistic, plain?.test.statistic, 1e-12))
  }
}

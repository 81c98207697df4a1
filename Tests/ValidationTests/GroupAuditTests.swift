import Regression
import Testing

@testable import Validation

/// References: R 4.2.2 on the 700 synthetic rows, group of row i (from 0) `(i * i) %% 7 %% 3`, flagged from 0.2 on.
struct GroupAuditTests {
  static let codes = Ranking700.outcome.indices.map { Int32($0 * $0 % 7 % 3) }

  static func audit(smallest: Int = GroupAudit.smallestGroup, threads: Int = 1) throws -> GroupAudit {
    try GroupAudit(
      GroupAudit.Attribute(name: "ward", levels: ["north", "middle", "south"], codes: codes),
      of: ScoredOutcome(
        ScoredOutcome.Values(name: "listed", source: .label, values: Ranking700.outcome), score: Ranking700.probability,
        probability: Ranking700.probability, threshold: 0.2),
      smallest: smallest, threads: threads)
  }

  @Test func `counts and shares are those of the group`() throws {
    let groups = try Self.audit().groups
    #expect(groups.map(\.rows) == [100, 400, 200] && groups.map(\.events) == [17, 56, 33])
    #expect(groups.map(\.flagged) == [32, 97, 52] && groups.map(\.found) == [10, 28, 20])
    // prop.test(x, n, correct = FALSE)
    expect(groups[0].sensitivity?.interval.low, 0.36005442642999791)
    expect(groups[0].sensitivity?.interval.high, 0.78388943209785189)
    expect(groups[2].falsePositiveShare?.value, 0.19161676646706588)
    expect(groups[2].falsePositiveShare?.interval.high, 0.25797385221728691)
    #expect(groups[1].precision?.value == 28.0 / 97 && groups[1].flaggedShare?.value == 97.0 / 400)
  }

  /// R 4.2.2: `uniroot(function(l) ppois(56, l) - dpois(56, l) / 2 - a, c(1e-9, 400), tol = 1e-15)$root / e`, a = .975, .025; spdep 1.2-7 `EBest`.
  @Test func `observed over expected has mid-P limits and is drawn to the whole`() throws {
    let groups = try Self.audit().groups
    expect(groups[1].observedToExpected?.value, 0.97895319626744026)
    expect(groups[1].observedToExpected?.interval.low, 0.74655744248095834, within: 1e-10)
    expect(groups[1].observedToExpected?.interval.high, 1.2619766120830149, within: 1e-10)
    for group in groups { expect(group.shrunkenRatio, 1.0135051296786592) }
    #expect(groups.allSatisfy { $0.funnel?.position(of: $0.observedToExpected?.value ?? .nan) == .inside })
  }

  /// pROC 1.18.0: `auc`, `sqrt(var(.))`; `glm(y ~ qlogis(p), binomial)` and `glm(y ~ 1 + offset(qlogis(p)), binomial)`, epsilon 1e-15, errors from
  /// `solve(t(X) %*% (X * mu * (1 - mu)))` at the estimate.
  @Test func `area and calibration within a group are those of R`() throws {
    let groups = try Self.audit().groups
    #expect(groups[0].area == nil && groups[0].slope == nil && groups[0].reason == .fewEvents)
    expect(groups[1].area?.value, 0.74179817275747506)
    expect(groups[1].area?.standardError, 0.034196769486161654)
    expect(groups[1].slope?.value, 0.73137780493718108, within: 1e-10)
    expect(groups[1].slope?.standardError, 0.12397812747269538)
    expect(groups[2].inTheLarge?.value, 0.1033321585524007, within: 1e-9)
    expect(groups[2].inTheLarge?.standardError, 0.21500073449536486, within: 1e-10)
  }

  /// `prop.test(c(x, y), c(n, m), correct = FALSE)`; Newcombe's limits from its two intervals.
  @Test func `shares are compared by the score test with Newcombe's limits`() throws {
    let sensitivity = try #require(try Self.disparity("sensitivity", "middle"))
    expect(sensitivity.difference.value, -0.1)
    expect(sensitivity.difference.standardError, 0.096251159547746309)
    expect(sensitivity.interval?.low, -0.27721084810872043)
    expect(sensitivity.interval?.high, 0.087466664908899594)
    expect(sensitivity.pValue, 0.301829852248095, within: 1e-11)
    expect(try Self.disparity("false_positive_share", "north")?.pValue, 0.15981108516985085, within: 1e-11)
  }

  /// `poisson.test(c(33, 73), c(e, f))`: estimate and limits; p: `2 * min(pbinom(x, n, e / (e + f)), pbinom(x - 1, n, e / (e + f), lower = FALSE))`.
  @Test func `ratios are compared by the exact test of two Poisson counts`() throws {
    let ratio = try #require(try Self.disparity("observed_to_expected", "south"))
    expect(ratio.difference.value, 0.078860936767107079, within: 1e-11)
    expect(ratio.interval?.low, -0.36438181176382722, within: 1e-11)
    expect(ratio.interval?.high, 0.50295714925287827, within: 1e-11)
    expect(ratio.pValue, 0.77727591775512805, within: 1e-11)
    #expect(try Self.disparity("observed_to_expected", "north")?.pValue == 1)
  }

  /// pROC 1.18.0: `roc.test(a, b, method = "delong")`, unpaired.
  @Test func `areas are compared as pROC compares unpaired curves`() throws {
    let area = try #require(try Self.disparity("area", "south"))
    expect(area.pValue, 0.99717639067725949, within: 1e-11)
    expect(try Self.disparity("area", "middle")?.pValue, 0.81406509025515639, within: 1e-11)
    #expect(try Self.disparity("area", "north") == nil)
  }

  @Test func `p-values are adjusted over all comparisons of the audit`() throws {
    let disparities = try Self.audit().disparities
    #expect(disparities.count == 17)
    #expect(disparities.map(\.adjusted) == FalseDiscoveryRate.adjusted(disparities.map(\.pValue)))
  }

  private static func disparity(_ measure: String, _ level: String) throws -> GroupAudit.Disparity? {
    try audit().disparities.first { $0.measure == measure && $0.level == level }
  }
}

import Glibc
import Probability
import Regression
import Testing

@testable import Validation

struct GroupAuditLawsTests {
  private static func scored(_ data: RandomScores, shift: Double = 0) throws -> ScoredOutcome {
    try ScoredOutcome(
      ScoredOutcome.Values(name: "y", source: .fullyObserved, values: data.outcome), score: data.score,
      probability: data.score.map { SpecialFunctions.logistic(0.4 * ($0 - 5) + shift) }, threshold: 5)
  }

  private static func attribute(_ codes: [Int32], _ count: Int) -> GroupAudit.Attribute {
    GroupAudit.Attribute(name: "a", levels: (0..<count).map { "g\($0)" }, codes: codes)
  }

  @Test(arguments: RandomScores.all) func `naming the groups otherwise changes their order alone`(_ data: RandomScores) throws {
    let outcome = try Self.scored(data)
    let codes = data.clusters.map { $0 % 3 }
    let audit = try GroupAudit(Self.attribute(codes, 3), of: outcome)
    let turned = try GroupAudit(Self.attribute(codes.map { 2 - $0 }, 3), of: outcome)
    for g in 0..<3 {
      var group = turned.groups[2 - g]
      group.level = audit.groups[g].level
      group.shrunkenRatio = audit.groups[g].shrunkenRatio  // sums over groups in another order
      group.funnel = audit.groups[g].funnel
      #expect(group == audit.groups[g])
    }
    #expect(audit.disparities.count == turned.disparities.count)
  }

  @Test(arguments: RandomScores.all) func `two groups made one have the sums of both`(_ data: RandomScores) throws {
    let outcome = try Self.scored(data)
    let codes = data.clusters.map { $0 % 3 }
    let apart = try GroupAudit(Self.attribute(codes, 3), of: outcome).groups
    let joined = try GroupAudit(Self.attribute(codes.map { min($0, 1) }, 2), of: outcome).groups
    #expect(joined[1].rows == apart[1].rows + apart[2].rows && joined[1].events == apart[1].events + apart[2].events)
    #expect(joined[1].found == apart[1].found + apart[2].found && joined[1].flagged == apart[1].flagged + apart[2].flagged)
    expect(joined[1].expected, (apart[1].expected ?? 0) + (apart[2].expected ?? 0))
    #expect(joined[0].sensitivity == apart[0].sensitivity && joined[0].area == apart[0].area)
  }

  @Test(arguments: RandomScores.all) func `one group of all is the whole`(_ data: RandomScores) throws {
    let audit = try GroupAudit(Self.attribute(data.clusters.map { _ in 0 }, 1), of: Self.scored(data))
    let group = audit.groups[0]
    #expect(audit.disparities.isEmpty)
    expect(group.shrunkenRatio, try #require(group.observedToExpected).value)
    let decision = ThresholdDecision(try Ranking(outcome: data.outcome, score: data.score), threshold: 5)
    #expect(group.sensitivity?.value == decision.sensitivity && group.precision?.value == decision.positivePredictiveValue)
    guard let area = group.area else { return #expect(min(group.events, group.rows - group.events) < 20) }
    let whole = try AreaUnderCurve(outcome: data.outcome, score: data.score)
    expect(area.value, whole.estimate)
    expect(area.standardError, whole.standardError)
  }

  @Test(arguments: RandomScores.all) func `a constant added to the logit moves calibration in the large by it and leaves the slope`(
    _ data: RandomScores
  ) throws {
    let attribute = Self.attribute(data.clusters.map { $0 % 2 }, 2)
    let plain = try GroupAudit(attribute, of: Self.scored(data)).groups
    let moved = try GroupAudit(attribute, of: Self.scored(data, shift: 0.3)).groups
    for (a, b) in zip(plain, moved) {
      guard let before = a.inTheLarge, let after = b.inTheLarge else { continue }
      #expect(abs(before.value - 0.3 - after.value) < 1e-9)
      expect(after.standardError, before.standardError, within: 1e-7)  // Newton stops when the score is small
      if let slope = a.slope { expect(b.slope?.value, slope.value, within: 1e-6) }
    }
  }

  /// Scores have many ties, so that rows of equal probability enter the regressions together.
  @Test(arguments: RandomScores.all) func `calibration of one group of all is that of the rows one by one`(_ data: RandomScores) throws {
    let group = try GroupAudit(Self.attribute(data.clusters.map { _ in 0 }, 1), of: Self.scored(data)).groups[0]
    guard min(group.events, group.rows - group.events) >= 20 else { return #expect(group.slope == nil && group.inTheLarge == nil) }
    let rows = try CalibrationSummary(
      outcome: data.outcome, probability: data.score.map { SpecialFunctions.logistic(0.4 * ($0 - 5)) })
    #expect(abs(try #require(group.inTheLarge).value - (rows.inTheLarge?.value ?? .nan)) < 1e-9)
    expect(group.inTheLarge?.standardError, try #require(rows.inTheLarge).standardError, within: 1e-9)
    expect(group.slope?.value, try #require(rows.slope).value, within: 1e-9)
    expect(group.slope?.standardError, try #require(rows.slope).standardError, within: 1e-9)
  }

  @Test(arguments: [1, 2, 7]) func `threads change no bit`(_ threads: Int) throws {
    #expect(try GroupAuditTests.audit(threads: threads) == GroupAuditTests.audit())
  }

  @Test(arguments: RandomScores.all.prefix(50)) func `weights of one give the plain counts, ratios and areas`(_ data: RandomScores) throws {
    let plain = try Self.scored(data)
    let ones = ScoredOutcome.Values(
      name: "y", source: .audit, values: data.outcome, inclusion: data.outcome.map { _ in 1 })
    let weighted = try ScoredOutcome(
      ones, score: data.score, probability: data.score.map { SpecialFunctions.logistic(0.4 * ($0 - 5)) }, threshold: 5)
    let attribute = Self.attribute(data.clusters.map { $0 % 2 }, 2)
    let (a, b) = try (GroupAudit(attribute, of: plain).groups, GroupAudit(attribute, of: weighted).groups)
    for (a, b) in zip(a, b) {
      #expect(a.observedToExpected == b.observedToExpected && a.area == b.area && a.shrunkenRatio == b.shrunkenRatio)
      #expect(a.sensitivity?.value == b.sensitivity?.value && b.slope == nil)
    }
  }
}

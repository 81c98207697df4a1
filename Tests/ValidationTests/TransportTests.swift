import Probability
import Regression
import Testing

@testable import Validation

@Suite struct TransportTests {
  private let rows = TransportRows(outcome: SixHundred.outcome, logit: SixHundred.logit, columns: SixHundred.columns)

  /// R 4.2.2: `glm(y ~ 1, offset = lp)`, `glm(y ~ lp)`, `glm(y ~ x1 + x2 + x3)`, family binomial, epsilon 1e-14; p-values of
  /// `pchisq(2 * (refit - model), df, lower = FALSE)`, the last also of `anova(test = "LRT")`.
  @Test func `the closed test has the likelihoods and p-values of R`() throws {
    let transport = try Transport(rows)
    #expect(transport.events == 165 && transport.options.map(\.change) == [.none, .intercept, .slope, .refit])
    let likelihoods = [-321.22424346801211, -320.12950981166279, -316.43622234050810, -312.00424962269932]
    for (option, reference) in zip(transport.options, likelihoods) { expect(option.logLikelihood, reference, within: 1e-12) }
    let pValues = [0.0010121810076895959, 0.0010074528892132779, 0.0118910089148991198]
    for (option, reference) in zip(transport.options, pValues) { expect(option.pValue, reference, within: 1e-9) }
    #expect(transport.options[3].pValue == nil && transport.options.map(\.parameters) == [0, 1, 2, 4])
    expect(transport.options[1].intercept?.value, -0.13817964319023393, within: 1e-9)
    // R's standard errors are those of the step before the last: 1e-7.
    expect(transport.options[1].intercept?.standardError, 0.094226511428746121, within: 1e-7)
    expect(transport.options[2].slope?.value, 1.50366681594767315, within: 1e-9)
    expect(transport.options[2].slope?.standardError, 0.19140000354118503, within: 1e-7)
    #expect(transport.chosen == .refit && transport.verdict == .refit && transport.reason == .weightsDiffer)
  }

  /// The same in clusters of four rows, `cl <- i %/% 4`, written out in R 4.2.2: `tr(solve(I) %*% crossprod(rowsum(X * (y - p), cl))) * G / (G - 1)` at
  /// the refit, for all of its columns less those of the smaller model; the errors are HC1 sandwiches of the same kind.
  @Test func `with clusters the p-values are Rao and Scott's`() throws {
    var rows = rows
    rows.clusters = (0..<600).map { Int32($0 / 4) }
    let transport = try Transport(rows)
    let pValues = [0.0027890868658751763, 0.0047223727979709470, 0.0392692563314924886]
    for (option, reference) in zip(transport.options, pValues) { expect(option.pValue, reference, within: 1e-8) }
    expect(transport.options[1].intercept?.standardError, 0.082654091928895349, within: 1e-7)
    expect(transport.options[2].intercept?.standardError, 0.18170314153029432, within: 1e-7)
    expect(transport.options[2].slope?.standardError, 0.19435659163443841, within: 1e-7)
  }

  @Test func `rows that stand three times in their cluster tell no more than once`() throws {
    let triple = { (x: [Double]) in x.flatMap { [$0, $0, $0] } }
    var tripled = TransportRows(outcome: triple(rows.outcome), logit: triple(rows.logit), columns: rows.columns.map(triple))
    let unaware = try Transport(tripled)
    tripled.clusters = (0..<1800).map { Int32($0 / 3) }
    let aware = try Transport(tripled), once = try Transport(rows)
    for (a, b) in zip(aware.options, once.options).dropLast() {
      let (low, high) = try (#require(b.pValue) / 2, #require(b.pValue) * 2)
      #expect((low...high).contains(try #require(a.pValue)))
    }
    #expect(try #require(unaware.options[2].pValue) < #require(aware.options[2].pValue) / 10)
  }

  /// pROC 1.18.0: `auc`, `var`, `ci.auc`.
  @Test func `the area and its limits are those of pROC`() throws {
    let transport = try Transport(rows)
    expect(transport.area?.value, 0.7181887843956809)
    expect(transport.area?.standardError, 0.022543478932750695)
    expect(transport.areaInterval?.low, 0.6740043776012522, within: 1e-10)
  }

  /// A town of the rule itself, shifted or stretched.
  private func town(_ n: Int, shift: Double = 0, slope: Double = 1, stream: inout RandomStream) -> TransportRows {
    let columns = (0..<3).map { _ in (0..<n).map { _ in Double(stream.index(below: 4)) } }
    let logit = (0..<n).map { i -> Double in zip(columns, [0.8, 0.5, 0.2]).reduce(-4) { $0 + $1.0[i] * $1.1 } }
    let outcome = logit.map { stream.bernoulli(SpecialFunctions.logistic(shift + slope * $0)) ? 1.0 : 0 }
    return TransportRows(outcome: outcome, logit: logit, columns: columns)
  }

  private func chosen(_ runs: Int, shift: Double = 0, slope: Double = 1) throws -> [Transport.Change?] {
    try (0..<runs).map { run in
      var stream = RandomStream(seed: 11, task: UInt64(run))
      return try Transport(town(1500, shift: shift, slope: slope, stream: &stream)).chosen
    }
  }

  @Test func `children of the rule itself leave it as it is nineteen times of twenty`() throws {
    let unchanged = try chosen(200).count { $0 == Transport.Change.none }
    // 200 runs of probability 0.95 stay between 179 and 199 but for one time in a thousand.
    #expect((179...199).contains(unchanged))
  }

  @Test func `a shifted level and a stretched risk are found`() throws {
    #expect(try chosen(40, shift: 0.8).count { $0 == .intercept } > 34)
    #expect(try chosen(40, shift: -1, slope: 0.5).count { $0 == .slope } > 34)
  }

  @Test func `each change waits for its events`() throws {
    var stream = RandomStream(seed: 3, task: 0)
    let town = town(4000, stream: &stream)
    func transport(events: Int) throws -> Transport {
      var left = events
      let used = town.outcome.indices.filter { i in
        if town.outcome[i] == 1 { left -= 1 }
        return town.outcome[i] == 0 || left >= 0
      }
      return try Transport(
        TransportRows(
          outcome: used.map { town.outcome[$0] }, logit: used.map { town.logit[$0] }, columns: town.columns.map { x in used.map { x[$0] } })
      )
    }
    #expect(try transport(events: 19).verdict == .notEnoughEvidence && transport(events: 19).largest == nil)
    #expect(try transport(events: 20).largest == .intercept)
    #expect(try transport(events: 49).largest == .intercept)
    let full = try transport(events: 50)
    #expect(full.largest == .refit && full.eventsNeeded[.slope] == 50 && (30...50).contains(full.eventsNeeded[.refit]!))
    var weak = town
    weak.logit = town.logit.map { $0 > -2 ? -3 : $0 }
    #expect(try Transport(weak).eventsNeeded[.refit]! > 50)
    #expect(try transport(events: 0).area == nil)
  }

  @Test func `a rule that scores less than half of the children is not judged`() throws {
    var some = rows
    for i in 0..<310 { some.logit[i] = .nan }
    some.missingItems = ["absence"]
    let transport = try Transport(some)
    #expect(transport.rows == 290 && transport.unscored == 310 && transport.missingItems == ["absence"])
    #expect(transport.verdict == .notEnoughEvidence && transport.reason == .mostlyUnscored(scored: 290, of: 600))
  }

  @Test func `a rule that ranks below the floor is to be made anew, and one that may is not yet judged`() throws {
    var settings = TransportSettings(areaFloor: 0.8)
    #expect(try Transport(rows, settings: settings).reason == .ranksTooBadly)
    var stream = RandomStream(seed: 5, task: 0)
    let town = town(1500, stream: &stream)
    settings.areaFloor = try Transport(town).area!.value
    #expect(try Transport(town, settings: settings).reason == .rankingUncertain)
    settings.areaFloor = 0.6
    #expect(try Transport(town, settings: settings).verdict == .usable)
  }

  @Test func `limits of the area come from whole clusters, the same on any number of threads`() throws {
    var clustered = rows
    clustered.clusters = (0..<600).map { Int32($0 % 60) }
    let one = try Transport(clustered, settings: TransportSettings(threads: 1))
    #expect(try one == Transport(clustered, settings: TransportSettings(threads: 3)))
    #expect(one.areaInterval != (try Transport(rows)).areaInterval)
  }

  @Test func `rows without an outcome take no part, and an infinite logit is refused`() throws {
    var some = rows
    some.outcome[0] = .nan
    #expect(try Transport(some).rows == 599 && Transport(some).unscored == 0)
    some.logit[5] = .infinity
    #expect(throws: ValidationError.scoreMissing(row: 5)) { try Transport(some) }
  }

  /// Riley et al. 2019: `10 / ((0.9 - 1) * log(1 - 0.0067 / 0.9))` = 13,383 rows.
  @Test func `the events of a refit are those of Riley's criterion`() {
    #expect(TransportEvidence.refit(coefficients: 10, coxSnell: 0.0067, prevalence: 0.017) == 228)
    #expect(TransportEvidence.refit(coefficients: 10, coxSnell: 0.2, prevalence: 0.2) == 100)
    #expect(TransportEvidence.refit(coefficients: 10, coxSnell: -0.1, prevalence: 0.2) == 500)
  }

  @Test func `every verdict and every reason has words in both languages`() {
    let verdicts: [Transport.Verdict] = [.usable, .recalibrateIntercept, .recalibrateSlope, .refit, .notEnoughEvidence]
    #expect(Set(verdicts.map(\.english)).count == 5 && Set(verdicts.map(\.japanese)).count == 5)
    let reasons: [Transport.Reason] = [
      .mostlyUnscored(scored: 3, of: 9), .fewEvents(events: 3, needed: 20), .rankingUncertain, .ranksTooBadly, .weightsDiffer,
      .spreadDiffers,
      .levelDiffers, .nothingAgainst
    ]
    #expect(Set(reasons.map(\.english)).count == 8 && Set(reasons.map(\.japanese)).count == 8)
    #expect(!reasons[1].english.contains("3 "), "a small number of children is not told")
  }
}

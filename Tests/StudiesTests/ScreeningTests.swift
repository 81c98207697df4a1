import Association
import Foundation
import Modeling
import Probability
import Tabular
import Testing

@testable import Studies

struct ScreeningTests {
  private static let items = """
    school,roster,school,key,,,
    days,roster,item,count,,,-1=not_attended;-2=transferred_in
    score,roster,item,number,,,
    fees,roster,item,flag,,,
    step,roster,item,ordinal,,,
    colour,roster,item,category,,,
    pupils,roster,item,number,school,,
    child,birth,child,key,,,
    weight,birth,item,number,,,
    """
  private let panel: Panel
  private let cohort: Cohort

  init() throws {
    var random = RandomStream(seed: 11, stream: 1)
    var roster = "child,year,grade,sex,school,days,score,fees,step,colour,pupils\n", birth = "child,weight\n", outcome: [Double] = []
    for child in 0..<150 {
      let name = "c\(String(format: "%03d", child))"
      for year in 2020...2021 {
        let days = random.poisson(mean: 4), code = random.index(below: 20)
        let cell = code == 0 ? "-1" : code == 1 ? "-2" : "\(days)", score = random.index(below: 90), school = child % 6
        roster += "\(name),\(year),\(1 + child % 3),\(child % 2 == 0 ? "f" : "m"),s\(school),\(cell),\(score),\(score > 60 ? 1 : 0),"
        roster += "\(score / 20),\(["r", "g", "b"][score % 3]),\(100 + 10 * school)\n"
        outcome.append(random.bernoulli(days > 4 ? 0.5 : 0.2) ? 1 : 0)
      }
      birth += "\(name),\(2500 + 10 * random.index(below: 100))\n"
    }
    panel = try TinyPanel.make(items: Self.items, roster: roster, ["birth": birth])
    cohort = TinyPanel.cohort(Array(0..<300), outcome)
  }

  private func findings(_ cohort: Cohort, panel other: Panel? = nil, threads: Int = 1) throws -> [Screening.Finding] {
    let panel = other ?? self.panel
    return try Screening(panel: panel, landmark: TinyPanel.yearEnd, items: panel.items, threads: threads).findings(cohort)
  }

  private func finding(_ id: String, _ cohort: Cohort? = nil) throws -> Screening.Finding {
    try #require(try findings(cohort ?? self.cohort).first { $0.item.dictionary.id == id })
  }

  /// The score test within grade, sex and year, on values made by hand.
  private func direct(_ values: [Double]) -> ScoreTestResult {
    let strata = Strata(
      codes: (0..<300).map { row in
        panel.year[row] + 2 * (panel.facts.grade.codes[row] + 3 * panel.facts.sex.codes[row])
      }, count: 12)
    return StratifiedScoreTest(outcome: cohort.outcome, strata: strata).test(values)
  }

  @Test func `the scale is that of the type`() throws {
    let scales = Dictionary(uniqueKeysWithValues: try findings(cohort).map { ($0.item.dictionary.id, $0.scale) })
    #expect(scales["days"] == .count && scales["score"] == .continuous && scales["fees"] == .binary)
    #expect(scales["step"] == .ordinal && scales["colour"] == .nominal && scales["weight"] == .continuous)
  }

  @Test func `counts are compared by their logarithms, numbers as they are, within grade, sex and year`() throws {
    let days = panel.item("days")!.values, score = panel.item("score")!.values
    #expect(abs(try #require(try finding("days").test("level")?.z) - direct(days.map { log1p($0) }).z!) < 1e-10)
    #expect(abs(try #require(try finding("score").test("level")?.z) - direct(score).z!) < 1e-10)
  }

  @Test func `a change is that of the logarithms of a count`() throws {
    let days = panel.item("days")!.values
    let change = (0..<300).map { row in
      panel.previous[row] < 0 ? .nan : log1p(days[row]) - log1p(days[Int(panel.previous[row])])
    }
    let test = try #require(try finding("days").test("change"))
    #expect(abs(test.z! - direct(change).z!) < 1e-10 && test.observations == change.count { !$0.isNaN } && test.observations < 150)
  }

  @Test func `missing is a sign unless the reason is the town's own`() throws {
    let reasons = panel.item("days")!.reasons
    let signal = reasons.map { reason -> Double in
      reason == Modeling.MissingReason.transferredIn.rawValue ? .nan : reason == 0 ? 0 : 1
    }
    let test = try #require(try finding("days").test("missing"))
    #expect(abs(test.z! - direct(signal).z!) < 1e-10 && test.observations == signal.count { !$0.isNaN })
    #expect(Set(reasons).count == 3)
  }

  @Test func `only what can change is tested for change`() throws {
    let components = Dictionary(uniqueKeysWithValues: try findings(cohort).map { ($0.item.dictionary.id, $0.tests.map(\.component)) })
    #expect(components["days"] == ["level", "change", "missing"] && components["score"] == ["level", "change"])
    #expect(components["colour"] == ["level"], "a category")
    #expect(components["weight"] == ["level"], "known once")
    #expect(components["pupils"] == ["level"], "of the school")
  }

  @Test func `a category is tested on all its levels at once`() throws {
    let test = try #require(try finding("colour").test("level"))
    #expect(test.z == nil && test.degreesOfFreedom == 2 && test.effect == nil && test.p! > 0)
  }

  @Test func `a yes-no item has its effect per presence, a number per standard deviation`() throws {
    let fees = direct(panel.item("fees")!.values), score = direct(panel.item("score")!.values)
    #expect(abs(try #require(try finding("fees").test("level")?.effect?.logOdds) - fees.perUnit!.logOdds) < 1e-10)
    #expect(
      abs(try #require(try finding("score").test("level")?.effect?.logOdds) - score.perStandardDeviation!.logOdds) < 1e-10)
    #expect(abs(fees.perUnit!.logOdds - fees.perStandardDeviation!.logOdds) > 0.01)
  }

  @Test func `the order of the rows does not matter`() throws {
    let order = (0..<300).map { $0 * 7 % 300 }.map { $0 }
    let shuffled = try findings(cohort.subset(order)), plain = try findings(cohort)
    for (a, b) in zip(plain, shuffled) {
      for (x, y) in zip(a.tests, b.tests) {
        #expect(abs((x.test.z ?? 0) - (y.test.z ?? 0)) < 1e-9 && abs((x.test.p ?? 2) - (y.test.p ?? 2)) < 1e-9)
      }
    }
  }

  @Test func `turning the outcome round turns every sign`() throws {
    var other = cohort
    other.outcome = cohort.outcome.map { 1 - $0 }
    for (a, b) in zip(try findings(cohort), try findings(other)) {
      for (x, y) in zip(a.tests, b.tests) { #expect(abs((x.test.z ?? 0) + (y.test.z ?? 0)) < 1e-9) }
      if let one = a.adjustedAUC, let two = b.adjustedAUC { #expect(abs(one + two - 1) < 1e-9) }
    }
  }

  @Test func `measures beside the tests are made only when asked for`() throws {
    let screening = Screening(panel: panel, landmark: TinyPanel.yearEnd, items: panel.items, threads: 1)
    let without = try screening.findings(cohort, withMeasures: false), with = try findings(cohort)
    #expect(without.allSatisfy { $0.adjustedAUC == nil && $0.classical == nil && $0.commonOddsRatio == nil })
    #expect(with.first { $0.item.dictionary.id == "score" }?.adjustedAUC != nil)
    #expect(with.first { $0.item.dictionary.id == "fees" }?.commonOddsRatio != nil)
    #expect(zip(with, without).allSatisfy { $0.tests.map(\.test.p) == $1.tests.map(\.test.p) })
  }

  @Test func `any number of threads gives the same bits`() throws {
    let one = try findings(cohort), three = try findings(cohort, threads: 3)
    #expect(
      one.map { $0.tests.map(\.test.p) } == three.map { $0.tests.map(\.test.p) } && one.map(\.adjustedAUC) == three.map(\.adjustedAUC))
  }
}

import Foundation
import Modeling
import Testing

@testable import Studies

struct ComparatorsTests {
  private static let items = """
    school,roster,school,key,,,
    days,roster,item,count,,,
    calm,roster,item,number,,,
    fees,roster,item,flag,,,
    glasses,roster,item,flag,,,
    """
  private let panel: Panel
  private let cohort: Cohort
  private let parts: StudyParts

  /// 120 children in three years; with the split by year 2020 is for training, 2021 for calibration and 2022 for the test.
  init() throws {
    var roster = "child,year,grade,sex,school,days,calm,fees,glasses\n", outcome: [Double] = []
    for child in 0..<120 {
      for year in 2020...2022 {
        let school = child % 7 == 6 ? "" : "s\(child % 3)", days = (child * 5 + year * 3) % 13
        let isEvent = days > 8 || (child % 3 == 0 && child % 2 == 0)
        let calm = child % 10 == 9 ? "" : "\(isEvent ? 20 - days : 40 - days)"
        roster += "c\(String(format: "%03d", child)),\(year),1,f,\(school),\(days),\(calm),\(child % 2),\(child % 5 == 0 ? 1 : 0)\n"
        outcome.append(isEvent ? 1 : 0)
      }
    }
    panel = try TinyPanel.make(items: Self.items, roster: roster)
    cohort = TinyPanel.cohort(Array(0..<360), outcome)
    let study = try TinyStudy()
    try study.change("train: [2019, 2020], calibrate: 2021, test: 2022", to: "train: [2020], calibrate: 2021, test: 2022", in: "plan.yaml")
    parts = StudyParts(cohort, panel: panel, plan: try StudyPlan(path: "\(study.folder)/plan.yaml"))
  }

  private func scores(_ ids: [String], cohort other: Cohort? = nil, panel: Panel? = nil) throws -> [ComparatorScore] {
    let panel = panel ?? self.panel, cohort = other ?? self.cohort
    let items = ids.map { panel.item($0)! }
    let screen = try Screening(panel: panel, landmark: TinyPanel.yearEnd, items: items, threads: 1)
      .findings(self.cohort.subset(parts.train), withMeasures: false)
    return try Comparators(cohort: cohort, parts: parts, panel: panel, landmark: TinyPanel.yearEnd, threads: 1)
      .scores(items: items, screen: screen)
  }

  /// The values of an item of the test children.
  private func test(_ id: String) -> [Double] { parts.test.map { panel.item(id)!.values[Int(cohort.rows[$0])] } }

  @Test func `every rule is named and scores every child of the test`() throws {
    let scores = try scores(["days", "calm", "fees", "glasses"])
    #expect(scores.map(\.name) == ["strongest item: calm", "number of flags", "school rate", "logistic regression on all items"])
    #expect(scores.allSatisfy { $0.score.count == 120 && $0.score.allSatisfy(\.isFinite) })
    #expect(scores[0].label == "最も強い1項目だけ（calm）")
  }

  @Test func `the strongest item counts in its own direction, and who has none stands at the mean`() throws {
    let score = try scores(["days", "calm", "fees"])[0].score, values = test("calm")
    let known = values.filter { !$0.isNaN }
    let mean = known.reduce(0, +) / Double(known.count)
    #expect(zip(score, values).allSatisfy { abs($0 - ($1.isNaN ? -mean : -$1)) < 1e-12 }, "calm children have the outcome less often")
    #expect(values.contains { $0.isNaN })
    let days = try scores(["days", "fees"])[0]
    #expect(days.name == "strongest item: days" && days.score == test("days"))
  }

  @Test func `flags are counted where there are two`() throws {
    let score = try #require(try scores(["fees", "glasses", "days"]).first { $0.name == "number of flags" }).score
    #expect(score == zip(test("fees"), test("glasses")).map { $0 + $1 } && Set(score) == [0, 1, 2])
    #expect(try !scores(["fees", "days"]).contains { $0.name == "number of flags" })
  }

  @Test func `a school's rate is shrunk by two hundred rows at the overall rate, and that of no school is the overall one`() throws {
    let score = try #require(try scores(["days"]).first { $0.name == "school rate" }).score
    let train = parts.train.map { (school: panel.facts.school.codes[Int(cohort.rows[$0])], y: cohort.outcome[$0]) }
    let overall = train.reduce(0) { $0 + $1.y } / Double(train.count)
    for (k, position) in parts.test.enumerated() {
      let school = panel.facts.school.codes[Int(cohort.rows[position])], own = train.filter { $0.school == school }
      let rate = (own.reduce(0) { $0 + $1.y } + 200 * overall) / (Double(own.count) + 200)
      #expect(abs(score[k] - (school < 0 ? overall : rate)) < 1e-12)
    }
    #expect(Set(score.map { ($0 * 1e9).rounded() }).count == 4, "three schools and none")
  }

  @Test func `without schools there is no school's rate`() throws {
    let roster = (0..<360).map { "c\($0 / 3),\(2020 + $0 % 3),1,f,\($0 % 7)" }.joined(separator: "\n")
    let plain = try TinyPanel.make(items: "days,roster,item,count,,,", roster: "child,year,grade,sex,days\n" + roster)
    #expect(try !scores(["days"], panel: plain).contains { $0.name == "school rate" })
  }

  @Test func `no rule looks at the outcome of the test`() throws {
    var other = cohort
    for position in parts.test + parts.calibrate { other.outcome[position] = 1 - other.outcome[position] }
    let ids = ["days", "calm", "fees", "glasses"]
    #expect(try scores(ids).map(\.score) == scores(ids, cohort: other).map(\.score))
  }

  @Test func `the regression ranks those with the outcome above the others`() throws {
    let score = try scores(["days", "calm", "fees", "glasses"]).last!.score
    let pairs = zip(score, parts.test.map { cohort.outcome[$0] })
    let events = pairs.filter { $0.1 == 1 }.map(\.0), others = pairs.filter { $0.1 == 0 }.map(\.0)
    let above = events.reduce(0) { sum, event in sum + others.count { $0 < event } }
    // The outcome follows from days and calm but for the tenth of the children without a value of calm.
    #expect(Double(above) / Double(events.count * others.count) > 0.95)
  }

  @Test func `with too many columns for the rows there is no regression`() throws {
    let few = cohort.subset(parts.train.prefix(4) + parts.test)
    let study = try TinyStudy()
    try study.change("train: [2019, 2020], calibrate: 2021, test: 2022", to: "train: [2020], calibrate: 2021, test: 2022", in: "plan.yaml")
    let fewParts = StudyParts(few, panel: panel, plan: try StudyPlan(path: "\(study.folder)/plan.yaml"))
    let scores = try Comparators(cohort: few, parts: fewParts, panel: panel, landmark: TinyPanel.yearEnd, threads: 1)
      .scores(items: [panel.item("days")!, panel.item("fees")!, panel.item("calm")!], screen: [])
    #expect(scores.map(\.name) == ["school rate"])
  }
}

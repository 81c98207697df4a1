import Foundation
import Modeling
import StructuredText
import Testing

@testable import Studies

struct StudyPlanTests {
  /// Reads a plan from text; it is called plan.yaml.
  private func plan(_ text: String) throws -> StudyPlan {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-plan-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try text.write(toFile: "\(folder)/plan.yaml", atomically: true, encoding: .utf8)
    return try StudyPlan(path: "\(folder)/plan.yaml")
  }

  private static let short = """
    study: rising-risk
    tables: { roster: roster.csv, support: lists/support.csv }
    outcome: long_absence
    split: { train: [2020, 2019], calibrate: 2021, test: 2022 }

    """

  @Test func `a plan says everything on one screen`() throws {
    let plan = try plan(TinyStudy.plan + "items: [abs_days, shoes]\ncard: { items: 12, points_per_doubling: 5 }\n")
    #expect(plan.title == "試験" && plan.seed == 7 && plan.capacity == 0.1 && plan.rejectLimit == 0.01)
    #expect(plan.tables.map(\.name) == ["roster", "school", "consult", "support"] && plan.tables[1].path == "registers/school.csv")
    #expect(plan.outcomes.map(\.definition) == [.listing(table: "support"), .atLeast(item: "abs_days", value: 16)])
    #expect(plan.outcomes.map(\.label) == ["支援", "長期欠席"] && plan.outcomes.map(\.isFoundBySomebody) == [true, false])
    #expect(plan.split == .years(train: [2019, 2020], calibrate: 2021, test: 2022))
    #expect(plan.landmark == Landmark(daysAfterYearEnd: 0, gapDays: 30))
    #expect(plan.items == ["abs_days", "shoes"] && plan.card == CardPlan(items: 12, pointsPerDoubling: 5))
    #expect(plan.path("a/b.csv") == "\(plan.folder)/a/b.csv" && plan.file == "\(plan.folder)/plan.yaml")
  }

  @Test func `what a plan leaves out has a usual value`() throws {
    let plan = try plan(Self.short)
    #expect(
      plan.expertRules.isEmpty && plan.gates.isEmpty && plan.groups.isEmpty && plan.minutesPerAssessment == nil)
    #expect(
      plan.dictionary == "dictionary.csv" && plan.items == nil && plan.capacity == 0.02 && plan.rejectLimit == 0.001 && plan.seed == 1)
    #expect(plan.landmark == Landmark(daysAfterYearEnd: 0, gapDays: 0) && plan.card == CardPlan(items: 25, pointsPerDoubling: 10))
    #expect(
      plan.outcomes == [OutcomePlan(name: "long_absence", label: "long_absence", definition: .atLeast(item: "long_absence", value: 1))])
    #expect(plan.split == .years(train: [2019, 2020], calibrate: 2021, test: 2022), "training years are sorted")
  }

  @Test(arguments: [
    ("at_most: 50", OutcomeDefinition.atMost(item: "read", value: 50)), ("lowest_share: 10%", .lowestShare(item: "read", share: 0.1)),
    ("at_least: 2.5", .atLeast(item: "read", value: 2.5))
  ]) func `an item becomes an outcome by a limit`(limit: String, definition: OutcomeDefinition) throws {
    let plan = try plan(Self.short.replacing("outcome: long_absence", with: "outcome: { low: { item: read, \(limit) } }"))
    #expect(plan.outcomes.map(\.definition) == [definition])
  }

  @Test(arguments: [
    ("03-31", 0), ("04-01", 1), ("04-30", 30), ("05-01", 31), ("12-31", 275), ("01-01", 276), ("02-28", 334), ("03-01", 335)
  ])
  func `the day of prediction is counted from 31 March`(day: String, days: Int) throws {
    #expect(try plan(Self.short + "predict: { date: \(day) }").landmark.daysAfterYearEnd == days)
  }

  @Test func `a split by child takes shares, a split by year years`() throws {
    let shares = Self.short.replacing("train: [2020, 2019], calibrate: 2021, test: 2022", with: "by: child, train: 60%, calibrate: 0.2")
    #expect(try plan(shares).split == .households(train: 0.6, calibrate: 0.2))
    #expect(try plan(Self.short.replacing("train: [", with: "by: year, train: [")).split == plan(Self.short).split)
  }

  /// A change of the short plan, and the line on which the mistake then stands. Q9q9 stands for a value that no message may repeat.
  static let mistakes: [(old: String, new: String, line: Int)] = [
    ("rising-risk", "Q9q9", 1), ("study: rising-risk", "studdy: Q9q9", 1), ("study: rising-risk", "title: Q9q9", 1),
    ("{ roster: roster.csv", "{ roster: /Q9q9.csv", 2), ("{ roster: roster.csv", "{ roster: ../Q9q9.csv", 2),
    ("{ roster: roster.csv", "{ roster: 'postgres://u@Q9q9/db'", 2), ("{ roster: roster.csv", "{ roster: [Q9q9]", 2),
    ("tables: { roster: roster.csv, support: lists/support.csv }", "tables: Q9q9", 2),
    ("outcome: long_absence", "outcome: { low: { listed_in: Q9q9 } }", 3), ("outcome: long_absence", "outcome: { low: { item: Q9q9 } }", 3),
    ("outcome: long_absence", "outcome: { low: { item: Q9q9, at_least: 1, at_most: 2 } }", 3),
    ("outcome: long_absence", "outcome: { low: { item: Q9q9, listed_in: support } }", 3),
    ("outcome: long_absence", "outcome: { low: { item: a, at_least: Q9q9 } }", 3),
    ("outcome: long_absence", "outcome: { low: { item: a, lowest_share: 1234% } }", 3), ("outcome: long_absence", "outcome: {}", 3),
    ("outcome: long_absence", "outcome: { low: Q9q9 }", 3), ("calibrate: 2021", "calibrate: 2019", 4),
    ("calibrate: 2021", "calibrate: Q9q9", 4),
    ("test: 2022", "test: 2021", 4), ("train: [2020, 2019]", "train: []", 4), ("train: [2020, 2019]", "train: [Q9q9]", 4),
    ("{ train: [2020, 2019], calibrate: 2021, test: 2022 }", "{ by: child, train: 80%, calibrate: 20% }", 4),
    ("{ train: [2020, 2019], calibrate: 2021, test: 2022 }", "{ by: child, train: 0%, calibrate: 20% }", 4),
    ("{ train: [2020, 2019], calibrate: 2021, test: 2022 }", "{ by: Q9q9, train: 60%, calibrate: 20% }", 4),
    ("test: 2022 }", "test: 2022 }\npredict: { date: Q9q9 }", 5), ("test: 2022 }", "test: 2022 }\npredict: { date: 02-30 }", 5),
    ("test: 2022 }", "test: 2022 }\npredict: { date: 13-01 }", 5), ("test: 2022 }", "test: 2022 }\npredict: { date: Q9q9-03-31 }", 5),
    ("test: 2022 }", "test: 2022 }\npredict: { gap_days: -98765 }", 5),
    ("test: 2022 }", "test: 2022 }\ncapacity: { assessments: 98765 }", 5),
    ("test: 2022 }", "test: 2022 }\ncapacity: { assessments: 0% }", 5),
    ("test: 2022 }", "test: 2022 }\ncapacity: Q9q9", 5), ("test: 2022 }", "test: 2022 }\nseed: -98765", 5),
    ("test: 2022 }", "test: 2022 }\nseed: Q9q9", 5), ("test: 2022 }", "test: 2022 }\ncard: { items: 0 }", 5),
    ("test: 2022 }", "test: 2022 }\ncard: { points_per_doubling: 98765 }", 5),
    ("test: 2022 }", "test: 2022 }\nlimits: { rejects: 98765 }", 5),
    ("test: 2022 }", "test: 2022 }\nitems: { a: Q9q9 }", 5), ("test: 2022 }", "test: 2022 }\npasword: Q9q9", 5),
    ("test: 2022 }", "test: 2022 }\npassword: Q9q9", 5),
    ("test: 2022 }", "test: 2022 }\ncapacity: { assessments: 1%, minutes: -98765 }", 5),
    ("test: 2022 }", "test: 2022 }\ngates: { slope: 98765 }", 5), ("test: 2022 }", "test: 2022 }\ngates: { auc: Q9q9 }", 5),
    ("test: 2022 }", "test: 2022 }\nexpert_rules: { r: { when: Q9q9 } }", 5),
    ("test: 2022 }", "test: 2022 }\nexpert_rules: { r: { at_least: 98765, of: [Q9q9 >= 1] } }", 5),
    ("test: 2022 }", "test: 2022 }\nexpert_rules: { r: Q9q9 }", 5), ("test: 2022 }", "test: 2022 }\ngroups: { a: Q9q9 }", 5)
  ]

  @Test(arguments: mistakes) func `every message names file and line and never repeats a value`(old: String, new: String, line: Int) throws
  {
    let text = Self.short.replacing(old, with: new)
    #expect(text != Self.short)
    let messages: [String]
    do {
      _ = try plan(text)
      messages = []
    } catch let error as StudyError {
      messages = [error.english, error.japanese]
    } catch let error as StructuredTextError {
      messages = [error.english, error.japanese]
    }
    #expect(messages.count == 2)
    for message in messages {
      #expect(!message.contains("Q9q9") && !message.contains("98765") && !message.contains("1234"))
      let places = ["plan.yaml:\(line): ", "plan.yaml: line \(line): ", "plan.yaml（\(line)行目）", "plan.yaml: \(line) 行目"]
      #expect(places.contains { message.contains($0) })
    }
  }

  @Test func `a list that is not among the tables names the nearest`() throws {
    let text = Self.short.replacing("outcome: long_absence", with: "outcome: { low: { listed_in: suport } }")
    let error = #expect(throws: StudyError.self) { try plan(text) }
    #expect(error!.english.hasSuffix("plan.yaml:3: 'listed_in' names no table of 'tables'. Did you mean 'support'?"))
  }
}

import Foundation
import StructuredText
import Testing

@testable import Studies

struct SchoolsPlanTests {
  /// Reads a plan from text; it is called plan.yaml.
  private func plan(_ text: String) throws -> SchoolsPlan {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-plan-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try text.write(toFile: "\(folder)/plan.yaml", atomically: true, encoding: .utf8)
    return try SchoolsPlan(path: "\(folder)/plan.yaml")
  }

  private static let short = """
    study: schools
    tables: { pupils: pupils.csv }
    score: theta
    hardship: { items: [aid, single] }

    """

  @Test func `a plan says everything on one screen`() throws {
    let plan = try plan(
      """
      study: schools
      title: 試験
      tables: { pupils: registers/pupils.csv, schools: registers/schools.csv }
      score: theta
      score_error: se
      prior: entrance
      tested: year-end
      adjust: [girl]
      hardship: { items: [aid, single], weights: { aid: 2, single: 1 } }
      traits: { items: [t1, t2], preregistered: [t2] }
      class: room
      type: kind
      renamed: { S03: S07 }
      years: [2021, 2022]
      margin: 0.1
      limits: { rejects: 1% }
      seed: 5
      """)
    #expect(plan.title == "試験" && plan.score == "theta" && plan.scoreError == "se" && plan.prior == .item("entrance"))
    #expect(plan.tested == .yearEnd && plan.adjust == ["girl"] && plan.classItem == "room" && plan.schoolType == "kind")
    #expect(plan.hardship == HardshipPlan(items: ["aid", "single"], weights: [2, 1]))
    #expect(plan.traits == TraitsPlan(items: ["t1", "t2"], preregistered: ["t2"]) && plan.traits.isAsked)
    #expect(plan.renamed == ["S03": "S07"] && plan.years == [2021, 2022] && plan.margin == 0.1)
    #expect(plan.rejectLimit == 0.01 && plan.seed == 5 && plan.itemLines["aid"] == 9)
  }

  @Test func `what a plan leaves out has a usual value`() throws {
    let plan = try plan(Self.short)
    #expect(plan.prior == .lastYear && plan.tested == .april && plan.scoreError == nil && plan.hardship.weights == nil)
    #expect(!plan.traits.isAsked && plan.renamed.isEmpty && plan.years == nil && plan.margin == nil && plan.rejectLimit == 0.001)
  }

  @Test func `all traits are asked for by a word`() throws {
    #expect(try plan(Self.short + "traits: { items: all }").traits == TraitsPlan(items: nil, preregistered: []))
  }

  @Test(arguments: [
    ("traits: { items: [t1], preregistered: [t2] }", PlanProblem.notAmongTraits(id: "t2")),
    ("renamed: { A: B, B: C }", .renamedTwice(key: "A"))
  ]) func `what does not fit together is refused with its line`(line: String, problem: PlanProblem) {
    #expect {
      try plan(Self.short + line)
    } throws: { error in
      guard case .plan(_, 5, problem)? = error as? StudyError else { return false }
      return true
    }
  }

  @Test func `a hardship without items is refused`() {
    #expect {
      try plan(Self.short.replacing("[aid, single]", with: "[]"))
    } throws: { error in
      if case .plan(_, _, .noHardship)? = error as? StudyError { true } else { false }
    }
  }

  @Test func `weights of other items are refused`() {
    #expect(throws: StructuredTextError.self) {
      try plan(Self.short.replacing("single] }", with: "single], weights: { aid: 1, single: 1, girl: 1 } }"))
    }
    #expect(throws: StructuredTextError.self) { try plan(Self.short.replacing("single] }", with: "single], weights: { aid: 1 } }")) }
  }

  @Test func `a plan of another study names the command that takes it`() {
    #expect {
      try plan(Self.short.replacing("study: schools", with: "study: rising-risk"))
    } throws: { error in
      if case .plan(_, 1, .otherStudy("kizashi run"))? = error as? StudyError { true } else { false }
    }
    #expect {
      try plan(Self.short.replacing("study: schools", with: "study: school"))
    } throws: { error in
      if case .plan(_, 1, .unknownStudy("schools"))? = error as? StudyError { true } else { false }
    }
  }

  @Test func `an unknown key is refused`() {
    #expect(throws: StructuredTextError.self) { try plan(Self.short + "traids: all") }
  }
}

import Testing

@testable import Studies

struct ExpertRuleCheckTests {
  /// What is wrong with a condition, in a study with an item for audits and a category.
  private func problem(_ condition: String) throws -> PlanProblem? {
    let study = try TinyStudy()
    let dictionary = try study.text("dictionary.csv").split(separator: "\n")
    let lines =
      dictionary.enumerated().map { $1 + ($0 == 0 ? ",codes,use" : ",,") }
      + ["foreign,school,item,flag,,,,,audit", "kind,school,item,category,,,,s=小;l=大,candidate"]
    try study.write(lines.joined(separator: "\n") + "\n", to: "dictionary.csv")
    try study.append("expert_rules:\n  r:\n    when: \(condition)\n", to: "plan.yaml")
    do {
      _ = try StudyDataReader(try StudyPlan(path: "\(study.folder)/plan.yaml"), threads: 1, progress: .silent)
      return nil
    } catch StudyError.plan(_, 15, let problem) {
      return problem
    }
  }

  @Test(arguments: [
    "abs_days >= 3", "consulted = yes", "consulted = 無", "consulted >= 1", "kind = s", "kind != 大", "missing(kind)", "change(shoes) > 0"
  ])
  func `what the dictionary allows may stand in a rule`(condition: String) throws {
    #expect(try problem(condition) == nil)
  }

  @Test(
    arguments: [
      ("abs_dayz >= 3", .noItem(id: "abs_dayz", nearest: "abs_days")),
      ("foreign = yes", .expertRule(name: "r", .notForRules(id: "foreign"))),
      ("start >= 3", .expertRule(name: "r", .notForRules(id: "start"))), ("grade >= 3", .expertRule(name: "r", .notForRules(id: "grade"))),
      ("kind >= 3", .expertRule(name: "r", .noNumbers(id: "kind"))), ("change(kind) = s", .expertRule(name: "r", .noNumbers(id: "kind"))),
      ("kind = x", .expertRule(name: "r", .noValue(id: "kind", known: ["s", "l"]))),
      ("consulted = perhaps", .expertRule(name: "r", .noValue(id: "consulted", known: ["yes", "no"]))),
      ("consulted >= 2", .expertRule(name: "r", .noValue(id: "consulted", known: ["yes", "no"]))),
      ("abs_days = many", .expertRule(name: "r", .noValue(id: "abs_days", known: [])))
    ] as [(String, PlanProblem)])
  func `what it does not is refused with the line of the condition`(condition: String, problem: PlanProblem) throws {
    #expect(try self.problem(condition) == problem)
  }
}

import Association
import Modeling
import Tabular
import Testing

@testable import Studies

struct CardCandidatesTests {
  private let study: TinyStudy

  /// A study whose days of absence are declared a thing of the school or of the child.
  init() throws { study = try TinyStudy() }

  /// The screening of the tiny study; `level` says whose property the days of absence are.
  private func screen(ofSchool: Bool = false) throws -> [Screening.Finding] {
    if ofSchool {
      let lines = try study.text("dictionary.csv").split(separator: "\n").map { line in
        line + (line.hasPrefix("item,") ? ",level" : line.hasPrefix("abs_days,") ? ",school" : ",")
      }
      try study.write(lines.joined(separator: "\n"), to: "dictionary.csv")
    }
    let plan = try StudyPlan(path: "\(study.folder)/plan.yaml")
    var reader = try StudyDataReader(plan, threads: 1, progress: .silent)
    let data = try reader.read()
    let cohort = try CohortBuilder(panel: data.panel, landmark: plan.landmark, listings: data.listings).cohort(
      plan.outcomes[0].definition, years: [0, 1, 2])
    let screening = Screening(panel: data.panel, landmark: plan.landmark, items: data.panel.items, threads: 1)
    return try screening.findings(cohort)
  }

  @Test func `what goes with the outcome is a candidate, a decoy is not`() throws {
    let findings = try screen()
    let candidates = CardCandidates(findings, schools: 0, excluding: [])
    #expect(candidates.list.contains(CardCandidate(item: "abs_days", aspect: .level)))
    #expect(candidates.list.contains { $0.item == "consulted" } && !candidates.list.contains { $0.item == "shoes" })
    #expect(candidates.list.map(\.name) == candidates.list.map(\.name).sorted() && candidates.schoolItems.isEmpty)
  }

  @Test func `what the audit excluded is no candidate`() throws {
    let findings = try screen()
    let candidates = CardCandidates(findings, schools: 0, excluding: ["consulted"])
    #expect(!candidates.list.contains { $0.item == "consulted" } && !candidates.list.isEmpty)
  }

  @Test(arguments: [(29, false), (30, true)])
  func `an item of the school is a candidate only where there are thirty schools`(schools: Int, isCandidate: Bool) throws {
    let findings = try screen(ofSchool: true)
    let candidates = CardCandidates(findings, schools: schools, excluding: [])
    #expect(candidates.list.contains { $0.item == "abs_days" } == isCandidate)
    #expect(candidates.schoolItems == (isCandidate ? [] : ["abs_days"]))
    #expect(candidates.list.contains { $0.item == "consulted" }, "items of the child are not touched")
  }

  @Test func `an item found only by its absence is asked only whether it is there`() throws {
    var findings = try screen()
    let absent = try #require(findings.firstIndex { $0.item.dictionary.id == "shoes" })
    // The absence of the decoy gets the test of the item that signals.
    let signal = try #require(findings.first { $0.item.dictionary.id == "abs_days" }?.test("level"))
    findings[absent] = Screening.Finding(item: findings[absent].item, scale: .count, tests: findings[absent].tests + [("missing", signal)])
    let candidates = CardCandidates(findings, schools: 0, excluding: [])
    #expect(candidates.list.filter { $0.item == "shoes" } == [CardCandidate(item: "shoes", aspect: .level, isMissingOnly: true)])
    findings[absent] = Screening.Finding(item: findings[absent].item, scale: .nominal, tests: findings[absent].tests)
    #expect(!CardCandidates(findings, schools: 0, excluding: []).list.contains { $0.item == "shoes" })
  }
}

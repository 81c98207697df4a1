import Scoring
import StructuredText
import Testing

@testable import KizashiCommands

struct VerifyCommandTests {
  @Test func `a rule that proves itself says how many items and check records`() throws {
    let study = try SmallStudy(), path = "\(study.folder)/out/rule/rule.json"
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--quiet")
    let rule = try ScoringRule.load(path: path)
    let json = try Program.run("verify", path, "--json")
    #expect(json.status == 0 && json.error.isEmpty)
    #expect(json.object?.keys == ["rule", "items", "check_records", "sha256", "signed", "from_year", "to_year", "verified"])
    #expect(json.object?["signed"]?.bool == false)
    #expect(json.object?["items"]?.integer == rule.items.count && json.object?["check_records"]?.integer == rule.checkRecords.count)
    #expect(json.object?["rule"]?.string == "support-2023" && json.object?["verified"]?.bool == true)
    let text = try Program.run("verify", path)
    #expect(
      text.output == """
        \(path): verified; \(rule.items.count) items, all \(rule.checkRecords.count) check records score as recorded
        \(path): unsigned
        \(path): valid in the school years 2023 to 2025

        """)
    #expect(try Program.run("verify", path, "--locale", "ja").output.contains("検査記録\(rule.checkRecords.count)件すべて一致しました"))
  }

  @Test func `at a date outside its school years a rule is refused`() throws {
    let study = try SmallStudy(), path = "\(study.folder)/out/rule/rule.json"
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--quiet")
    #expect(try Program.run("verify", path, "--as-of", "2026-03-31").status == 0)
    let answer = try Program.run("verify", path, "--as-of", "2026-04-01")
    #expect(answer.status == 1 && answer.output.isEmpty)
    #expect(answer.error.contains("valid in the school years 2023 to 2025, not on 2026-04-01"))
  }

  @Test(arguments: ["", "{}", "[1]", "{\"format_version\": 1"]) func `what is no rule is refused by name`(text: String) throws {
    let study = try SmallStudy()
    try study.write(text, to: "rule.json")
    let answer = try Program.run("verify", "\(study.folder)/rule.json")
    #expect(answer.status == 1 && answer.output.isEmpty && answer.error.hasPrefix("kizashi: \(study.folder)/rule.json"))
  }
}

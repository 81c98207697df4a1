import ArgumentParser
import StructuredText
import Testing

@testable import KizashiCommands

struct ExplainCommandTests {
  @Test func `a page is written beside the rule, in Japanese unless told otherwise`() throws {
    let study = try SmallStudy(), rule = "\(study.folder)/out/rule/rule.json"
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--quiet")
    let answer = try Program.run("explain", rule, "--json")
    #expect(answer.status == 0 && answer.object?["page"]?.string == "\(study.folder)/out/rule/explanation.html")
    #expect(try study.text("out/rule/explanation.html").contains("決めるのは人です"))
    let english = try Program.run("explain", rule, "--output", "\(study.folder)/page.html", "--report-language", "en")
    #expect(english.output == "page: \(study.folder)/page.html\n")
    #expect(try study.text("page.html").contains("People decide"))
  }

  @Test func `what is no rule is refused by name, and a page has its ending`() throws {
    let study = try SmallStudy()
    try study.write("{}", to: "rule.json")
    let answer = try Program.run("explain", "\(study.folder)/rule.json")
    #expect(answer.status == 1 && answer.error.hasPrefix("kizashi: \(study.folder)/rule.json"))
    #expect(throws: (any Error).self) { try ExplainCommand.parse(["r.json", "--output", "r.json"]) }
  }

  @Test func `every problem of printing says what to do`() {
    for problem in [PagePrinter.Problem.noBrowser, .noTemporaryFolder, .failed(page: "p.html")] {
      #expect(problem.english.hasSuffix(".") && problem.japanese.hasSuffix("。"))
    }
  }
}

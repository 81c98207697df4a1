import ArgumentParser
import Association
import DelimitedText
import Foundation
import Modeling
import Studies
import Tabular
import Testing

@testable import KizashiCommands

struct FailureTests {
  @Test func `a refusal is told in the language asked for`() {
    let error = StudyError.ruleDisagrees(rows: 3)
    #expect(error.message(in: .japanese) == error.japanese && error.message(in: .english) == error.english)
  }

  @Test func `what a file's contents are refused for names the file, what a formula is refused for does not`() {
    #expect(throws: FileFailure.self) { try FileFailure.naming("t.csv") { throw FormulaError.noValues(column: "x") } }
    do { try FileFailure.naming("t.csv") { throw FormulaError.noValues(column: "x") } } catch {
      let failure = error as? FileFailure
      #expect(failure?.english == "t.csv: " + FormulaError.noValues(column: "x").english)
      #expect(failure?.japanese == "t.csv: " + FormulaError.noValues(column: "x").japanese)
    }
    let syntax = FormulaError.syntax(formula: "y", at: 1, .missingTilde)
    #expect(throws: syntax) { try FileFailure.naming("t.csv") { throw syntax } }
    #expect(throws: PanelError.noRoster) { try FileFailure.naming("t.csv") { throw PanelError.noRoster } }
  }

  @Test func `a hint names an option only where the command has it`() {
    let error = TabularError.cell(file: "t.csv", line: 2, column: "age", problem: .fullWidthDigits)
    #expect(Failure.message(error, .english, command: DescribeCommand.self).hasSuffix(", or use --normalize-width"))
    #expect(Failure.message(error, .japanese, command: FitCommand.self).contains("--normalize-width"))
    for command: any ParsableCommand.Type in [CheckCommand.self, RunCommand.self, ScoreCommand.self] {
      #expect(!Failure.message(error, .english, command: command).contains("--"))
    }
  }

  @Test(arguments: ["check", "associate", "run"])
  func `a plan's table that the dictionary lacks is named with its line and the nearest`(command: String) throws {
    let study = try SmallStudy()
    try study.change("tables: { roster:", to: "tables: { rosten:", in: "plan.yaml")
    let answer = try Program.run(command, study.plan, "--quiet")
    #expect(answer.status == 1 && answer.errorLines.count == 1 && answer.error.contains("plan.yaml:4: "))
    #expect(answer.error.contains("'rosten'") && answer.error.contains("'roster'"))
  }

  @Test(arguments: ["check", "associate", "run"])
  func `a plan that is not there is one line that names it, and exits with 1`(command: String) throws {
    let answer = try Program.run(command, "/nowhere/plan.yaml", "--quiet")
    #expect(answer.status == 1 && answer.output.isEmpty && answer.errorLines.count == 1)
    #expect(answer.error.hasPrefix("kizashi: /nowhere/plan.yaml"))
    let japanese = try Program.run(command, "/nowhere/plan.yaml", "--quiet", "--locale", "ja")
    #expect(japanese.status == 1 && japanese.error.hasPrefix("kizashi: /nowhere/plan.yaml") && japanese.error != answer.error)
  }

  @Test(arguments: ["check", "associate", "run"])
  func `a plan that is wrong is refused with its line`(command: String) throws {
    let study = try SmallStudy()
    try study.change("seed: 7", to: "sead: 7", in: "plan.yaml")
    let answer = try Program.run(command, study.plan, "--quiet")
    #expect(answer.status == 1 && answer.errorLines.count == 1 && answer.error.contains("plan.yaml: line 10: "))
    #expect(answer.error.contains("'seed'"), "the nearest key")
    #expect(study.names() == ["dictionary.csv", "plan.yaml", "roster.csv", "support.csv"], "nothing is written")
  }

  @Test(arguments: ["associate", "run"])
  func `too many unreadable rows are refused without a value of theirs`(command: String) throws {
    let study = try SmallStudy()
    try study.append((0..<40).map { "p\($0),2019,1,f,SECRET,1\n" }.joined(), to: "roster.csv")
    let answer = try Program.run(command, study.plan, "--quiet")
    #expect(answer.status == 1 && answer.error.hasPrefix("kizashi: register 'roster': 40 of 1540 rows cannot be read"))
    #expect(!answer.error.contains("SECRET") && answer.output.isEmpty && study.names("runs").isEmpty)
  }
}

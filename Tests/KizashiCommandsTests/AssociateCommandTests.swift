import ArgumentParser
import StructuredText
import Testing

@testable import KizashiCommands

struct AssociateCommandTests {
  private let study: SmallStudy

  init() throws { study = try SmallStudy() }

  @Test func `thirty lines are printed unless told otherwise`() throws {
    #expect(
      try AssociateCommand.parse(["p"]).question.comparison.lines == 30
        && AssociateCommand.parse(["p", "--lines", "3"]).question.comparison.lines == 3)
  }

  @Test func `the answer for machines is one object with every item`() throws {
    let answer = try Program.run("associate", study.plan, "--json", "--quiet"), object = try #require(answer.object)
    #expect(answer.status == 0 && answer.error.isEmpty && object["study"] == "rising-risk" && object["card"] == .null)
    let items = try #require(object["outcomes"]?[0]?["items"]?.array)
    #expect(Set(items.compactMap { $0["item"]?.string }) == ["abs_days", "shoes"])
  }

  @Test func `the strongest looks stand first, as many as asked for`() throws {
    let all = try Program.run("associate", study.plan, "--quiet").output.split(separator: "\n")
    let one = try Program.run("associate", study.plan, "--quiet", "--lines", "1").output.split(separator: "\n")
    let cells = { (line: Substring) in line.split(separator: " ") }
    #expect(all[0] == "支援" && cells(all[2]).prefix(2) == ["abs_days", "level"] && cells(one[2]) == cells(all[2]))
    #expect(all.count == one.count + 3, "level and change of two items")
    #expect(all.suffix(2) == ["leakage audit", "abs_days (abs_days): review, routine"])
  }

  @Test func `Japanese words stand over the same numbers`() throws {
    let english = try Program.run("associate", study.plan, "--quiet").output
    let japanese = try Program.run("associate", study.plan, "--quiet", "--locale", "ja").output
    #expect(
      japanese.contains("項目") && japanese.contains("支援記録の混入の点検\nabs_days (abs_days): review, routine") && !japanese.contains("log odds"))
    let numbers = { (text: String) in text.split(whereSeparator: { " \n".contains($0) }).filter { Double($0) != nil } }
    #expect(numbers(japanese) == numbers(english) && numbers(english).count > 8)
  }

  @Test func `items written by the support process are flagged with their origin`() throws {
    try study.change("item,table,role,type,direction", to: "item,table,role,type,direction,origin", in: "dictionary.csv")
    let lines = try study.text("dictionary.csv").split(separator: "\n")
    try study.write(
      lines.map { $0.hasPrefix("item,") ? String($0) : $0 + ($0.hasPrefix("shoes") ? ",support_process" : ",") }.joined(separator: "\n"),
      to: "dictionary.csv")
    let output = try Program.run("associate", study.plan, "--quiet").output
    #expect(output.contains("shoes (shoes): ") && output.hasSuffix(", support_process\n"))
  }
}

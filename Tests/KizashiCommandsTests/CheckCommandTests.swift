import StructuredText
import Testing

@testable import KizashiCommands

struct CheckCommandTests {
  private let study: SmallStudy

  init() throws { study = try SmallStudy() }

  private func listed(in year: Int) throws -> Int {
    try study.text("support.csv").split(separator: "\n").count { $0.contains(",\(year)-") }
  }

  @Test func `the answer for machines is one object, and the same as the text for people`() throws {
    let json = try Program.run("check", study.plan, "--json", "--quiet"), text = try Program.run("check", study.plan, "--quiet")
    #expect(json.status == 0 && json.error.isEmpty && text.status == 0)
    let registers = try #require(json.object?["registers"]?.array)
    #expect(registers.map { $0["table"]?.string } == ["roster", "support"] && registers[0]["rows"] == 1500)
    let lines = text.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("roster\troster.csv\t") && lines[0].hasSuffix("\t1500 rows, 0 rejected"))
    #expect(lines[2] == "支援\t2019: 300 at risk, \(try listed(in: 2020)) events in the following year")
    #expect(lines.count == 2 + 4)
  }

  @Test func `rows that cannot be read are listed with line, item and reason, without their value`() throws {
    try study.append("p1,2019,1,f,SECRET,1\n,2020,1,f,3,1\n", to: "roster.csv")
    let answer = try Program.run("check", study.plan, "--quiet")
    #expect(answer.status == 0 && answer.output.contains("1500 rows, 2 rejected") && !answer.output.contains("SECRET"))
    #expect(answer.output.contains("\nroster.csv:1502: abs_days: ") && answer.output.contains("\nroster.csv:1503: "))
    let japanese = try Program.run("check", study.plan, "--quiet", "--locale", "ja")
    #expect(japanese.output.contains("1500行、読めない・重複した行 2") && japanese.output.contains("支援\t2019年度：対象 300人"))
  }

  @Test func `numbers and years in full-width digits are read`() throws {
    try study.append("q1,２０１９,１,f,１２,３\n", to: "roster.csv")
    let answer = try Program.run("check", study.plan, "--quiet")
    #expect(answer.output.contains("1501 rows, 0 rejected, full-width digits read as half-width: year 1, grade 1, abs_days 1, shoes 1\n"))
    #expect(!answer.output.contains("--"))
    let json = try #require(try Program.run("check", study.plan, "--quiet", "--json").object?["registers"]?.array?.first)
    #expect(json["full_width"]?[2] == ["item": "abs_days", "cells": 1])
  }

  @Test func `twenty unreadable rows are listed and more are only hinted at`() throws {
    try study.change("rejects: 1%", to: "rejects: 10%", in: "plan.yaml")
    try study.append((0..<20).map { "p\($0),2019,1,f,x,1\n" }.joined(), to: "roster.csv")
    let twenty = try Program.run("check", study.plan, "--quiet").output
    #expect(twenty.split(separator: "\n").count { $0.hasPrefix("roster.csv:") } == 20 && !twenty.contains("…"))
    try study.append("p0,2019,1,f,x,1\n", to: "roster.csv")
    let more = try Program.run("check", study.plan, "--quiet").output
    #expect(more.split(separator: "\n").count { $0.hasPrefix("roster.csv:") } == 20 && more.hasSuffix("\n…\n"))
  }

  @Test func `nothing is written, and progress is on standard error only`() throws {
    let before = study.names(), answer = try Program.run("check", study.plan)
    #expect(study.names() == before && answer.errorLines.contains { $0.hasPrefix("[0:0") && $0.hasSuffix("reading register 'roster'") })
  }
}

import ArgumentParser
import Foundation
import Tabular
import Testing

@testable import KizashiCommands

struct TableOptionsTests {
  private let study: SmallStudy

  init() throws { study = try SmallStudy() }

  private func read(_ text: String, _ arguments: [String] = [], name: String = "t.csv") throws -> Table {
    try study.write(text, to: name)
    return try TableOptions.parse(arguments).read("\(study.folder)/\(name)", threads: 1)
  }

  private func problem(_ arguments: [String]) -> String {
    do {
      _ = try TableOptions.parse(arguments)
      return ""
    } catch { return TableOptions.message(for: error) }
  }

  @Test func `kinds that are declared hold, the others are guessed`() throws {
    let text = "id,x,g\n01,1,a\n02,2,b\n03,3,a\n"
    #expect(try read(text)["x"]?.kind == .number)
    let table = try read(text, ["--types", "x=category,id=key"])
    #expect(table["x"]?.kind == .category && table["id"]?.kind == .key)
    #expect(table["x"]?.storage == .codes([0, 1, 2], levels: ["1", "2", "3"]))
  }

  @Test(arguments: ["tab", "semicolon", ";", "\\t", "|"]) func `fields may be separated otherwise`(name: String) throws {
    let sign = name == "tab" || name == "\\t" ? "\t" : name == "semicolon" ? ";" : name
    let table = try read("x,y,z\n1,2,3\n".replacing(",", with: sign), ["--delimiter", name])
    #expect(table.columns.map(\.name) == ["x", "y", "z"] && table["z"]?.storage == .numbers([3]))
  }

  @Test func `full-width digits are numbers only when asked for`() throws {
    let text = "x\n１２\n３\n"
    #expect(try read(text, ["--types", "x=number", "--normalize-width"])["x"]?.storage == .numbers([12, 3]))
    #expect(throws: TabularError.self) { try read(text, ["--types", "x=number"]) }
  }

  @Test func `a dictionary describes the columns of the table that the file is named after`() throws {
    try study.write("item,table,type,missing_codes\nx,t,count,-9=refused\nx,other,text,\n", to: "d.csv")
    let table = try read("x\n1\n-9\n", ["--dictionary", "\(study.folder)/d.csv"])
    #expect(table["x"]?.missingReasons?.name(row: 1) == "refused")
  }

  @Test(arguments: [
    (["--types", "x=colour"], "--types x=colour: known are number, category, text, date, key."), (["--types", "x"], "item=value"),
    (["--encoding", "latin1"], "--encoding latin1: known are utf-8, cp932 and euc-jp."),
    (["--delimiter", "x"], "--delimiter x: known are comma, tab and semicolon.")
  ]) func `settings that cannot be are refused with those that can`(arguments: [String], words: String) {
    #expect(problem(arguments).contains(words), "\(problem(arguments))")
  }
}

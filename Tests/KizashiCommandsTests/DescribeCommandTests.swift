import ArgumentParser
import Modeling
import StructuredText
import Tabular
import Testing

@testable import KizashiCommands

@Suite struct DescribeCommandTests {
  private let table = Table(
    name: "t", rows: 4,
    columns: [
      Column(name: "x", kind: .number, storage: .numbers([1, 2, .nan, 9])),
      Column(name: "g", kind: .category, storage: .codes([0, 1, 1, -1], levels: ["a", "b"])),
      Column(name: "name", kind: .text, storage: .texts(["p", "q", nil, "p"])),
      Column(name: "w", kind: .number, storage: .numbers([1, 0, 5, 3]))
    ], lines: [2, 3, 4, 5])

  private func describe(_ items: [String]? = nil, weights: String? = nil) throws -> JSONValue {
    let quantiles = ColumnDescription.QuantileSettings(probabilities: [0.5], type: .modePosition)
    return try TableDescription(table, items: items, weights: weights, quantiles: quantiles).json(.english)
  }

  private func problem(_ arguments: [String]) -> String {
    do {
      _ = try DescribeCommand.parse(["t.csv"] + arguments)
      return ""
    } catch { return DescribeCommand.message(for: error) }
  }

  @Test func `each column has its kind, counts and moments`() throws {
    let x = try #require(try describe()["columns"]?[0])
    #expect(x["n"] == 3)
    #expect(x["missing"] == 1)
    #expect(x["distinct"] == 3)
    #expect(x["mean"] == 4.0)
    #expect(x["median"] == 2.0)
    #expect(x["maximum"] == 9.0)
    #expect(x["quantiles"]?[0]?["value"] == 2.0)
    #expect(try describe()["rows"] == 4)
  }

  @Test func `the text has the quantiles that were asked for`() throws {
    let quantiles = ColumnDescription.QuantileSettings(probabilities: [0, 0.75], type: .modePosition)
    let lines = try TableDescription(table, items: ["x"], weights: nil, quantiles: quantiles).text(.english).split(separator: "\n")
    #expect(lines[1].hasSuffix("maximum  0%  75%") && lines[2].hasSuffix("9   1  5.5"))
  }

  @Test func `levels are told for categories, never for texts`() throws {
    let columns = try describe()["columns"]
    #expect(columns?[1]?["levels"] == [["level": "a", "n": 1], ["level": "b", "n": 2]])
    #expect(columns?[1]?["mean"] == .null)
    #expect(columns?[2]?["levels"] == [])
    #expect(columns?[2]?["distinct"] == 2)
  }

  @Test func `weights count rows, and their own column is not described`() throws {
    let columns = try #require(try describe(weights: "w")["columns"]?.array)
    #expect(columns.count == 3)
    #expect(columns[0]["mean"] == 7.0)
    #expect(columns[0]["minimum"] == 1.0)
    #expect(columns[0]["median"] == 9.0)
    #expect(columns[0]["mad"] == .null)
  }

  @Test func `a row of weight zero counts nowhere`() throws {
    let columns = try #require(try describe(weights: "w")["columns"]?.array)
    #expect(columns[0]["n"] == 2 && columns[0]["missing"] == 1 && columns[0]["distinct"] == 2)
    #expect(columns[1]["levels"] == [["level": "a", "n": 1], ["level": "b", "n": 1]])
    #expect(columns[2]["n"] == 2 && columns[2]["distinct"] == 1)
    let quantiles = ColumnDescription.QuantileSettings(probabilities: [], type: .modePosition)
    let text = try TableDescription(table, items: nil, weights: "w", quantiles: quantiles).text(.english)
    #expect(text.hasPrefix("rows: 4 (1 without a weight left out)\n"))
  }

  @Test func `items are given in the order of the option; an unknown one is refused`() throws {
    #expect(try describe(["w", "x"])["columns"]?.array?.compactMap { $0["item"]?.string } == ["w", "x"])
    #expect(throws: FormulaError.noColumn("z", known: ["x", "g", "name", "w"])) { try describe(["z"]) }
    #expect(throws: FormulaError.unusableKind(column: "g", kind: .category)) { try describe(weights: "g") }
  }

  @Test(arguments: [
    (["--quantile-type", "10"], "1 to 9"), (["--quantiles", "0.5,1.5"], "between 0 and 1"), (["--quantiles", "a"], "not a number"),
    (["--weights", "w", "--quantile-type", "2"], "--quantile-type 7")
  ])
  func `settings that cannot be are refused`(arguments: [String], words: String) {
    #expect(problem(arguments).contains(words))
  }
}

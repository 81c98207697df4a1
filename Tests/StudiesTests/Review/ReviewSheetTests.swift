import Scoring
import StructuredText
import Testing

@testable import Studies

struct ReviewSheetTests {
  @Test func `a sheet shows values and nothing that the rule says`() throws {
    let town = try ReviewTown(), (draw, key) = try town.draw(ReviewDesign(.equal(30), seed: 2))
    let sheet = try #require(try ReviewSheet.all(draw, town.candidates, key: key).first)
    #expect(sheet.header == ["事例番号", "評価者", "欠席日数", "滞納率", "備考"] && sheet.rows.count == 30)
    for (row, one) in zip(sheet.rows, draw.cases) {
      let k = try #require(Int(one.key.dropFirst()))
      let days = k % 50 == 8 ? ReviewSheet.Cell.text("記録なし") : .number(k % 10 == 0 ? 30 : Double(k % 9))
      #expect(row == [.text(one.number), .text("A"), days, .number(k % 4 == 0 ? 0.5 : 0.01), .text("=note\(k)")])
    }
  }

  @Test func `each reviewer gets the cases of that reviewer`() throws {
    let town = try ReviewTown(), design = try ReviewDesign(.equal(31), seed: 2, reviewers: ["A", "B"], overlap: 0.5)
    let (draw, key) = try town.draw(design)
    for sheet in try ReviewSheet.all(draw, town.candidates, key: key) {
      #expect(sheet.rows.map(\.first) == draw.cases.filter { $0.reviewers.contains(sheet.reviewer) }.map { .text($0.number) })
    }
  }

  @Test(arguments: [
    ("007", ReviewSheet.Cell.text("007")), ("-3", .number(-3)), ("0.5", .number(0.5)), ("1234567890123456", .text("1234567890123456")),
    (" x ", .text("x")), ("", .text("記録なし")), ("1.2.3", .text("1.2.3")), ("　", .text("記録なし"))
  ]) func `codes stay as they are and numbers are numbers`(_ raw: String, _ cell: ReviewSheet.Cell) {
    #expect(ReviewSheet.cell(raw, nil, ReviewWords(.ja)) == cell)
  }

  @Test func `flags and codes of missing values are told in words`() {
    var input = RuleInput(
      id: "f", label: LocalizedText(ja: "旗", en: "flag"), column: "f", values: .flag(),
      missing: InputMissing(codes: [MissingCode(code: "9", reason: "unknown")]))
    #expect(["0", "1", "9"].map { ReviewSheet.cell($0, input, ReviewWords(.ja)) } == [.text("いいえ"), .text("はい"), .text("不明")])
    input.missing = nil
    #expect(ReviewSheet.cell("1", input, ReviewWords(.en)) == .text("yes"))
  }

  @Test func `a column that is to be shown must be there`() throws {
    let town = try ReviewTown(), (draw, key) = try town.draw(ReviewDesign(.equal(3), seed: 2))
    var other = key
    other.columns[2].column = "備孝"
    #expect(throws: ReviewError.missingColumn(file: "town.csv", column: "備孝", nearest: "備考")) {
      try ReviewSheet.all(draw, town.candidates, key: other)
    }
  }

  @Test func `a key is read back as it was written`() throws {
    let key = try ReviewTown().draw(ReviewDesign(.equal(20), seed: .max, reviewers: ["A", "B"])).key
    #expect(ReviewKey(try JSONValue(parsing: key.json.bytes())) == key)
    var json = try #require(key.json.object)
    for name in ["rule", "scale", "bands", "columns", "reviewers", "cases"] {
      let kept = json[name]
      json[name] = nil
      #expect(ReviewKey(.object(json)) == nil, "\(name)")
      json[name] = kept
    }
  }
}

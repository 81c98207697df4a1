import Tabular
import Testing

@testable import KizashiCommands

@Suite struct WidthNormalizationTests {
  @Test(arguments: [("１２", 12), ("－３．５", -3.5), ("7", 7), ("１ｅ２", 100), (" ４　", 4)])
  func `full-width numbers are numbers`(text: String, number: Double) {
    #expect(WidthNormalization.number(text) == number)
  }

  @Test(arguments: ["", "０ｘ１", "nan", "十", "1,000", "１２歳"])
  func `other texts are not`(text: String) {
    #expect(WidthNormalization.number(text) == nil)
  }

  @Test func `a declared column with another text is refused with its line, an undeclared one stays`() throws {
    let table = Table(
      name: "t", rows: 2,
      columns: [
        Column(name: "age", kind: .text, storage: .texts(["１０", "x"])), Column(name: "score", kind: .text, storage: .texts(["５", nil]))
      ], lines: [2, 3])
    let plain = try WidthNormalization(path: "t.csv", kinds: [:]).table(table)
    #expect(plain["age"]?.kind == .text)
    #expect(plain["score"]?.numbers?.first == 5)
    #expect(throws: TabularError.cell(file: "t.csv", line: 3, column: "age", problem: .notANumber)) {
      try WidthNormalization(path: "t.csv", kinds: ["age": .number]).table(table)
    }
  }
}

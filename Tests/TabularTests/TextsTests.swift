import DelimitedText
import Testing

@testable import Tabular

struct TextsTests {
  @Test func `rows are the texts that they were made of`() {
    let rows: [String?] = ["b", nil, "", "第一", "b"]
    let texts = Texts(rows)
    #expect(Array(texts) == rows && texts == ["b", nil, "", "第一", "b"] && texts != ["b", nil, "", "第二", "b"])
    #expect(rows.indices.map { texts.isMissing($0) } == [false, true, false, false, false])
    #expect(texts.keeping(rows: [3, 1, 3]) == ["第一", nil, "第一"])
  }

  @Test func `texts stay themselves where they are too many for a category, in any encoding and any chunks`() throws {
    // The first rows repeat themselves, so that the column is looked up as a category until there are too many texts.
    let rows = (0..<6000).map { $0 % 50 == 7 ? nil : $0 < 300 ? "児\($0 % 9)" : "童\($0 * 37 % 5000)" }
    let text = "n,t\n" + rows.enumerated().map { "\($0),\($1 ?? "")\n" }.joined()
    for encoding in [TextEncoding.utf8, .cp932] {
      let file = try TemporaryFile("t.csv", encoding == .utf8 ? Array(text.utf8) : try EncodedCP932.file(text))
      for chunk in [1 << 9, 1 << 15, 1 << 22] {
        var reader = try TableReader(path: file.path, encoding: encoding, threads: 2)
        reader.chunkSize = chunk
        let column = try #require(try reader.read()["t"])
        #expect(column.kind == .text && column.storage == .texts(Texts(rows)))
        #expect(column.missingCount == 120 && column.missingReasons?.codes.count { $0 == MissingReasons.emptyCell } == 120)
      }
    }
  }

  @Test func `texts stay as they are written, and levels that are the same text are one`() throws {
    let composed = "\u{30AC}", decomposed = "\u{30AB}\u{3099}"
    let file = try TemporaryFile("t.csv", "t,c\n\(composed),\(composed)\n\(decomposed),\(decomposed)\nx,x\ny,x\n")
    let table = try TableReader(path: file.path, types: ["t": .text, "c": .category]).read()
    guard case .texts(let texts)? = table["t"]?.storage else {
      Issue.record("no texts")
      return
    }
    #expect(texts.map { $0.map { Array($0.utf8) } } == [composed, decomposed, "x", "y"].map { Array($0.utf8) })
    #expect(table["c"]?.codes == [1, 1, 0, 0] && table["c"]?.levels == ["x", composed])
  }
}

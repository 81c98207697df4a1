import Testing

@testable import Workbooks

struct WorkbookReaderTests {
  private func read(_ rows: String, texts: String = "", styles: String = "", book: String = "") throws -> String {
    try TinyWorkbook(TinyWorkbook.parts(rows, texts: texts, styles: styles, book: book)).text()
  }

  @Test func `texts numbers truth values and results of formulas are read as they stand`() throws {
    let text = try read(
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>日数</t></is></c><c r='C1' t='str'><f>\"c\"</f><v>c</v></c></row>"
        + "<row r='2'><c r='A2' t='b'><v>1</v></c><c r='B2'><v>1.5E-3</v></c><c r='C2'><f>1+1</f><v>2</v></c></row>",
      texts: "<si><r><t>氏</t></r><r><t xml:space='preserve'>名 </t></r><rPh sb='0' eb='1'><t>シメイ</t></rPh></si>")
    #expect(text == "氏名 ,日数,c\nTRUE,1.5E-3,2\n")
  }

  @Test func `line numbers are row numbers and short rows are filled up`() throws {
    let text = try read(
      "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row><row r='4'><c r='A4'><v>3</v></c><c r='D4'/></row><row r='6'/>")
    #expect(text == "1,2\n\n\n3,\n")
  }

  @Test func `commas quotes and line breaks stay inside their cell`() throws {
    let text = try read(
      "<row r='1'><c r='A1' t='inlineStr'><is><t>a,b \"c\"</t></is></c><c r='B1' t='inlineStr'><is><t>d&#10;e_x000D_f_x005F_x</t></is></c></row>"
    )
    #expect(text == "\"a,b \"\"c\"\"\",\"d e f_x\"\n")
  }

  @Test func `cells without a place follow one another`() throws {
    #expect(try read("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>") == "1,2\n3,\n")
  }

  @Test func `days and times are known by the style of their cell`() throws {
    let styles =
      "<numFmts><numFmt numFmtId='170' formatCode='[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/></numFmts>"
      + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='20'/><xf numFmtId='170'/></cellXfs>"
    let row =
      "<row r='1'><c s='0'><v>46113</v></c><c s='1'><v>46113</v></c><c s='2'><v>46113.5</v></c><c s='3'><v>0.375</v></c><c s='4'><v>1</v></c></row>"
    #expect(try read(row, styles: styles) == "46113,2026-04-01,2026-04-01 12:00:00,09:00:00,1900-01-01\n")
    let text = try read("<row r='1'><c s='1'><v>0</v></c></row>", styles: styles, book: "<workbookPr date1904='1'/>")
    #expect(text == "1904-01-01\n")
  }

  @Test func `formulas that refer to other workbooks are told`() throws {
    let book = TinyWorkbook(
      TinyWorkbook.parts("<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><f>[1]S!A1</f><v>5</v></c></row>"))
    #expect(try WorkbookReader(path: book.path).text().links == SheetText.Links(cell: "A2", row: 2, column: 1, count: 1))
  }

  @Test func `sheets are found by their names`() throws {
    let book = TinyWorkbook(TinyWorkbook.parts("<row><c><v>1</v></c></row>"))
    let reader = try WorkbookReader(path: book.path)
    let named = try reader.text(ofSheet: "S"), first = try reader.text()
    #expect(reader.sheets == ["S"] && named == first)
    #expect(throws: WorkbookError(.noSheet("T", sheets: ["S"]), file: book.path)) { try reader.text(ofSheet: "T") }
  }

  @Test(arguments: [
    ("<row r='2'><c r='B2' t='e'><v>#DIV/0!</v></c></row>", WorkbookProblem.errorValue(sheet: "S", cell: "B2")),
    ("<row r='1'><c r='A1'><f>1+1</f></c></row>", .unsavedFormula(sheet: "S", cell: "A1")),
    ("<row r='1'><c r='A1' t='s'><v>7</v></c></row>", .unknownText(sheet: "S", cell: "A1")),
    ("<row r='1'><c r='A1'><v>x</v></c></row>", .notANumber(sheet: "S", cell: "A1")),
    ("<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>", .disorder(sheet: "S", cell: "A1")),
    ("<row r='2'/><row r='1'/>", .disorder(sheet: "S", cell: "A1")),
    ("<row r='99999999'><c r='A99999999'><v>1</v></c></row>", .outsideSheet(sheet: "S", place: "row 99999999")),
    ("<row r='1'><c r='XFE1'><v>1</v></c></row>", .outsideSheet(sheet: "S", place: "XFE1")), ("<row r='1'/>", .emptySheet("S"))
  ]) func `a cell that cannot be read is named`(_ rows: String, _ problem: WorkbookProblem) {
    #expect(TinyWorkbook(TinyWorkbook.parts(rows)).problem() == problem)
  }

  @Test func `merged cells are refused`() {
    let parts = TinyWorkbook.parts(
      "<row r='1'><c r='A1'><v>1</v></c></row>", after: "<mergeCells count='1'><mergeCell ref='A1:B1'/></mergeCells>")
    #expect(TinyWorkbook(parts).problem() == .mergedCells(sheet: "S", range: "A1:B1"))
  }
}

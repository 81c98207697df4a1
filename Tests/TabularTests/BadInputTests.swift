import DelimitedText
import Tabular
import Testing

/// A file that must be refused, the declared types, and the words the message must hold.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  var types: [String: ColumnKind] = [:]
  let words: [String]
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ types: [String: ColumnKind] = [:], words: [String]) {
    self.init(name, bytes: Array(text.utf8), types, words: words)
  }

  init(_ name: String, bytes: [UInt8], _ types: [String: ColumnKind] = [:], words: [String]) {
    self.name = name
    self.bytes = bytes
    self.types = types
    self.words = words
  }

  static let all: [BadInput] = structure + bytes + cells

  private static let head = "id,age,score,at_risk\n"

  static let structure: [BadInput] = [
    BadInput("empty.csv", "", words: ["empty", "header"]),
    BadInput("header_only.csv", head, words: ["row"]),
    BadInput("dup_header.csv", "id,age,age,at_risk\nP1,1,2,0\n", words: ["column \"age\"", "duplicate", "column 3"]),
    BadInput("empty_header_cell.csv", "id,,score\nP1,1,2\n", words: ["line 1", "column 2"]),
    BadInput("ragged_short.csv", head + "P1,10,55.5\n", words: ["line 2", "3 fields", "has 4"]),
    BadInput("unclosed_quote.csv", head + "P1,10,\"55.5,0\nP2,11,48.0,1\n", words: ["line 2", "column \"score\"", "quote"]),
    BadInput("text_after_quote.csv", head + "P1,\"10\"x,55.5,0\n", words: ["line 2", "column \"age\"", "quote"]),
    BadInput("stray_quote.csv", head + "P1,1\"0,55.5,0\n", words: ["line 2", "column \"age\"", "quote"]),
    BadInput("tab_separated.csv", "id\tage\nP1\t10\n", words: ["tab", "--delimiter tab"]),
    BadInput("semicolon.csv", "id;age\nP1;10\n", words: ["--delimiter semicolon"]),
    BadInput("mixed_newlines.csv", head + "P1,10,55.5,0\nP2,11,48.0,1\rP3,12,60.2,0\r\n", words: ["line 3", "carriage return"]),
    BadInput(
      "huge_field.csv", head + "P1," + String(repeating: "9", count: 1_100_000) + ",1,0\n", words: ["line 2", "column \"age\"", "limit"]),
    BadInput("huge_quoted.csv", head + "P1,\"" + String(repeating: "9", count: 1_100_000) + "\",1,0\n", words: ["line 2", "limit"])
  ]

  static let bytes: [BadInput] = [
    BadInput("nul_bytes.csv", bytes: Array(head.utf8) + [0x50, 0x31, 0x2C, 0x31, 0x00], words: ["line 2", "NUL"]),
    BadInput("invalid_utf8.csv", bytes: Array("id,name\nP1,A".utf8) + [0xFF, 0x82, 0x0A], words: ["line 2, byte 5", "UTF-8"]),
    BadInput(
      "cp932_as_utf8.csv", bytes: Array("id,".utf8) + [0x8A, 0x77, 0x8D, 0x5A] + Array("\nP1,".utf8) + [0x91, 0xE6, 0x88, 0xEA, 0x0A],
      words: ["line 1", "CP932", "--encoding cp932"]),
    BadInput("truncated.csv.gz", bytes: [0x1F, 0x8B, 0x08, 0x00], words: ["compressed", "unpack it first"]),
    BadInput("workbook.csv", bytes: Array("PK\u{3}\u{4}....[Content_Types].xml".utf8), words: ["workbook", "damaged", "Save it again"]),
    BadInput("archive.csv", bytes: Array("PK\u{3}\u{4}....children.csv".utf8), words: ["zip", "unpack it first"]),
    BadInput("old.csv", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], words: ["xls", "password", "save it as CSV"]),
    BadInput("not_zip.xlsx", "hello", words: ["workbook", "save it as CSV"]),
    BadInput("utf16.csv", bytes: [0xFF, 0xFE, 0x69, 0x00], words: ["UTF-16", "save it as CSV UTF-8"])
  ]

  static let cells: [BadInput] = [
    BadInput("number_text.csv", head + "P1,ten,55.5,0\n", ["age": .number], words: ["line 2", "column \"age\"", "number"]),
    BadInput(
      "fullwidth_digits.csv", head + "P1,１０,55.5,0\n", ["age": .number], words: ["line 2", "column \"age\"", "width", "--normalize-width"]),
    BadInput("hex_float.csv", head + "P1,0x1p3,55.5,0\n", ["age": .number], words: ["line 2", "column \"age\"", "hexadecimal"]),
    BadInput("nan.csv", head + "P1,nan,55.5,0\n", ["age": .number], words: ["line 2", "column \"age\"", "nan"]),
    BadInput("inf.csv", head + "P1,1,55.5,0\nP2,-inf,1,0\n", ["age": .number], words: ["line 3", "column \"age\"", "inf"]),
    BadInput("int53.csv", "id,n\nP1,9007199254740993\n", ["n": .number], words: ["line 2", "column \"n\"", "2^53"]),
    BadInput("overflow.csv", "id,n\nP1,1e400\n", ["n": .number], words: ["line 2", "column \"n\"", "too large"]),
    BadInput("thousands.csv", "id,n\nP1,\"1,234\"\n", ["n": .number], words: ["line 2", "column \"n\"", "comma"]),
    BadInput("excel_error_values.csv", head + "P1,#N/A,55.5,0\n", ["age": .number], words: ["line 2", "column \"age\"", "#N/A"]),
    BadInput("wareki_date.csv", "id,birth\nP1,平成27年13月1日\n", ["birth": .date], words: ["line 2", "column \"birth\"", "month"]),
    BadInput("dup_key.csv", head + "P1,10,5,0\nP1,11,4,1\n", ["id": .key], words: ["column \"id\"", "line 2", "line 3"]),
    BadInput("empty_key.csv", head + "P1,10,5,0\n,11,4,1\n", ["id": .key], words: ["column \"id\"", "line 3", "empty"]),
    BadInput("unknown_type.csv", head + "P1,10,5,0\n", ["agee": .number], words: ["\"agee\"", "did you mean \"age\"?"])
  ]
}

@Suite struct BadInputTests {
  @Test(arguments: BadInput.all)
  func `a bad file is refused with its name, the place and the remedy, and without its values`(_ input: BadInput) throws {
    let file = try TemporaryFile(input.name, input.bytes)
    let error = try #require(throws: TabularError.self) { try TableReader(path: file.path, types: input.types, threads: 2).read() }
    let message = error.optionHint?.after(english: error.english) ?? error.english
    for word in [input.name] + input.words { #expect(message.contains(word), "\(word) in: \(message)") }
    #expect(!error.english.contains("--") && !error.japanese.contains("--"), "a command without the option may say it")
    #expect(!error.english.contains("P1"))
    #expect(!error.japanese.isEmpty && error.japanese.contains(input.name))
    #expect(error.english.count < 400)
  }

  @Test func `classes that a spreadsheet turned into dates are read as text with a warning`() throws {
    let file = try TemporaryFile("mangled.csv", "id,class\nP1,3月4日\nP2,1/2\nP3,4-Mar\n")
    let table = try TableReader(path: file.path).read()
    #expect(table["class"]?.storage == .texts(["3月4日", "1/2", "4-Mar"]))
    let warning = try #require(table.notes.warnings.first)
    #expect(warning == ReadingWarning(code: .spreadsheetDates, column: "class", line: 2, count: 3))
    #expect(warning.english.contains("column \"class\"") && warning.english.contains("date"))
  }

  @Test func `cells that look like formulas are text`() throws {
    let file = try TemporaryFile("formulas.csv", "id,name\nP1,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\nP2,+1+1\nP3,@SUM(A1)\nP4,-5\n")
    let table = try TableReader(path: file.path).read()
    #expect(table["name"]?.storage == .texts(["=HYPERLINK(\"http://x\",\"y\")", "+1+1", "@SUM(A1)", "-5"]))
  }

  @Test func `a byte order mark, CRLF mixed with LF and a missing last line end are taken`() throws {
    let file = try TemporaryFile("mixed.csv", [0xEF, 0xBB, 0xBF] + Array("id,age\r\n1,10\n2,11\r\n\r\n3,2e+02".utf8))
    let table = try TableReader(path: file.path).read()
    #expect(table["age"]?.numbers == [10, 11, 200])
    #expect(table.lines == [2, 3, 5])
  }
}

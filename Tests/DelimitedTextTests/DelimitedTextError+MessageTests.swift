import DelimitedText
import Testing

struct DelimitedTextErrorMessageTests {
  private static let age = ColumnName(number: 2, name: "age"), second = ColumnName(number: 2, name: nil)

  @Test(
    arguments: [
      (.system(file: "a.csv", action: .open, reason: "Denied"), ["cannot open", "Denied"], ["開くことができません（Denied）"]),
      (.system(file: "a.csv", action: .replace, reason: "Full"), ["cannot replace", "Full"], ["保存できません（Full）"]),
      (.isFolder(file: "a.csv"), ["folder"], ["フォルダー"]), (.empty(file: "a.csv"), ["empty"], ["空のファイル"]),
      (.otherKind(file: "a.csv", kind: .workbook), ["Excel workbook", "save it as CSV"], ["Excelブック", "CSVとして保存"]),
      (.otherDelimiter(file: "a.csv", delimiter: 0x09), ["line 1", "tabs", "--delimiter tab"], ["タブ", "--delimiter tab"]),
      (.otherDelimiter(file: "a.csv", delimiter: 0x3B), ["semicolons", "--delimiter semicolon"], ["セミコロン", "--delimiter semicolon"]),
      (
        .undecodable(file: "a.csv", line: 7, byte: 3, encoding: .utf8, alternatives: [.cp932]),
        ["line 7, byte 3", "UTF-8", "--encoding cp932"],
        ["7行目の3バイト目", "--encoding cp932"]
      ),
      (.undecodable(file: "a.csv", line: 7, byte: 3, encoding: .cp932, alternatives: []), ["not CP932", "damaged"], ["CP932", "壊れている"]),
      (
        .ambiguousEncoding(file: "a.csv", candidates: [.cp932, .eucJP]), ["--encoding cp932 / --encoding euc-jp"],
        ["--encoding cp932 / --encoding euc-jp"]
      ),
      (.markContradicts(file: "a.csv", encoding: .cp932), ["says cp932", "--encoding utf-8"], ["cp932", "--encoding utf-8"]),
      (.zeroByte(file: "a.csv", line: 4), ["line 4", "NUL"], ["4行目", "NUL"]),
      (.loneCarriageReturn(file: "a.csv", line: 4), ["line 4"], ["4行目"]),
      (.duplicateHeader(file: "a.csv", name: "age", first: 2, second: 5), ["\"age\"", "column 2 and column 5"], ["「age」", "2列目と5列目"]),
      (.emptyHeaderCell(file: "a.csv", column: 3), ["line 1, column 3"], ["1行目の3列目"]),
      (.fieldCount(file: "a.csv", line: 9, found: 3, expected: 4), ["line 9", "3 fields", "has 4"], ["9行目", "3個", "4個"]),
      (.unclosedQuote(file: "a.csv", line: 9, column: age), ["line 9, column \"age\"", "never closes"], ["9行目、列「age」", "閉じていません"]),
      (.textAfterQuote(file: "a.csv", line: 9, column: second), ["line 9, column 2", "closing quote"], ["9行目、2列目", "閉じた引用符"]),
      (.strayQuote(file: "a.csv", line: 9, column: age), ["line 9, column \"age\"", "without quotes"], ["9行目、列「age」"]),
      (.fieldTooLong(file: "a.csv", line: 9, column: age, limit: 1 << 20), ["line 9, column \"age\"", "1 MiB"], ["9行目、列「age」", "1 MiB"])
    ] as [(DelimitedTextError, [String], [String])])
  func `a message names the file, the place and the remedy, in both languages`(
    error: DelimitedTextError, english: [String], japanese: [String]
  ) {
    #expect(error.english.hasPrefix("a.csv: ") && error.japanese.hasPrefix("a.csv: "))
    let hint = error.optionHint
    let (inEnglish, inJapanese) = (hint?.after(english: error.english), hint?.after(japanese: error.japanese))
    for words in english { #expect((inEnglish ?? error.english).contains(words), "\(error.english)") }
    for words in japanese { #expect((inJapanese ?? error.japanese).contains(words), "\(error.japanese)") }
    // A command without the option may say the message; that of a contradiction stands only where --encoding was given.
    if case .markContradicts = error { return }
    #expect(!error.english.contains("--") && !error.japanese.contains("--"))
  }

  @Test func `a character that cannot be written is named by its number, of four digits at least`() {
    let error = DelimitedTextError.unencodable(encoding: .cp932, scalar: 0xE9)
    #expect(error.english.contains("U+00E9 in CP932") && error.japanese.contains("U+00E9 はCP932"))
    #expect(DelimitedTextError.unencodable(encoding: .cp932, scalar: 0x1F3EB).english.contains("U+1F3EB"))
  }

  @Test(arguments: [ForeignKind.compressed, .zip, .workbook, .oldWorkbook, .notAWorkbook, .utf16, .binary])
  func `every other kind of file says to hand over CSV`(kind: ForeignKind) {
    let error = DelimitedTextError.otherKind(file: "a", kind: kind)
    #expect(error.english.contains("CSV") && error.japanese.contains("CSV"))
  }

  @Test func `a delimiter that cannot be used has those that can`() {
    #expect(DelimitedTextError.unusableDelimiter(0x41).english.contains("comma, tab or semicolon"))
    #expect(DelimitedTextError.unusableDelimiter(0x41).japanese.contains("comma、tab、semicolon"))
  }
}

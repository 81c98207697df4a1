import Testing

@testable import DelimitedText

@Suite struct CellPartsTests {
  /// A cell put together from parts beside the same text as one cell.
  private func cells(_ texts: [String], separator: String = "、", format: DelimitedFormat = .csv) throws -> (parts: [UInt8], whole: [UInt8])
  {
    var parts = DelimitedBuffer(format: format)
    try parts.add(CellParts(["unused"] + texts, separator: separator, format: format), (1...Int32(texts.count)).map { $0 })
    var whole = DelimitedBuffer(format: format)
    try whole.add(text: texts.joined(separator: separator))
    return (parts.bytes, whole.bytes)
  }

  @Test(arguments: [
    ["欠席日数が多い"], ["欠席日数が多い", "滞納がある"], ["=1+2", "滞納"], ["滞納", "=1+2"], ["a,b", "c"], ["say \"x\"", "y"], ["'=x"], ["-1", "@", "\tz"]
  ])
  func `a cell of parts is the cell of the whole text`(_ texts: [String]) throws {
    let (parts, whole) = try cells(texts)
    #expect(parts == whole)
    let english = try cells(texts, separator: ", ")
    #expect(english.parts == english.whole)
  }

  @Test func `parts are encoded for their format`() throws {
    let (parts, whole) = try cells(["欠席", "髙橋"], format: .excelCP932)
    #expect(parts == whole)
    #expect(throws: DelimitedTextError.self) { try cells(["𠮷野"], format: .excelCP932) }
  }

  @Test(arguments: ["c1", "児1", "=1", "'=1", "+1", "-1", "@a", "\ta", "a,b", "a\"b", "a\nb", "", "[x", "~a", " a", "'a"])
  func `a text given as bytes is written as the text`(_ text: String) throws {
    var bytes = DelimitedBuffer(format: .csv)
    try Array(text.utf8).withUnsafeBufferPointer { utf8 throws in try bytes.add(utf8: utf8) }
    var whole = DelimitedBuffer(format: .csv)
    try whole.add(text: text)
    #expect(bytes.bytes == whole.bytes)
  }

  @Test func `cells in a run stand between delimiters`() throws {
    let run = EncodedCell(run: [try EncodedCell("a,b", format: .csv), .empty, try EncodedCell("c", format: .csv)], format: .csv)
    var buffer = DelimitedBuffer(format: .csv)
    buffer.add(run)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\"a,b\",,c")
  }
}

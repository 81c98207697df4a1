import DelimitedText

import Testing

@Suite struct DelimitedWriterTests {
  private func written(_ format: DelimitedFormat = .csv, _ body: (inout DelimitedBuffer) throws -> Void) throws -> String {
    var buffer = DelimitedBuffer(format: format)
    try body(&buffer)
    return try #require(String(validating: buffer.bytes, as: UTF8.self))
  }

  @Test func `a number is written as the shortest text that reads back to the same bits`() throws {
    var random = SmallRandom(seed: 7)
    var numbers: [Double] = [0, -0.0, 0.1, 1.5, -12.25, 1e15, 1e16, 1e-7, 1e300, 0.1 + 0.2, 123_456.789, .leastNonzeroMagnitude]
    numbers += (0..<5000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
    numbers += (0..<5000).map { _ in Double(random.index(below: 10_000_000)) / 1000 }
    for number in numbers {
      let text = try written { $0.add(number: number) }
      #expect(Double(text)?.bitPattern == number.bitPattern, "\(number)")
      #expect(text.count <= number.description.count, "\(text) for \(number)")
      if number == number.rounded(), number.magnitude < 1e15, number.bitPattern != (-0.0).bitPattern {
        #expect(text == String(Int(number)))
      }
    }
  }

  @Test func `fixed decimals are padded and rounded, missing numbers are empty cells`() throws {
    let text = try written { rows in
      rows.add(number: 1.5, decimals: 3)
      rows.add(number: -0.004, decimals: 2)
      rows.add(number: 12, decimals: 0)
      rows.add(number: -7.25, decimals: 1)
      rows.add(number: .nan, decimals: 2)
      rows.add(number: .nan)
      rows.add(integer: -9_223_372_036_854_775_808)
      rows.endRow()
    }
    #expect(text == "1.500,0.00,12,-7.2,,,-9223372036854775808\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+a", "'+a"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"), ("a=1", "a=1"), ("'=1", "''=1"), ("'tis", "'tis"),
    ("", ""),
    ("\rx", "\"'\rx\""), ("=a,b", "\"'=a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\"")
  ])
  func `text that a spreadsheet would compute gets an apostrophe, and quotes where they are needed`(_ text: String, _ cell: String) throws {
    #expect(try written { try $0.add(text: text) } == cell)
  }

  @Test func `numbers below zero are never escaped`() throws {
    #expect(
      try written {
        $0.add(number: -5); $0.add(integer: -5)
      } == "-5,-5")
  }

  @Test func `a file in CP932 reads back, and a character that it lacks is refused`() throws {
    let file = try TemporaryFile("out.csv", "old")
    var writer = try DelimitedWriter(path: file.path, format: .excelCP932)
    try writer.writeRow(["氏名", "組"])
    try writer.writeRow(["髙﨑", "①, ②"])
    #expect(throws: DelimitedTextError.unencodable(encoding: .cp932, scalar: 0x1F600)) { try writer.writeRow(["😀"]) }
    #expect(try file.bytes == Array("old".utf8))  // the old file stays until close
    try writer.close()
    let read = try DelimitedFile(path: file.path, encoding: .cp932)
    #expect(read.header == ["氏名", "組"])
    #expect(try read.bytesHoldCRLF(file))
    #expect(try file.folderContents == ["out.csv"])
  }

  @Test func `without close nothing is left and the old file stays`() throws {
    let file = try TemporaryFile("out.csv", "old")
    do {
      var writer = try DelimitedWriter(path: file.path)
      try writer.writeRow(["a"])
      try writer.flush()
    }
    #expect(try file.bytes == Array("old".utf8))
    #expect(try file.folderContents == ["out.csv"])
  }

  @Test func `a row may be written over several calls and buffers`() throws {
    let file = try TemporaryFile("out.csv", "")
    var writer = try DelimitedWriter(path: file.path, format: .excelUTF8)
    try writer.writeRow(["a", "b"])
    try writer.write { $0.add(integer: 1) }
    try writer.flush()
    try writer.write { rows in
      rows.add(number: 0.5)
      rows.endRow()
    }
    var more = DelimitedBuffer(format: .excelUTF8)
    let cell = try EncodedCell("x", format: .excelUTF8)
    more.add(cell)
    more.addEmpty()
    more.endRow()
    try writer.write(more)
    try writer.close()
    #expect(try file.bytes == [0xEF, 0xBB, 0xBF] + Array("a,b\r\n1,0.5\r\nx,\r\n".utf8))
  }

  @Test func `a folder that is not there is named`() throws {
    let error = #expect(throws: DelimitedTextError.self) { _ = try DelimitedWriter(path: "/nowhere/at/all.csv") }
    #expect(error?.english.contains("/nowhere/at/all.csv: cannot write the file") == true)
  }
}

extension DelimitedFile {
  fileprivate func bytesHoldCRLF(_ file: TemporaryFile) throws -> Bool { try file.bytes.suffix(2) == [0x0D, 0x0A] }
}

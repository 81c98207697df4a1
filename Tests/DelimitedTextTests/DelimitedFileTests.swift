import Testing

@testable import DelimitedText

/// A row as texts, with its line.
struct Row: Equatable {
  var line: Int
  var cells: [String]
}

extension DelimitedFile {
  /// All rows, read in chunks of about `size` bytes.
  func rows(chunkSize size: Int = 1 << 22) throws -> [Row] {
    var rows: [Row] = []
    for chunk in chunks(ofBytes: size) {
      try forEachRecord(in: chunk) { record in
        rows.append(Row(line: record.line, cells: (0..<record.fieldCount).map { text(record.field($0)) ?? "?" }))
      }
    }
    return rows
  }
}

@Suite struct DelimitedFileTests {
  @Test func `quotes, doubled quotes, delimiters and line ends inside quotes are read as RFC 4180 says`() throws {
    let file = try TemporaryFile("a.csv", "a,b,c\r\n1,\"x,y\",\"say \"\"hi\"\"\"\n2,\"two\nlines\",\"\"\n3,,z")
    let rows = try DelimitedFile(path: file.path).rows()
    #expect(
      rows == [
        Row(line: 2, cells: ["1", "x,y", "say \"hi\""]), Row(line: 3, cells: ["2", "two\nlines", ""]), Row(line: 5, cells: ["3", "", "z"])
      ])
  }

  @Test func `an empty line is passed over, except in a file of one column where it is a missing value`() throws {
    let two = try TemporaryFile("two.csv", "a,b\n1,2\n\n3,4\n\r\n")
    #expect(try DelimitedFile(path: two.path).rows().map(\.line) == [2, 4])
    let one = try TemporaryFile("one.csv", "a\n1\n\n3\n")
    #expect(try DelimitedFile(path: one.path).rows().map(\.cells) == [["1"], [""], ["3"]])
  }

  @Test(arguments: [TextEncoding.utf8, .cp932, .eucJP])
  func `the same text is read from each encoding`(_ encoding: TextEncoding) throws {
    let samples: [TextEncoding: [UInt8]] = [
      .utf8: Array("氏名,値\n髙﨑①,ﾃｽﾄ表\n".utf8),
      // python3 -c "print(list('髙﨑①,ﾃｽﾄ表'.encode('cp932')))"; iconv -t EUC-JP-MS
      .cp932: [
        0x8E, 0x81, 0x96, 0xBC, 0x2C, 0x92, 0x6C, 0x0A, 0xFB, 0xFC, 0xFA, 0xB1, 0x87, 0x40, 0x2C, 0xC3, 0xBD, 0xC4, 0x95, 0x5C, 0x0A
      ],
      .eucJP: [
        0xBB, 0xE1, 0xCC, 0xBE, 0x2C, 0xC3, 0xCD, 0x0A, 0x8F, 0xF4, 0xFB, 0x8F, 0xF4, 0xBD, 0xAD, 0xA1, 0x2C, 0x8E, 0xC3, 0x8E, 0xBD, 0x8E,
        0xC4,
        0xC9, 0xBD, 0x0A
      ]
    ]
    let file = try TemporaryFile("a.csv", samples[encoding]!)
    let read = try DelimitedFile(path: file.path, encoding: encoding)
    #expect(read.header == ["氏名", "値"])
    #expect(try read.rows().map(\.cells) == [["髙﨑①", "ﾃｽﾄ表"]])
    #expect(!read.encodingWasDetected)
  }

  @Test func `an encoding is found when one alone fits, and asked for when two do`() throws {
    let cp932 = try TemporaryFile("a.csv", Array("id,".utf8) + [0x8A, 0x77, 0x8D, 0x5A] + Array("\n1,2\n".utf8))
    let found = try DelimitedFile.detectingEncoding(path: cp932.path)
    #expect(found.encoding == .cp932 && found.encodingWasDetected && found.header == ["id", "学校"])
    // 学校; half-width kana in CP932
    let euc = try TemporaryFile("b.csv", Array("id,".utf8) + [0xB3, 0xD8, 0xB9, 0xBB] + Array("\n1,2\n".utf8))
    #expect(throws: DelimitedTextError.ambiguousEncoding(file: euc.path, candidates: [.cp932, .eucJP])) {
      try DelimitedFile.detectingEncoding(path: euc.path)
    }
    let ascii = try TemporaryFile("c.csv", "id,x\n1,2\n")
    #expect(try DelimitedFile.detectingEncoding(path: ascii.path).encoding == .utf8)
  }

  @Test func `a byte that is no character is named by line and byte, whatever the number of threads`() throws {
    let good = Array("id,x\n".utf8) + Array(repeating: Array("1,あ\n".utf8), count: 200_000).flatMap(\.self)
    let file = try TemporaryFile("a.csv", good + Array("2,a".utf8) + [0xE3, 0x81] + Array("\n3,b\n".utf8))
    for threads in [1, 2, 5] {
      #expect(throws: DelimitedTextError.undecodable(file: file.path, line: 200_002, byte: 4, encoding: .utf8, alternatives: [])) {
        try DelimitedFile(path: file.path, threads: threads)
      }
    }
  }

  @Test(arguments: 1...24)
  func `rows and their lines do not depend on the chunks or the segments`(_ seed: Int) throws {
    var random = SmallRandom(seed: UInt64(seed))
    let pieces = ["1", "", "\"a,b\"", "\"x\ny\"", "\"q\"\"q\"", "\"\r\n\"", "長い文字列", "\"\""]
    var text = "a,b,c\n"
    for _ in 0..<300 {
      let cells = (0..<3).map { _ in pieces[random.index(below: pieces.count)] }
      text += cells.joined(separator: ",") + (random.index(below: 2) == 0 ? "\n" : "\r\n")
    }
    let file = try TemporaryFile("a.csv", text)
    let whole = try DelimitedFile(path: file.path).rows()
    #expect(whole.count == 300)
    for segment in [1, 7, 64] {
      let opened = try OpenedFile(path: file.path, threads: 2, segmentSize: segment)
      let cut = try DelimitedFile(opened, encoding: .utf8, encodingWasDetected: false, delimiter: nil)
      #expect(cut.chunks(ofBytes: 1).count > 20)
      #expect(try cut.rows(chunkSize: 1) == whole)
      #expect(try cut.rows(chunkSize: 100) == whole)
    }
  }

  @Test func `a tab-separated file is read when its name or the caller says so`() throws {
    let named = try TemporaryFile("a.tsv", "a\tb\n1,5\t2\n")
    #expect(try DelimitedFile(path: named.path).rows().map(\.cells) == [["1,5", "2"]])
    let told = try TemporaryFile("a.csv", "a\tb\n1\t2\n")
    #expect(try DelimitedFile(path: told.path, delimiter: 0x09).header == ["a", "b"])
    #expect(throws: DelimitedTextError.otherDelimiter(file: told.path, delimiter: 0x09)) { try DelimitedFile(path: told.path) }
    #expect(throws: DelimitedTextError.unusableDelimiter(0x7C)) { try DelimitedFile(path: told.path, encoding: .cp932, delimiter: 0x7C) }
  }

  @Test func `an unclosed quote is named by its start even in a later chunk`() throws {
    let text = "a,b\n" + String(repeating: "1,2\n", count: 1000) + "3,\"x\n4,5\n"
    let file = try TemporaryFile("a.csv", text)
    let opened = try OpenedFile(path: file.path, threads: 1, segmentSize: 50)
    let cut = try DelimitedFile(opened, encoding: .utf8, encodingWasDetected: false, delimiter: nil)
    #expect(throws: DelimitedTextError.unclosedQuote(file: file.path, line: 1002, column: ColumnName(number: 2, name: "b"))) {
      try cut.rows(chunkSize: 100)
    }
  }

  @Test func `a missing file and a folder are refused in plain words`() throws {
    let file = try TemporaryFile("a.csv", "a\n1\n")
    #expect(throws: DelimitedTextError.isFolder(file: file.folder)) { try DelimitedFile(path: file.folder) }
    let error = #expect(throws: DelimitedTextError.self) { try DelimitedFile(path: file.path + ".none") }
    #expect(error?.english.contains("cannot open the file") == true)
  }

  @Test(arguments: [
    ([0xC0, 0x80], 0), ([0x41, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE3, 0x81], 0), ([0x80], 0),
    ([0xF0, 0x80, 0x80, 0x80], 0)
  ])
  func `overlong forms, surrogates and cut characters are not UTF-8`(_ bytes: [UInt8], _ place: Int) {
    bytes.withUnsafeBufferPointer { #expect(TextEncoding.utf8.firstBadByte(in: $0) == place) }
  }

  @Test func `every character of CP932 that is written is read back`() throws {
    for scalar in UInt32(0x20)..<0xFFFF {
      guard CP932Encoder.shared.codes[Int(scalar)] > 0, let character = Unicode.Scalar(scalar) else { continue }
      // folded by the C library
      guard ![0xA5, 0x203E, 0x301C, 0x2016, 0x2212, 0x2014, 0xA2, 0xA3, 0xAC, 0xA6].contains(scalar) else { continue }
      let cell = try EncodedCell(String(character), format: DelimitedFormat(encoding: .cp932, escapesFormulas: false))
      guard cell.bytes.first != 0x22, scalar != 0x2C else { continue }
      let text = cell.bytes.withUnsafeBufferPointer { TextEncoding.cp932.decode($0) }
      #expect(text?.unicodeScalars.first == character && text?.unicodeScalars.count == 1, "U+\(String(scalar, radix: 16))")
    }
  }
}

/// A small generator for test data (SplitMix64).
struct SmallRandom {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func index(below count: Int) -> Int { Int(next() % UInt64(count)) }
}

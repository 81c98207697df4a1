import Testing

@testable import Workbooks

struct ZipArchiveTests {
  private static let row = "<row r='1'><c r='A1'><v>1</v></c></row>"

  @Test(arguments: ["../evil.txt", "/evil.txt", "xl/../../evil.txt", "C:/evil.txt"]) func `paths that lead out are refused`(_ name: String)
  {
    #expect(TinyWorkbook(TinyWorkbook.parts(Self.row) + [(name, "x")]).problem() == .unsafePath(entry: name))
  }

  @Test func `a part that grows beyond the ratio is refused while it streams`() {
    let bomb = TinyWorkbook.parts(Self.row + String(repeating: " ", count: 3_000_000))
    #expect(
      TinyWorkbook(bomb).problem()
        == .tooLarge(part: "xl/worksheets/sheet1.xml", ratio: ReadingLimits.ratio, bytes: ReadingLimits.bytes))
  }

  @Test func `small parts may be compressed as they like`() throws {
    let small = TinyWorkbook.parts(Self.row + String(repeating: " ", count: 90_000))
    #expect(try TinyWorkbook(small).text() == "1\n")
  }

  @Test func `an archive without a workbook is refused`() {
    #expect(TinyWorkbook([("readme.txt", "x")]).problem() == .noWorkbook)
  }

  @Test func `a part that is named and missing is refused`() {
    let parts = TinyWorkbook.parts(Self.row).filter { $0.0 != "xl/worksheets/sheet1.xml" }
    #expect(TinyWorkbook(parts).problem() == .missingPart("xl/worksheets/sheet1.xml"))
  }

  @Test func `a file that is cut off is refused`() {
    let bytes = TinyWorkbook(TinyWorkbook.parts(Self.row)).bytes
    for count in [0, 10, bytes.count / 2, bytes.count - 1] {
      guard case .damaged? = TinyWorkbook(bytes: Array(bytes.prefix(count))).problem() else {
        Issue.record("\(count) bytes were read")
        return
      }
    }
  }

  @Test func `of a thousand changes of one byte each is read or refused`() {
    let rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>46113</v></c></row><row r='2'><c r='A2' t='b'><v>1</v></c></row>"
    let bytes = TinyWorkbook(
      TinyWorkbook.parts(rows, texts: "<si><t>a</t></si>", styles: "<cellXfs><xf numFmtId='14'/></cellXfs>")
    ).bytes
    var state: UInt64 = 20_260_401, refused = 0
    for _ in 0..<1_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var changed = bytes
      changed[Int(state >> 33) % changed.count] ^= UInt8(truncatingIfNeeded: state >> 20) | 1
      refused += TinyWorkbook(bytes: changed).problem() == nil ? 0 : 1
    }
    #expect(refused > 300)
  }

  @Test func `of a thousand changes of one byte in the sheet each is read or refused`() {
    let parts = TinyWorkbook.parts(
      "<row r='1'><c r='A1' t='s' s='0'><v>0</v></c><c r='B1'><f>A1</f><v>1E5</v></c></row>", texts: "<si><t>a</t></si>",
      styles: "<cellXfs><xf numFmtId='14'/></cellXfs>")
    var state: UInt64 = 1, refused = 0
    for _ in 0..<1_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var changed = parts
      let part = Int(state >> 40) % parts.count
      var bytes = Array(parts[part].1.utf8)
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20) & 0x7F
      changed[part].1 = String(decoding: bytes, as: UTF8.self)
      refused += TinyWorkbook(changed).problem() == nil ? 0 : 1
    }
    #expect(refused > 100)
  }
}

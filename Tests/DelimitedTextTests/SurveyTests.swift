import Testing

@testable import DelimitedText

struct SurveyTests {
  private func survey(_ bytes: [UInt8], segmentSize: Int, from start: Int = 0, threads: Int = 2) throws -> (Survey, MappedBytes) {
    let mapped = try MappedBytes(path: TemporaryFile("a.csv", bytes).path)
    return (Survey(mapped, from: start, segmentSize: segmentSize, threads: threads), mapped)
  }

  /// Lines of different lengths, some empty, with quotes and Japanese.
  private static let text = (0..<60).map { $0 % 7 == 3 ? "" : "\($0),\"児童\",\(String(repeating: "x", count: $0 % 11))" }.joined(
    separator: "\n")

  @Test(arguments: [1, 7, 64, 100_000]) func `segments start after a line feed, follow one another, and count what is in them`(size: Int)
    throws
  {
    let bytes = Array(Self.text.utf8), (survey, _) = try survey(bytes, segmentSize: size)
    #expect(survey.segments.first?.range.lowerBound == 0 && survey.segments.last?.range.upperBound == bytes.count)
    for (a, b) in zip(survey.segments, survey.segments.dropFirst()) {
      #expect(a.range.upperBound == b.range.lowerBound && bytes[a.range.upperBound - 1] == 0x0A)
    }
    for segment in survey.segments {
      let part = bytes[segment.range]
      #expect(segment.lineFeeds == part.count { $0 == 0x0A } && segment.quotes == part.count { $0 == 0x22 })
      #expect(segment.isASCII == part.allSatisfy { $0 < 0x80 } && segment.zeroByte == nil)
    }
  }

  @Test(arguments: [1, 7, 64, 100_000]) func `the line of a byte is one more than the line feeds before it`(size: Int) throws {
    let bytes = Array(Self.text.utf8), (survey, mapped) = try survey(bytes, segmentSize: size)
    for offset in bytes.indices { #expect(survey.line(of: offset, in: mapped.bytes) == 1 + bytes[..<offset].count { $0 == 0x0A }) }
  }

  @Test(arguments: [1, 5, 1000]) func `the first byte that fits no character is found in any segment`(size: Int) throws {
    let bytes = Array("a\n児\n".utf8) + [0x62, 0xFF, 0x0A, 0xFE, 0x0A]
    let (survey, mapped) = try survey(bytes, segmentSize: size)
    #expect(survey.firstBadByte(in: mapped, encoding: .utf8, threads: 2) == 7)
    let (good, file) = try self.survey(Array(Self.text.utf8), segmentSize: size)
    #expect(good.firstBadByte(in: file, encoding: .utf8, threads: 2) == nil)
  }

  @Test func `a zero byte is found at its place in the file`() throws {
    let (survey, _) = try survey(Array("a\nb\n".utf8) + [0x63, 0, 0x0A, 0], segmentSize: 1)
    #expect(survey.segments.map(\.zeroByte) == [nil, nil, 5, 7])
  }

  @Test func `what stands before the start is not looked at`() throws {
    let (survey, _) = try survey(Array("\"\"\na\nb\n".utf8), segmentSize: 1, from: 3)
    #expect(survey.segments.map(\.range) == [3..<5, 5..<7] && survey.segments.allSatisfy { $0.quotes == 0 })
  }
}

/// A file whose bytes have been surveyed, before its encoding is decided.
struct OpenedFile: Sendable {
  let path: String
  let storage: MappedBytes
  let survey: Survey
  /// The number of bytes of the byte order mark.
  let start: Int
  private let threads: Int

  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(path: String, threads: Int, segmentSize: Int) throws(DelimitedTextError) {
    let storage = try MappedBytes(path: path)
    if let kind = ForeignKind.of(storage.bytes, path: path) { throw .otherKind(file: path, kind: kind) }
    try self.init(storage, path: path, threads: threads, segmentSize: segmentSize)
  }

  /// The text of a file of another kind that was made into delimited text.
  init(_ storage: MappedBytes, path: String, threads: Int, segmentSize: Int) throws(DelimitedTextError) {
    self.storage = storage
    start = storage.bytes.starts(with: Self.utf8Mark) ? Self.utf8Mark.count : 0
    guard storage.bytes.count > start else { throw .empty(file: path) }
    survey = Survey(storage, from: start, segmentSize: segmentSize, threads: threads)
    self.path = path
    self.threads = threads
    if let zero = survey.segments.lazy.compactMap(\.zeroByte).first {
      throw .zeroByte(file: path, line: survey.line(of: zero, in: storage.bytes))
    }
  }

  /// Refuses the file when its bytes do not fit `encoding`.
  func check(encoding: TextEncoding, isDeclared: Bool) throws(DelimitedTextError) {
    if start > 0, encoding != .utf8 { throw .markContradicts(file: path, encoding: encoding) }
    guard let bad = badByte(encoding) else { return }
    throw undecodable(at: bad, encoding: encoding, alternatives: fitting(TextEncoding.allCases.filter { $0 != encoding }))
  }

  /// The only encoding that all bytes fit.
  func detectEncoding() throws(DelimitedTextError) -> TextEncoding {
    guard let bad = badByte(.utf8) else { return .utf8 }
    let candidates = start > 0 ? [] : fitting([.cp932, .eucJP])
    guard let found = candidates.first else { throw undecodable(at: bad, encoding: .utf8, alternatives: []) }
    guard candidates.count == 1 else { throw .ambiguousEncoding(file: path, candidates: candidates) }
    return found
  }

  private func badByte(_ encoding: TextEncoding) -> Int? { survey.firstBadByte(in: storage, encoding: encoding, threads: threads) }

  private func fitting(_ encodings: [TextEncoding]) -> [TextEncoding] { encodings.filter { badByte($0) == nil } }

  private func undecodable(at offset: Int, encoding: TextEncoding, alternatives: [TextEncoding]) -> DelimitedTextError {
    let lineStart = storage.bytes[..<offset].lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? start
    let line = survey.line(of: offset, in: storage.bytes)
    return .undecodable(file: path, line: line, byte: offset - lineStart + 1, encoding: encoding, alternatives: alternatives)
  }
}

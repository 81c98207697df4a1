import Glibc
import Parallel

/// What one pass over the bytes of a file tells before anything is parsed: line ends, quotes, zero bytes and characters, by segment.
///
/// Segments start after a line feed, so that no character is cut; they are looked at in parallel and never depend on the number of threads.
struct Survey: Sendable {
  /// One stretch of the file.
  struct Segment: Sendable {
    var range: Range<Int>
    var lineFeeds = 0
    var quotes = 0
    var isASCII = true
    var zeroByte: Int?
  }

  private(set) var segments: [Segment] = []

  /// The size of a segment: small enough to be spread over threads, large enough to make their number small.
  static let segmentSize = 1 << 18

  init(_ file: MappedBytes, from start: Int, segmentSize: Int, threads: Int) {
    let ranges = Self.ranges(file, from: start, size: segmentSize)
    segments = Parallel.map(count: ranges.count, threads: threads) { index in
      defer { file.release(ranges[index]) }
      return Self.look(at: ranges[index], of: file.bytes)
    }
  }

  /// The line (from 1) on which the byte at `offset` stands.
  func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var line = 1
    for segment in segments {
      guard segment.range.upperBound <= offset else {
        return line + bytes[segment.range.lowerBound..<max(segment.range.lowerBound, offset)].count { $0 == Byte.lineFeed }
      }
      line += segment.lineFeeds
    }
    return line
  }

  /// The first byte that does not fit `encoding`.
  func firstBadByte(in file: MappedBytes, encoding: TextEncoding, threads: Int) -> Int? {
    let suspects = segments.filter { !$0.isASCII }
    let found = Parallel.map(count: suspects.count, threads: threads) { index -> Int? in
      let range = suspects[index].range
      defer { file.release(range) }
      return encoding.firstBadByte(in: UnsafeBufferPointer(rebasing: file.bytes[range])).map { $0 + range.lowerBound }
    }
    return found.lazy.compactMap { $0 }.first
  }

  private static func ranges(_ file: MappedBytes, from start: Int, size: Int) -> [Range<Int>] {
    let bytes = file.bytes
    var result: [Range<Int>] = []
    var lower = start
    while lower < bytes.count {
      let upper = endOfLine(bytes, from: min(lower + size, bytes.count))
      result.append(lower..<upper)
      file.release(lower..<upper)
      lower = upper
    }
    return result
  }

  /// The place after the first line feed at or after `offset`, or the end of the bytes.
  private static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    guard offset < bytes.count else { return bytes.count }
    let base = bytes.baseAddress!
    guard let found = memchr(base + offset, Int32(Byte.lineFeed), bytes.count - offset) else { return bytes.count }
    return base.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
  }

  private static func look(at range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Segment {
    var segment = Segment(range: range)
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    let count = ByteCount(part)
    segment.lineFeeds = count.lineFeeds
    segment.quotes = count.quotes
    segment.isASCII = count.isASCII
    if let zero = memchr(part.baseAddress!, 0, part.count) {
      segment.zeroByte = range.lowerBound + part.baseAddress!.distance(to: zero.assumingMemoryBound(to: UInt8.self))
    }
    return segment
  }
}

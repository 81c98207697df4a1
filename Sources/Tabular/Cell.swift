/// Small questions about the bytes of a cell.
enum Cell {
  /// The bytes without spaces at either end.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = bytes.first, let last = bytes.last, first == space || last == space else { return bytes }
    var lower = 0
    var upper = bytes.count
    while lower < upper, bytes[lower] == space { lower += 1 }
    while upper > lower, bytes[upper - 1] == space { upper -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[lower..<upper])
  }

  private static let space: UInt8 = 0x20

  /// Whether the bytes are those of `other`.
  static func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ other: [UInt8]) -> Bool {
    guard bytes.count == other.count else { return false }
    for index in 0..<other.count where bytes[index] != other[index] { return false }
    return true
  }
}

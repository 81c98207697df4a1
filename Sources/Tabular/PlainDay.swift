/// Days as nearly all registers write them, `2022-04-01` or `2022/04/01`, read from whole words.
enum PlainDay {
  private static let length = 10
  /// The halves of bytes that say whether a byte is a digit, where the digits of `2022-04-` stand.
  private static let halves: UInt64 = 0x00F0_F000_F0F0_F0F0
  private static let zeros: UInt64 = 0x0030_3000_3030_3030
  private static let sixes: UInt64 = 0x0006_0600_0606_0606
  private static let dashes: UInt64 = 0x2D00_002D_0000_0000
  private static let slashes: UInt64 = 0x2F00_002F_0000_0000
  private static let separators: UInt64 = 0xFF00_00FF_0000_0000

  /// The day, or `nil` for any other cell.
  @inline(__always)
  static func read(_ cell: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard cell.count == length, let base = cell.baseAddress else { return nil }
    let word = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self).littleEndian
    let (tens, ones) = (base[8] &- 0x30, base[9] &- 0x30)
    guard word & halves == zeros, (word &+ sixes) & halves == zeros, tens < 10, ones < 10 else { return nil }
    guard word & separators == dashes || word & separators == slashes else { return nil }
    func digit(_ place: UInt64) -> Int { Int(truncatingIfNeeded: (word &>> (place &* 8)) & 0xF) }
    let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
    return Calendar.existingDays(year: year, month: digit(5) &* 10 &+ digit(6), day: Int(tens) &* 10 &+ Int(ones))
  }
}

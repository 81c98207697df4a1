/// Numbers as most of them are written, eight bytes at a time.
extension DecimalText {
  /// Stands for: no plain number.
  static let notPlain = Int64.min

  /// The scaled value of a plain cell of up to eight bytes (`12`, `-3.25`: no exponent, no blanks, no more than `scale` digits after the
  /// point); `notPlain` for any other, which `parse` reads.
  ///
  /// `word` holds the bytes, the first one lowest; what stands above them does not matter. Eight digits are three multiplications
  /// (Lemire 2022, fast_float); the point is taken out by moving the bytes before it.
  @inline(__always)
  static func plain(_ word: UInt64, count: Int, scale: Int) -> Int64 {
    let sign = word & 0xFF == 0x2D ? 1 : 0
    let length = count &- sign
    guard length > 0, count <= wordSize else { return notPlain }
    var digits = (word &>> UInt64(sign &* 8)) &<< UInt64((wordSize &- length) &* 8)
    digits |= length < wordSize ? zeros &>> UInt64(length &* 8) : 0
    let point = pointBit(digits)
    guard point != 0 else { return scaled(digits, sign, by: scale) }
    let place = point.trailingZeroBitCount &>> 3
    let decimals = 7 &- place
    guard length > 1, decimals <= scale else { return notPlain }
    let before = digits & ((1 &<< UInt64(place &* 8)) &- 1)
    let after = place == 7 ? 0 : digits & (~0 &<< UInt64((place &+ 1) &* 8))
    return scaled(after | before &<< 8 | 0x30, sign, by: scale &- decimals)
  }

  private static let wordSize = 8

  /// The number that eight digits are, times a power of ten.
  @inline(__always)
  private static func scaled(_ digits: UInt64, _ sign: Int, by power: Int) -> Int64 {
    guard digits & halves == zeros, (digits &+ sixes) & halves == zeros else { return notPlain }
    let ones = digits &- zeros
    let pairs = (ones &* 10 &+ ones &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    let value = Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF) &* tenTo(power)
    return (value ^ Int64(0 &- sign)) &+ Int64(sign)  // the complement plus one is the negative
  }

  /// Ten to the power 0…6.
  @inline(__always)
  private static func tenTo(_ power: Int) -> Int64 {
    switch power {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1_000
    case 4: 10_000
    case 5: 100_000
    default: 1_000_000
    }
  }

  /// The lowest bit of the result lies in the first byte that is a point; 0 when none is.
  @inline(__always)
  private static func pointBit(_ word: UInt64) -> UInt64 {
    let x = word ^ 0x2E2E_2E2E_2E2E_2E2E
    return (x &- 0x0101_0101_0101_0101) & ~x & 0x8080_8080_8080_8080
  }

  private static let zeros: UInt64 = 0x3030_3030_3030_3030
  private static let sixes: UInt64 = 0x0606_0606_0606_0606
  private static let halves: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
}

/// Memory from which the eight bytes at the start of a field can be read.
struct FieldWords {
  private let first: UInt
  private let starts: UInt

  init(_ memory: UnsafeBufferPointer<UInt8>) {
    first = UInt(bitPattern: memory.baseAddress)
    starts = UInt(bitPattern: max(0, memory.count - (MemoryLayout<UInt64>.size - 1)))
  }

  /// The first byte lowest; `nil` for a field that lies elsewhere or too near the end.
  @inline(__always)
  subscript(_ field: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard let start = field.baseAddress, UInt(bitPattern: start) &- first < starts else { return nil }
    return UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
  }
}

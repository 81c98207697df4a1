/// Numbers as most of them are written, many bytes at a time.
extension DecimalNumber {
  /// The number of a short plain cell (`12`, `-3.25`: at most fifteen digits, no exponent, no spaces); NaN for any other cell.
  static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> Double {
    let count = bytes.count
    guard count > 0, count <= shortLength, let base = bytes.baseAddress else { return .nan }
    let isNegative = base[0] == 0x2D
    var position = isNegative ? 1 : 0
    var mantissa = 0
    var decimals = -1
    while position < count {
      let digit = base[position] &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int(digit)
        if decimals >= 0 { decimals &+= 1 }
      } else {
        guard base[position] == 0x2E, decimals < 0 else { return .nan }
        decimals = 0
      }
      position &+= 1
    }
    guard count - (isNegative ? 1 : 0) > (decimals < 0 ? 0 : 1) else { return .nan }
    let value = decimals > 0 ? Double(mantissa) / powers[decimals] : Double(mantissa)
    return isNegative ? -value : value
  }

  /// The number of a plain cell of up to eight bytes, all digits taken at once; NaN for any other cell.
  ///
  /// `word` holds the bytes, the first one lowest; what stands above them does not matter. Eight digits are three multiplications
  /// (Lemire 2022, fast_float); the point is taken out by moving the bytes before it.
  @inline(__always)
  static func word(_ word: UInt64, count: Int) -> Double {
    let sign = word & 0xFF == 0x2D ? 1 : 0
    let length = count &- sign
    guard length > 0 else { return .nan }
    var digits = (word &>> UInt64(sign &* 8)) &<< UInt64((8 &- length) &* 8)
    digits |= length < 8 ? zeros &>> UInt64(length &* 8) : 0
    let point = pointBit(digits)
    guard point != 0 else { return value(digits, decimals: 0, sign) }
    let place = point.trailingZeroBitCount &>> 3
    guard length > 1 else { return .nan }
    let before = digits & ((1 &<< UInt64(place &* 8)) &- 1)
    let after = place == 7 ? 0 : digits & (~0 &<< UInt64((place &+ 1) &* 8))
    return value(after | before &<< 8 | 0x30, decimals: 7 &- place, sign)
  }

  /// The number that eight digits are with the last `decimals` after the point; NaN when one byte is no digit.
  @inline(__always)
  private static func value(_ digits: UInt64, decimals: Int, _ sign: Int) -> Double {
    guard areDigits(digits) else { return .nan }
    let value = Double(Int32(truncatingIfNeeded: number(digits))) / powers[decimals]
    return Double(bitPattern: value.bitPattern | UInt64(sign) &<< 63)
  }

  @inline(__always)
  private static func areDigits(_ word: UInt64) -> Bool { word & halves == zeros && (word &+ sixes) & halves == zeros }

  /// The number that eight digits are.
  @inline(__always)
  private static func number(_ digits: UInt64) -> UInt64 {
    let ones = digits &- zeros
    let pairs = (ones &* 10 &+ ones &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
  }

  /// Whether a plain number has a zero in front of another digit, as codes have.
  @inline(__always)
  static func hasNeedlessZero(_ word: UInt64, count: Int) -> Bool {
    let (first, second) = (word & 0xFF, word &>> 8 & 0xFF)
    return (first ^ 0x30) | (second == 0x2E ? 1 : 0) | (count > 1 ? 0 : 1) == 0
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

  /// Sign, point and digits, together no more than this: below 2⁵³, so that one division gives the rounded result.
  private static let shortLength = 15
}

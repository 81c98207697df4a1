import Glibc

/// Reads decimal numbers from bytes, exactly: the result is the double nearest to what is written.
///
/// ASCII digits, sign, point and exponent (`-12.5`, `2e+02`) are taken, spaces around them are passed over, nothing else is.
/// Up to 2⁵³ and 10^±22 one exact multiplication or division gives the rounded result (Clinger 1990); beyond, the C library does.
public enum DecimalNumber {
  /// The number that `bytes` write.
  /// - Throws: `CellProblem`.
  /// - Complexity: O(count of `bytes`).
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) -> Double {
    let trimmed = Cell.trimmed(bytes)
    let scan = DigitScan(trimmed)
    guard scan.isNumber else { throw problem(of: trimmed) }
    if !scan.hasPointOrExponent, scan.isBeyondExactIntegers { throw .beyondExactIntegers }
    if let exact = scan.exactValue { return exact }
    return try rounded(trimmed, isZero: scan.isZero)
  }

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
    let isNegative = word & 0xFF == 0x2D
    let sign = isNegative ? 1 : 0
    let length = count &- sign
    guard length > 0 else { return .nan }
    var digits = (word &>> UInt64(sign &* 8)) &<< UInt64((8 &- length) &* 8)
    digits |= length < 8 ? zeros &>> UInt64(length &* 8) : 0
    let point = pointBit(digits)
    guard point != 0 else { return number(digits, decimals: 0, isNegative) }
    let place = point.trailingZeroBitCount &>> 3
    guard length > 1 else { return .nan }
    let before = digits & ((1 &<< UInt64(place &* 8)) &- 1)
    let after = place == 7 ? 0 : digits & (~0 &<< UInt64((place &+ 1) &* 8))
    return number(after | before &<< 8 | 0x30, decimals: 7 &- place, isNegative)
  }

  /// Eight digits as a number; NaN when one byte is no digit.
  @inline(__always)
  private static func number(_ digits: UInt64, decimals: Int, _ isNegative: Bool) -> Double {
    guard digits & halves == zeros, (digits &+ sixes) & halves == zeros else { return .nan }
    let ones = digits &- zeros
    let pairs = (ones &* 10 &+ ones &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    let eight = (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
    let value = Double(Int32(truncatingIfNeeded: eight)) / powers[decimals]
    return isNegative ? -value : value
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

  /// Sign, point and fewer than fifteen digits: below 2⁵³, so that one division gives the rounded result.
  private static let shortLength = 15

  /// The powers of ten that are doubles.
  static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  ]

  /// Whether a whole number is written with needless zeros in front, as codes and identifiers are.
  static func hasLeadingZero(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let trimmed = Cell.trimmed(bytes)
    return trimmed.count > 1 && trimmed[0] == 0x30 && (0x30...0x39).contains(trimmed[1])
  }

  private static func rounded(_ bytes: UnsafeBufferPointer<UInt8>, isZero: Bool) throws(CellProblem) -> Double {
    let value = withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { text in
      for index in 0..<bytes.count { text[index] = CChar(bitPattern: bytes[index]) }
      text[bytes.count] = 0
      return strtod(text.baseAddress!, nil)
    }
    guard value.isFinite, value != 0 || isZero else { throw .outOfRange }
    return value
  }

  /// Says as exactly as it can why `bytes` are no number.
  private static func problem(of bytes: UnsafeBufferPointer<UInt8>) -> CellProblem {
    if let error = SpreadsheetTraces.errorValue(bytes) { return .spreadsheetError(error) }
    let text = String(decoding: bytes.prefix(40), as: UTF8.self).lowercased()
    let unsigned = text.first == "-" || text.first == "+" ? String(text.dropFirst()) : text
    if ["nan", "inf", "infinity"].contains(unsigned) { return .numberWord }
    if unsigned.hasPrefix("0x") { return .hexadecimal }
    if SpreadsheetTraces.isFullWidthNumber(bytes) { return .fullWidthDigits }
    return unsigned.contains(",") && unsigned.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
      ? .thousandsSeparator : .notANumber
  }
}

/// What a look at each byte of a number tells.
private struct DigitScan {
  private(set) var isNumber = false
  private(set) var hasPointOrExponent = false
  private var isNegative = false
  private var mantissa: UInt64 = 0
  private var digits = 0
  private var dropped = 0  // digits that no longer fit the mantissa: then the C library reads the text
  private var exponent = 0

  /// Nineteen digits fit an unsigned word.
  private static let wordDigits = 19
  private static let exactLimit: UInt64 = 1 << 53
  private static let exponentLimit = 100_000

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    let count = bytes.count
    if count > 0, bytes[0] == 0x2B || bytes[0] == 0x2D {
      isNegative = bytes[0] == 0x2D
      position = 1
    }
    var written = readDigits(bytes, &position)
    if position < count, bytes[position] == 0x2E {
      hasPointOrExponent = true
      position += 1
      let decimals = readDigits(bytes, &position)
      written += decimals
      exponent -= decimals
    }
    guard written > 0 else { return }
    if position < count, bytes[position] | 0x20 == 0x65 {
      hasPointOrExponent = true
      position += 1
      guard readExponent(bytes, &position) else { return }
    }
    isNumber = position == count
  }

  var isZero: Bool { mantissa == 0 }
  var isBeyondExactIntegers: Bool { dropped > 0 || mantissa > Self.exactLimit }

  /// The value, when one rounding gives it; `nil` when the C library must.
  var exactValue: Double? {
    if mantissa == 0, dropped == 0 { return isNegative ? -0.0 : 0 }
    guard dropped == 0, mantissa <= Self.exactLimit, exponent.magnitude <= 22 else { return nil }
    let value = exponent < 0 ? Double(mantissa) / DecimalNumber.powers[-exponent] : Double(mantissa) * DecimalNumber.powers[exponent]
    return isNegative ? -value : value
  }

  private mutating func readDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int {
    let start = position
    while position < bytes.count {
      let digit = bytes[position] &- 0x30
      guard digit < 10 else { break }
      if digits < Self.wordDigits {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        if mantissa > 0 { digits += 1 }
      } else {
        dropped += 1
      }
      position += 1
    }
    return position - start
  }

  private mutating func readExponent(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
    var isBelowOne = false
    if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D {
      isBelowOne = bytes[position] == 0x2D
      position += 1
    }
    let start = position
    var value = 0
    while position < bytes.count {
      let digit = bytes[position] &- 0x30
      guard digit < 10 else { break }
      value = min(value * 10 + Int(digit), Self.exponentLimit)
      position += 1
    }
    exponent += isBelowOne ? -value : value
    return position > start
  }
}

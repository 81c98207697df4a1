/// What a look at each byte of a number tells.
struct DigitScan {
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

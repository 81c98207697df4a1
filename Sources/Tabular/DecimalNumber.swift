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

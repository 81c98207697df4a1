/// What spreadsheets leave in cells: error values, classes turned into dates, and what input methods leave: digits in full width.
enum SpreadsheetTraces {
  private static let errorValues = ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]

  /// The error value that the cell is, if it is one.
  static func errorValue(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.first == 0x23 else { return nil }
    let text = String(decoding: bytes.prefix(12), as: UTF8.self)
    return errorValues.first { $0 == text }
  }

  /// Whether the cell is a number in full-width digits, in UTF-8 (EF BC 90…99) or in CP932 (82 4F…58) or EUC-JP (A3 B0…B9).
  static func isFullWidthNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let text = String(validating: bytes, as: UTF8.self) { return isFullWidthNumber(text) }
    return [TextPair(lead: 0x82, digits: 0x4F...0x58), TextPair(lead: 0xA3, digits: 0xB0...0xB9)].contains { $0.matches(bytes) }
  }

  /// Whether the text has a digit in full width.
  static func hasFullWidthDigit(_ text: String) -> Bool { text.unicodeScalars.contains { fullWidthDigits.contains($0) } }

  private static func isFullWidthNumber(_ text: String) -> Bool {
    hasFullWidthDigit(text)
      && text.unicodeScalars.allSatisfy { fullWidthDigits.contains($0) || numberSigns.contains($0) }
  }

  private static let fullWidthDigits: ClosedRange<Unicode.Scalar> = "０"..."９"
  private static let numberSigns: [Unicode.Scalar] = Array("0123456789.．-－+＋，,".unicodeScalars)

  /// Whether a spreadsheet made this text of a class or a code: 3月4日, 1/2, 4-Mar, Mar-4.
  static func looksLikeMangledDate(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { "月日/-".contains($0) })
    guard parts.count == 2, text.count <= 7 else { return false }
    let isDay = parts.map { (1...2).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    if text.contains("月") { return isDay[0] && isDay[1] && text.hasSuffix("日") }
    if text.contains("/") { return isDay[0] && isDay[1] }
    return (isDay[0] && monthNames.contains(String(parts[1]))) || (monthNames.contains(String(parts[0])) && isDay[1])
  }

  private static let monthNames: Set<String> = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

/// Two-byte digits of one encoding.
private struct TextPair {
  let lead: UInt8
  let digits: ClosedRange<UInt8>

  func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes.count.isMultiple(of: 2) else { return false }
    return stride(from: 0, to: bytes.count, by: 2).allSatisfy { bytes[$0] == lead && digits.contains(bytes[$0 + 1]) }
  }
}

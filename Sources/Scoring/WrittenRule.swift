/// A rule file that looks as this program writes it: its check sum and its check records come first, and are read without the JSON reader,
/// so that a large rule opens in a few milliseconds. Whatever looks otherwise is `nil`, and is read in full.
struct WrittenRule {
  private static let head = Array("{\n  \"check_digest\" : \"".utf8)
  private static let digits = 16
  private static let middle = Array("\",\n  \"check_records\" : ".utf8)

  private let bytes: [UInt8]

  init?(_ bytes: [UInt8]) {
    let start = Self.head.count + Self.digits
    guard bytes.starts(with: Self.head), bytes.dropFirst(start).starts(with: Self.middle) else { return nil }
    self.bytes = bytes
  }

  /// The check sum that the file names, when it is that of its bytes.
  /// - Complexity: O(bytes).
  var digest: String? {
    let place = Self.head.count..<Self.head.count + Self.digits
    var sum = CheckSum()
    for byte in bytes[..<place.lowerBound] { sum.add(byte) }
    for byte in bytes[place.upperBound...].dropLast(bytes.last == 0x0A ? 1 : 0) { sum.add(byte) }
    let named = String(decoding: bytes[place], as: UTF8.self)
    return named == sum.text ? named : nil
  }

  /// The rule, its structure and its check records still to be checked; `nil` when something is unusual or wrong.
  /// - Complexity: O(bytes).
  func rule() -> ScoringRule? {
    guard String(validating: bytes, as: UTF8.self) != nil, let (records, end) = records(),
      let (bare, shape) = try? RuleFile.read(ScoringRule.self, withoutRecords(from: end), path: "", newest: ScoringRule.supportedFormat),
      shape.isKnown(to: .scoringRule)
    else { return nil }
    return ScoringRule(bare, checkRecords: records, checkDigest: bare.checkDigest)
  }

  private var recordsStart: Int { Self.head.count + Self.digits + Self.middle.count }

  private func records() -> (records: [CheckRecord], end: Int)? {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = CheckRecordScanner(bytes, at: recordsStart)
      return (try? scanner.records()).map { ($0, scanner.position) }
    }
  }

  private func withoutRecords(from end: Int) -> [UInt8] { bytes[..<recordsStart] + Array("[]".utf8) + bytes[end...] }
}

/// FNV-1a, 64 bits.
struct CheckSum {
  private static let digits = 16
  private static let prime: UInt64 = 0x0000_0100_0000_01b3
  private var sum: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* Self.prime }

  /// Hexadecimal digits.
  var text: String {
    let digits = String(sum, radix: Self.digits)
    return String(repeating: "0", count: Self.digits - digits.count) + digits
  }
}

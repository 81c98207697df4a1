/// Reads check records, most of the bytes of a rule, in the plain form in which they are written; anything else is left to the JSON reader,
/// which also says what is wrong.
struct CheckRecordScanner {
  /// Something stands here that this reader leaves to the other.
  struct Unusual: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) { (self.bytes, self.position) = (bytes, position) }

  /// The records of the list that starts here.
  /// - Complexity: O(bytes).
  mutating func records() throws(Unusual) -> [CheckRecord] {
    var records: [CheckRecord] = []
    try list { scanner throws(Unusual) in records.append(try scanner.record()) }
    return records
  }

  private mutating func record() throws(Unusual) -> CheckRecord {
    var record = CheckRecord()
    var seen: Set<String> = []
    try members { scanner, key throws(Unusual) in
      guard seen.insert(key).inserted else { throw Unusual() }
      switch CheckRecord.CodingKeys(rawValue: key) {
      case .inputs: record.inputs = try scanner.texts()
      case .asOf: record.asOf = try scanner.text()
      case .recordedOn: record.recordedOn = try scanner.text()
      case .status: record.status = try scanner.text()
      case .points: record.points = try scanner.integer()
      case .probabilityPPM: record.probabilityPPM = try scanner.integer()
      case .band: record.band = try scanner.text()
      case .reasons: try scanner.list { inner throws(Unusual) in record.reasons.append(try inner.text()) }
      case nil: throw Unusual()
      }
    }
    guard seen.isSuperset(of: CheckRecord.required) else { throw Unusual() }
    return record
  }

  private mutating func texts() throws(Unusual) -> [String: String] {
    var texts: [String: String] = [:]
    try members { scanner, key throws(Unusual) in
      guard texts.updateValue(try scanner.text(), forKey: key) == nil else { throw Unusual() }
    }
    return texts
  }

  private mutating func members(_ member: (inout CheckRecordScanner, String) throws(Unusual) -> Void) throws(Unusual) {
    try entries(from: "{", to: "}") { scanner throws(Unusual) in
      let key = try scanner.text()
      guard scanner.take(":") else { throw Unusual() }
      try member(&scanner, key)
    }
  }

  private mutating func list(_ element: (inout CheckRecordScanner) throws(Unusual) -> Void) throws(Unusual) {
    try entries(from: "[", to: "]", element)
  }

  private mutating func entries(
    from start: Unicode.Scalar, to end: Unicode.Scalar, _ entry: (inout CheckRecordScanner) throws(Unusual) -> Void
  ) throws(Unusual) {
    guard take(start) else { throw Unusual() }
    if take(end) { return }
    repeat { try entry(&self) } while take(",")
    guard take(end) else { throw Unusual() }
  }

  /// A text without escapes; the bytes were found to be UTF-8 before.
  private mutating func text() throws(Unusual) -> String {
    guard take("\"") else { throw Unusual() }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\\") else { throw Unusual() }
      position += 1
    }
    defer { position += 1 }
    return String(decoding: bytes[start..<min(position, bytes.count)], as: UTF8.self)
  }

  private mutating func integer() throws(Unusual) -> Int {
    skipBlanks()
    let start = position
    while position < bytes.count, bytes[position] == UInt8(ascii: "-") || (48...57).contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Int(text), String(number) == text else { throw Unusual() }
    return number
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A { position += 1 }
  }
}

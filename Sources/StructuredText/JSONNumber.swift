/// The grammar of numbers in JSON: `-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?`.
enum JSONNumber {
  enum Form { case whole, decimal, exponent }

  /// Whether a byte can be part of a number.
  static func mayContain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// How the number is written, or nil when the text is no JSON number.
  static func form(of text: some StringProtocol) -> Form? {
    var rest = Substring(text).utf8
    var form = Form.whole
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let wholeDigits = removeDigits(&rest)
    guard wholeDigits == 1 || wholeDigits > 1 && !startsWithZero else { return nil }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      form = .decimal
      guard removeDigits(&rest) > 0 else { return nil }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      form = .exponent
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard removeDigits(&rest) > 0 else { return nil }
    }
    return rest.isEmpty ? form : nil
  }

  private static func removeDigits(_ rest: inout Substring.UTF8View) -> Int {
    let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    rest.removeFirst(digits.count)
    return digits.count
  }
}

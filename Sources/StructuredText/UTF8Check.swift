/// Whether bytes are UTF-8.
enum UTF8Check {
  /// The line (the first is 1) of the first bytes that are no UTF-8, or nil when there are none.
  static func firstInvalidLine(of bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar == "\n" { line += 1 }
      case .emptyInput: return nil
      case .error: return line
      }
    }
  }
}

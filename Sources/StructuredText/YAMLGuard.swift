/// Goes over YAML without reading it and refuses what plans may not use, so that the reader never meets it.
///
/// It knows where a token starts, quotes, remarks, brackets and block texts; what it cannot be sure about it refuses.
struct YAMLGuard {
  /// A key that was passed, and where.
  struct PassedKey {
    let key: String
    let line: Int
    let column: Int
  }

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  private var lineStart = 0
  /// Columns at which the open block lists and maps started.
  private var indents: [Int] = []
  private var flowDepth = 0
  private var followsPlainText = false
  private var passedKeys: [PassedKey] = []

  /// Checks the whole document and returns its keys in order.
  static func check(_ bytes: [UInt8], file: String) throws(StructuredTextError) -> [PassedKey] {
    var yamlGuard = YAMLGuard(bytes: bytes, file: file)
    try yamlGuard.run()
    return yamlGuard.passedKeys
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private var place: TextPlace { TextPlace(file: file, line: line) }
  private var column: Int { position - lineStart }
  private var isFlow: Bool { flowDepth > 0 }

  private func byte(_ offset: Int = 0) -> UInt8? { position + offset < bytes.count ? bytes[position + offset] : nil }

  private func isBlankOrEnd(_ offset: Int) -> Bool {
    guard let next = byte(offset) else { return true }
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") || next == UInt8(ascii: "\n")
  }

  private mutating func run() throws(StructuredTextError) {
    try startLine()
    while let next = byte() {
      switch next {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\n"):
        breakLine()
        try startLine()
      case UInt8(ascii: "#") where isBlankOrStart: skipLine()
      default: try token(next)
      }
    }
  }

  private var isBlankOrStart: Bool {
    position == lineStart || bytes[position - 1] == UInt8(ascii: " ") || bytes[position - 1] == UInt8(ascii: "\t")
  }

  private mutating func breakLine() {
    position += 1
    line += 1
    lineStart = position
  }

  private mutating func skipLine() { while let next = byte(), next != UInt8(ascii: "\n") { position += 1 } }

  /// Indentation, directives and document marks.
  private mutating func startLine() throws(StructuredTextError) {
    if byte() == UInt8(ascii: "%") { throw .forbidden(place, .directive) }
    if bytes[position...].starts(with: "---".utf8), isBlankOrEnd(3) { position += 3 }
    while byte() == UInt8(ascii: " ") { position += 1 }
    if byte() == UInt8(ascii: "\t"), !restIsBlank { throw .forbidden(place, .tab) }
  }

  private var restIsBlank: Bool {
    let rest = bytes[position...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return rest == nil || rest == UInt8(ascii: "\n")
  }

  private mutating func token(_ first: UInt8) throws(StructuredTextError) {
    try refuseContinuation(first)
    followsPlainText = false
    switch first {
    case UInt8(ascii: "&"): throw .forbidden(place, .anchor)
    case UInt8(ascii: "*"): throw .forbidden(place, .alias)
    case UInt8(ascii: "!"): throw .forbidden(place, .tag)
    case UInt8(ascii: "?") where isBlankOrEnd(1): throw .forbidden(place, .complexKey)
    case UInt8(ascii: "["), UInt8(ascii: "{"): try openBracket()
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeBracket()
    case UInt8(ascii: ",") where isFlow: position += 1
    case UInt8(ascii: ":") where isFlow || isBlankOrEnd(1): position += 1
    case UInt8(ascii: "-") where isBlankOrEnd(1): try startEntry(); position += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quotedText(first)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): try blockText()
    default: try plainText()
    }
  }

  /// An unquoted text that goes on: what stands in the next line would be text for the reader, but a token here.
  private func refuseContinuation(_ first: UInt8) throws(StructuredTextError) {
    guard followsPlainText else { return }
    let ends =
      isFlow ? [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":")].contains(first) : column <= indents.last ?? -1
    if !ends { throw .forbidden(place, .continuedText) }
  }

  private mutating func openBracket() throws(StructuredTextError) {
    flowDepth += 1
    position += 1
    try checkDepth()
  }

  private mutating func closeBracket() {
    flowDepth = max(0, flowDepth - 1)
    position += 1
  }

  /// A key or a dash in block style opens a map or list at its column, unless it is open.
  private mutating func startEntry(at column: Int? = nil) throws(StructuredTextError) {
    let column = column ?? self.column
    while let last = indents.last, last > column { indents.removeLast() }
    if indents.last != column { indents.append(column) }
    try checkDepth()
  }

  private func checkDepth() throws(StructuredTextError) {
    if indents.count + flowDepth > PlanDocument.depthLimit { throw .tooDeep(place, limit: PlanDocument.depthLimit) }
  }

  private mutating func passKey(from start: Int, line keyLine: Int, column: Int) throws(StructuredTextError) {
    var text = bytes[start..<position]
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    if text.count > 1, text.first == UInt8(ascii: "\"") || text.first == UInt8(ascii: "'") { text = text.dropFirst().dropLast() }
    passedKeys.append(PassedKey(key: String(decoding: text, as: UTF8.self), line: keyLine, column: column))
    if !isFlow { try startEntry(at: column) }
    position += 1
  }

  private mutating func quotedText(_ quote: UInt8) throws(StructuredTextError) {
    let (start, startLine, startColumn) = (position, line, column)
    position += 1
    while let next = byte(), next != quote || quote == UInt8(ascii: "'") && byte(1) == quote {
      if next == quote || next == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") { position += 1 }
      if byte() == UInt8(ascii: "\n") { breakLine() } else { position += 1 }
    }
    position = min(position + 1, bytes.count)
    while byte() == UInt8(ascii: " ") { position += 1 }
    if byte() == UInt8(ascii: ":"), isFlow || isBlankOrEnd(1) { try passKey(from: start, line: startLine, column: startColumn) }
  }

  private mutating func plainText() throws(StructuredTextError) {
    let (start, startColumn) = (position, column)
    while let next = byte(), next != UInt8(ascii: "\n") {
      if next == UInt8(ascii: "#"), isBlankOrStart { break }
      if next == UInt8(ascii: ":"), isFlow || isBlankOrEnd(1) { return try passKey(from: start, line: line, column: startColumn) }
      if isFlow, [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(next) { break }
      position += 1
    }
    followsPlainText = true
  }

  /// `|` or `>`: the lines that are indented deeper than the entry are text.
  private mutating func blockText() throws(StructuredTextError) {
    guard !isFlow, let indent = indents.last else { throw .syntax(place, .unexpected("| or >")) }
    position += 1
    while let next = byte(), next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
    guard isBlankOrEnd(0) else { throw .forbidden(place, .indentationIndicator) }
    skipLine()
    while byte() != nil, restOfNextLineIsDeeper(than: indent) {
      breakLine()
      skipLine()
    }
  }

  private func restOfNextLineIsDeeper(than indent: Int) -> Bool {
    let rest = bytes[(position + 1)...]
    guard let first = rest.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return true }
    return bytes[first] == UInt8(ascii: "\n") || first - position - 1 > indent
  }
}

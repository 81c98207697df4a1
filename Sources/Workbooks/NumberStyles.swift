/// How the numbers of each style are shown: as days, as times, or as numbers.
final class NumberStyles: XMLPart {
  let problem: WorkbookProblem? = nil
  private var codes: [Int: NumberMeaning] = [:]
  private var formats: [Int] = []
  private var isInStyles = false

  /// Numbers only.
  init() {}

  /// The styles of a part.
  init(_ name: String, in archive: ZipArchive) throws(WorkbookProblem) { try XMLStream.read(name, of: archive, into: self) }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt", let number = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
      codes[number] = NumberMeaning(formatCode: code)
    }
    if name == "cellXfs" { isInStyles = true }
    if name == "xf", isInStyles { formats.append(attributes.number("numFmtId") ?? 0) }
  }

  func end(_ name: XMLName) { if name == "cellXfs" { isInStyles = false } }

  /// What numbers of a style mean.
  subscript(_ style: Int) -> NumberMeaning {
    guard formats.indices.contains(style) else { return .number }
    return codes[formats[style]] ?? NumberMeaning(builtIn: formats[style])
  }
}

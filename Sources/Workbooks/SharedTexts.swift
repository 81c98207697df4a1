/// The texts that cells refer to by number, one behind the other.
final class SharedTexts: XMLPart {
  let problem: WorkbookProblem? = nil
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var reader = TextReader()

  /// No texts.
  init() {}

  /// The texts of a part.
  init(_ name: String, in archive: ZipArchive) throws(WorkbookProblem) { try XMLStream.read(name, of: archive, into: self) }

  func start(_ name: XMLName, _ attributes: XMLAttributes) { reader.start(name) }

  func end(_ name: XMLName) {
    reader.end(name)
    guard name == "si" else { return }
    bytes.append(contentsOf: reader.bytes)
    ends.append(bytes.count)
    reader.removeAll()
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { reader.text(bytes) }

  /// A text by its number; nil where there is none.
  subscript(_ number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }
}

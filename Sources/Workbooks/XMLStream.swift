import CExpat

/// What is made of the elements of a part; the first problem ends the reading.
protocol XMLPart: AnyObject {
  /// What is wrong with the part, if anything.
  var problem: WorkbookProblem? { get }
  /// Whether enough was read.
  var isComplete: Bool { get }
  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  /// An element ends.
  func end(_ name: XMLName)
  /// A stretch of text.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension XMLPart {
  var isComplete: Bool { false }
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Parses a part of a workbook as it streams out of the archive; a document type is refused before anything is done with it.
final class XMLStream {
  private let parser: OpaquePointer
  private let name: String
  private let part: any XMLPart
  private var depth = 0
  private var refusal: WorkbookProblem?

  /// Reads the entry `name` of an archive into `part`.
  /// - Complexity: O(bytes of the part).
  static func read(_ name: String, of archive: ZipArchive, into part: some XMLPart) throws(WorkbookProblem) {
    let stream = XMLStream(name, part)
    try archive.forEachBlock(of: name) { bytes throws(WorkbookProblem) in try stream.parse(bytes, isLast: false) }
    if !part.isComplete { _ = try stream.parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true) }
  }

  private init(_ name: String, _ part: some XMLPart) {
    (self.name, self.part) = (name, part)
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in XMLStream.of(user).refuseDocumentType() }
    XML_SetElementHandler(parser, { XMLStream.of($0).start($1, $2) }, { XMLStream.of($0).end($1) })
    XML_SetCharacterDataHandler(parser) { user, text, count in XMLStream.of(user).take(text, count) }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLStream { Unmanaged.fromOpaque(user!).takeUnretainedValue() }

  /// Parses some bytes; says whether more are wanted.
  private func parse(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(WorkbookProblem) -> Bool {
    let status = bytes.withMemoryRebound(to: CChar.self) { XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0) }
    if let problem = refusal ?? part.problem { throw problem }
    if part.isComplete { return false }
    guard status == XML_STATUS_OK else { throw .malformed(part: name, line: Int(XML_GetCurrentLineNumber(parser))) }
    return true
  }

  private func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    guard depth <= ReadingLimits.depth else { return refuse(.tooDeep(part: self.name)) }
    guard let name, let attributes else { return }
    part.start(XMLName(name), XMLAttributes(first: attributes))
    stopWhenDone()
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    depth -= 1
    guard let name else { return }
    part.end(XMLName(name))
    stopWhenDone()
  }

  private func take(_ text: UnsafePointer<CChar>?, _ count: Int32) {
    guard let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { part.text(UnsafeBufferPointer(start: $0, count: Int(count))) }
  }

  private func stopWhenDone() { if part.problem != nil || part.isComplete { XML_StopParser(parser, 0) } }

  private func refuseDocumentType() { refuse(.documentType(part: name)) }

  private func refuse(_ problem: WorkbookProblem) {
    refusal = refusal ?? problem
    XML_StopParser(parser, 0)
  }
}

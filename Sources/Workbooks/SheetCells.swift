import Glibc

/// Reads the cells of a sheet, one row after another.
final class SheetCells: XMLPart {
  private(set) var problem: WorkbookProblem?
  private(set) var text: SheetText
  private let book: BookParts
  private var row = -1
  private var place = CellReference(row: 0, column: -1)
  private var kind = CellKind.number
  private var style = 0
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var inline = TextReader()
  private var element = Element.none
  private var hasFormula = false

  /// What the text of the element at hand is.
  private enum Element { case none, value, formula }

  /// The sheet `sheet`, which is the part `name`.
  init(_ name: String, sheet: String, of book: BookParts, in archive: ZipArchive) throws(WorkbookProblem) {
    (text, self.book) = (SheetText(sheet: sheet), book)
    try XMLStream.read(name, of: archive, into: self)
    text.finish()
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "c" {
      startCell(attributes)
    } else if name == "v" {
      element = .value
    } else if name == "f" {
      (element, hasFormula) = (.formula, true)
    } else if name == "row" {
      startRow(attributes)
    } else if name == "mergeCell" {
      problem = problem ?? .mergedCells(sheet: text.sheet, range: attributes.text("ref") ?? "")
    } else {
      inline.start(name)
    }
  }

  func end(_ name: XMLName) {
    inline.end(name)
    if name == "c" { endCell() }
    if name == "v" || name == "f" { element = .none }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch element {
    case .value: value.append(contentsOf: bytes)
    case .formula: formula.append(contentsOf: bytes.prefix(ReadingLimits.attribute - min(formula.count, ReadingLimits.attribute)))
    case .none: inline.text(bytes)
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.number("r").map { $0 &- 1 } ?? row + 1
    guard 0..<ReadingLimits.rows ~= number else { return fail(.outsideSheet(sheet: text.sheet, place: "row \(number &+ 1)")) }
    guard number > row else { return fail(.disorder(sheet: text.sheet, cell: "A\(number + 1)")) }
    row = number
    place = CellReference(row: number, column: -1)
  }

  private func startCell(_ attributes: XMLAttributes) {
    let found = attributes["r"].map { CellReference($0) } ?? CellReference(row: max(row, 0), column: place.column + 1)
    guard let found, 0..<ReadingLimits.columns ~= found.column, 0..<ReadingLimits.rows ~= found.row else {
      return fail(.outsideSheet(sheet: text.sheet, place: attributes.text("r") ?? "?"))
    }
    guard found.row == max(row, 0), found.column > place.column else { return fail(.disorder(sheet: text.sheet, cell: found.name)) }
    place = found
    kind = attributes["t"].map { CellKind($0) } ?? .number
    style = attributes.number("s") ?? 0
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    inline.removeAll()
    hasFormula = false
  }

  private func endCell() {
    guard problem == nil else { return }
    if hasFormula {
      if kind != .text, value.isEmpty { return fail(.unsavedFormula(sheet: text.sheet, cell: place.name)) }
      if formula.contains(UInt8(ascii: "[")) { noteLink() }
    }
    switch kind {
    case .error: fail(.errorValue(sheet: text.sheet, cell: place.name))
    case .number: addNumber()
    case .truth: text.add(Array((value.first == UInt8(ascii: "1") ? "TRUE" : "FALSE").utf8).prefix(value.isEmpty ? 0 : .max), at: place)
    case .shared: addShared()
    case .text: addText(value)
    case .inline: addText(inline.bytes)
    }
  }

  private func addText(_ bytes: some Collection<UInt8>) {
    if EscapedText.mayBeEscaped(bytes) { text.add(EscapedText.plain(bytes), at: place) } else { text.add(bytes, at: place) }
  }

  private func addShared() {
    guard !value.isEmpty else { return }
    guard let number = Int(String(decoding: value, as: UTF8.self)), let found = book.texts[number] else {
      return fail(.unknownText(sheet: text.sheet, cell: place.name))
    }
    addText(found)
  }

  private func addNumber() {
    guard !value.isEmpty else { return }
    let written = String(decoding: value, as: UTF8.self)
    guard let number = Double(written), number.isFinite else { return fail(.notANumber(sheet: text.sheet, cell: place.name)) }
    switch book.styles[style] {
    case .number: text.add(value, at: place)
    case .day: text.add(SerialDay.day(number, book.epoch).map { Array($0.utf8) } ?? value, at: place)
    case .time: text.add(SerialDay.time(number).map { Array($0.utf8) } ?? value, at: place)
    }
  }

  private func noteLink() {
    text.links = text.links ?? .init(cell: place.name, row: place.row + 1, column: place.column + 1, count: 0)
    text.links?.count += 1
  }

  private func fail(_ problem: WorkbookProblem) { self.problem = self.problem ?? problem }
}

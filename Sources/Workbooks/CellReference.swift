/// A place of a sheet, counted from 0.
struct CellReference: Equatable {
  var row: Int
  var column: Int

  init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// Reads `B3`; nil for any other form, and for numbers too long to be one.
  init?(_ text: UnsafePointer<CChar>) {
    var place = text, column = 0, row = 0
    while let letter = Self.letter(place[0]), column < Self.mostCounted {
      column = column * Self.letters + letter
      place += 1
    }
    while let digit = Self.digit(place[0]), row < Self.mostCounted {
      row = row * 10 + digit
      place += 1
    }
    guard column > 0, row > 0, place[0] == 0 else { return nil }
    (self.row, self.column) = (row - 1, column - 1)
  }

  /// As `B3`.
  var name: String { Self.name(column) + String(row + 1) }

  private static let letters = 26
  private static let mostCounted = 1 << 40

  private static func letter(_ character: CChar) -> Int? {
    let place = Int(character | 0x20) - 0x60
    return 1...letters ~= place ? place : nil
  }

  private static func digit(_ character: CChar) -> Int? {
    let digit = Int(character) - 0x30
    return 0...9 ~= digit ? digit : nil
  }

  private static func name(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % letters)))
    return column < letters ? last : name(column / letters - 1) + last
  }
}

/// What a cell holds.
enum CellValue: Equatable, Sendable {
  case blank
  case text(String)
  case number(Double)

  static func integer(_ number: Int?) -> CellValue { number.map { .number(Double($0)) } ?? .text("") }
}

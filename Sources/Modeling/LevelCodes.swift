import Tabular

/// The values of a column as levels: sorted as text, numbers as numbers.
struct LevelCodes {
  /// The place of each row's level, below 0 when missing.
  let codes: [Int32]
  /// The levels.
  let levels: [String]

  init(_ column: Column) throws(FormulaError) {
    guard column.kind != .date, case .codes(let codes, let levels) = column.asCategory.storage else {
      throw .unusableKind(column: column.name, kind: column.kind)
    }
    self.codes = codes
    self.levels = levels
  }

  /// The levels that occur in these rows, in order.
  func levels(in rows: [Int32]) -> [String] {
    var occurs = [Bool](repeating: false, count: levels.count)
    for row in rows where codes[Int(row)] >= 0 { occurs[Int(codes[Int(row)])] = true }
    return levels.indices.lazy.filter { occurs[$0] }.map { levels[$0] }
  }

  /// For these rows the place of the level in `known`, or -1 when it is missing or not known.
  func places(in known: [String], rows: [Int32]) -> [Int32] {
    let places = Dictionary(uniqueKeysWithValues: zip(known, 0 as Int32..<Int32(known.count)))
    let translated = levels.map { places[$0] ?? -1 }
    return rows.map { codes[Int($0)] < 0 ? -1 : translated[Int(codes[Int($0)])] }
  }
}

extension Column {
  /// The numbers of these rows.
  func numbers(in rows: [Int32]) throws(FormulaError) -> [Double] {
    guard let numbers else { throw .unusableKind(column: name, kind: kind) }
    return rows.count == numbers.count ? numbers : rows.map { numbers[Int($0)] }
  }
}

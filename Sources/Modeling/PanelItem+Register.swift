import Tabular

extension PanelItem {
  /// Spreads a column of a register over the rows of the panel.
  init(_ column: RegisterColumn, rows: [Int32], isStatic: Bool, knownOn: [Int32]?) throws(PanelError) {
    guard !isStatic || knownOn != nil || column.item.knownAfterDays == 0 else { throw .noDayToWaitFrom(item: column.item.id) }
    let reasonOf = try Self.reasons(column)
    let source = column.column.missingReasons?.codes
    var values = [Double](repeating: .nan, count: rows.count)
    var reasons = [UInt8](repeating: MissingReason.notRecorded.rawValue, count: rows.count)
    let numbers = Self.numbers(column.column)
    for (row, from) in rows.enumerated() where from >= 0 {
      let value = numbers.values[Int(from)]
      values[row] = value
      reasons[row] = value.isNaN ? reasonOf[Int(source?[Int(from)] ?? 1)] : MissingReason.present.rawValue
    }
    self.init(
      dictionary: column.item, values: values, reasons: reasons, levels: numbers.levels, isStatic: isStatic, knownOn: knownOn)
  }

  /// Our reason for each code of the column's missing reasons: 0 present, 1 empty, then the dictionary's names.
  private static func reasons(_ column: RegisterColumn) throws(PanelError) -> [UInt8] {
    var codes = [MissingReason.present.rawValue, MissingReason.notRecorded.rawValue]
    for name in column.column.missingReasons?.names ?? [] {
      guard let reason = MissingReason(name: name) else { throw .unknownReason(item: column.item.id, reason: name) }
      codes.append(reason.rawValue)
    }
    return codes
  }

  /// The values of a column as numbers; a category becomes the position of its level.
  private static func numbers(_ column: Column) -> (values: [Double], levels: [String]) {
    switch column.storage {
    case .numbers(let values): (values, [])
    case .days(let days): (days.map { $0 == Column.missingDay ? .nan : Double($0) }, [])
    case .codes(let codes, let levels): (codes.map { $0 < 0 ? .nan : Double($0) }, levels)
    case .texts(let texts): (texts.map { _ in .nan }, [])
    }
  }
}

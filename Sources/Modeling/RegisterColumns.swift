import Tabular

/// One column of a register together with what the dictionary says of it.
struct RegisterColumn {
  let item: DictionaryItem
  let column: Column

  /// The column as a grouping of its rows.
  var group: PanelGroup {
    switch column.storage {
    case .codes(let codes, let levels): PanelGroup(codes: codes, levels: levels)
    case .numbers(let values): PanelGroup(numbers: values)
    case .days(let days): PanelGroup(numbers: days.map { $0 == Column.missingDay ? .nan : Double($0) })
    case .texts(let texts): PanelGroup(texts: Array(texts))
    }
  }
}

/// The columns of a register by the role that the dictionary gives them.
struct RegisterColumns {
  private let byRole: [DictionaryItem.Role: RegisterColumn]
  /// The columns that are items.
  let items: [RegisterColumn]
  private let table: Table
  /// What the dictionary writes for an item that every register has.
  private static let everyTable = ""

  init(_ table: Table, dictionary: DataDictionary) {
    let all = table.columns.compactMap { column in
      (dictionary[column.name, table: table.name] ?? dictionary[column.name, table: Self.everyTable]).map {
        RegisterColumn(item: $0, column: column)
      }
    }
    byRole = Dictionary(all.filter { $0.item.role != .item }.map { ($0.item.role, $0) }, uniquingKeysWith: { first, _ in first })
    items = all.filter { $0.item.role == .item && $0.item.use != .none }
    self.table = table
  }

  subscript(role: DictionaryItem.Role) -> RegisterColumn? { byRole[role] }

  /// The 年度 of each row; codes of the dictionary are applied (`K=1985;1=1986`). Nil where it is missing.
  func years(of column: RegisterColumn) throws(PanelError) -> [Int32] {
    let group = column.group
    let names = Dictionary(column.item.codes.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
    var years: [Int32] = []
    for (code, level) in group.levels.enumerated() {
      let text = names[level] ?? level
      guard let year = FiscalYear(text).map({ Int32($0.year) }) else {
        throw .noYear(table: table.name, line: table.line(ofRow: group.codes.firstIndex(of: Int32(code)) ?? 0))
      }
      years.append(year)
    }
    return group.codes.map { $0 < 0 ? PanelFrame.noYear : years[Int($0)] }
  }
}

extension PanelGroup {
  /// A grouping by whole numbers, in their order.
  init(numbers: [Double]) {
    let distinct = Set(numbers.lazy.filter { !$0.isNaN }).sorted()
    let code = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, Int32($0)) })
    self.init(
      codes: numbers.map { code[$0] ?? -1 }, levels: distinct.map { $0 == $0.rounded() ? String(Int64($0)) : String($0) })
  }

  /// A grouping by text, in its order.
  init(texts: [String?]) {
    let distinct = Set(texts.compactMap(\.self)).sorted()
    let code = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, Int32($0)) })
    self.init(codes: texts.map { $0.flatMap { code[$0] } ?? -1 }, levels: distinct)
  }
}

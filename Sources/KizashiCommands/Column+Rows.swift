import Tabular

extension Column {
  /// The column in these rows only.
  ///
  /// - Complexity: O(rows).
  func keeping(rows: [Int]) -> Column {
    var column = Column(name: name, kind: kind, storage: storage)
    column.storage =
      switch storage {
      case .numbers(let values): .numbers(rows.map { values[$0] })
      case .codes(let codes, let levels): .codes(rows.map { codes[$0] }, levels: levels)
      case .texts(let texts): .texts(texts.keeping(rows: rows))
      case .days(let days): .days(rows.map { days[$0] })
      }
    return column
  }
}

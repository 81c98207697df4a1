import Tabular

extension Panel {
  /// The values of an aspect of an item at the prediction dates of these rows; only what was known by then counts.
  ///
  /// An item that becomes known later than the prediction date is taken from the year before.
  /// - Complexity: O(rows asked for), times the years of a child for `.years`.
  public func values(of aspect: ItemAspect, item: PanelItem, rows: [Int32], landmark: Landmark) -> AspectColumn {
    let sources = sourceRows(of: item, rows: rows, landmark: landmark)
    var column = AspectColumn(values: [], reasons: [])
    column.values.reserveCapacity(rows.count)
    column.reasons.reserveCapacity(rows.count)
    for (row, source) in zip(rows, sources) {
      let (value, reason) =
        switch aspect {
        case .level: known(item, in: source, at: row, landmark)
        case .change: change(of: item, in: source, at: row, landmark)
        case .years: yearsSoFar(of: item, through: source, at: row, landmark)
        }
      column.values.append(value)
      column.reasons.append(reason)
    }
    return column
  }

  /// For each row, the row whose value is the newest that is known on the prediction date; −1 where there is none.
  /// - Complexity: O(rows asked for).
  public func sourceRows(of item: PanelItem, rows: [Int32], landmark: Landmark) -> [Int32] {
    let isLate = item.dictionary.knownAfterDays > landmark.daysAfterYearEnd && !item.isStatic
    return isLate ? rows.map { previous[Int($0)] } : rows
  }

  /// The value of an item in one row, as it was known on the prediction date of another, or the reason why there is none.
  public func known(_ item: PanelItem, in source: Int32, at row: Int32, _ landmark: Landmark) -> (value: Double, reason: UInt8) {
    guard source >= 0 else { return Self.noHistory }
    if let knownOn = item.knownOn, knownOn[Int(source)] > landmark.day(of: years[Int(year[Int(row)])]) {
      return (.nan, MissingReason.notYet.rawValue)
    }
    return (item.values[Int(source)], item.reasons[Int(source)])
  }

  private static var noHistory: (value: Double, reason: UInt8) { (.nan, MissingReason.noHistory.rawValue) }

  private func change(of item: PanelItem, in source: Int32, at row: Int32, _ landmark: Landmark) -> (value: Double, reason: UInt8) {
    let now = known(item, in: source, at: row, landmark)
    guard now.reason == 0 else { return now }
    let before = known(item, in: previous[Int(source)], at: row, landmark)
    return before.reason == 0 ? (now.value - before.value, 0) : before
  }

  /// The number of the child's years so far in which the item was known to be above zero; years without a value count as none.
  private func yearsSoFar(
    of item: PanelItem, through source: Int32, at row: Int32, _ landmark: Landmark
  ) -> (value: Double, reason: UInt8) {
    guard source >= 0, previous[Int(source)] >= 0 else { return Self.noHistory }
    var count = 0.0, earlier = source
    while earlier >= 0 {
      if known(item, in: earlier, at: row, landmark).value > 0 { count += 1 }
      earlier = previous[Int(earlier)]
    }
    return (count, MissingReason.present.rawValue)
  }
}

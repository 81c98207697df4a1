import Tabular

extension Panel {
  /// The values of an aspect of an item at the prediction dates of these rows; only what was known by then counts.
  ///
  /// An item that is not known before the prediction date is taken from the year before.
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

  /// For each row, the row whose value is the newest that is known before the prediction date; −1 where there is none.
  ///
  /// A value without a wait is known as it happens, so within its year.
  /// - Complexity: O(rows asked for).
  public func sourceRows(of item: PanelItem, rows: [Int32], landmark: Landmark) -> [Int32] {
    let wait = item.dictionary.knownAfterDays
    let isLate = wait > 0 && wait >= landmark.daysAfterYearEnd && !item.isStatic
    return isLate ? rows.map { previous[Int($0)] } : rows
  }

  /// The value of an item in one row, as it was known before the prediction date of another, or the reason why there is none.
  ///
  /// Where a register says when each value became known, a value without such a day does not count.
  public func known(_ item: PanelItem, in source: Int32, at row: Int32, _ landmark: Landmark) -> (value: Double, reason: UInt8) {
    guard source >= 0 else { return Self.noHistory }
    if let day = item.knownOn?[Int(source)], day == Column.missingDay || day >= landmark.day(of: years[Int(year[Int(row)])]) {
      let hadValue = item.reasons[Int(source)] == MissingReason.present.rawValue
      return (.nan, hadValue ? MissingReason.notYet.rawValue : item.reasons[Int(source)])
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

extension Drift {
  /// Compares two periods that were counted with the same cuts of the score; items of only one of them are left out.
  /// - Complexity: O(items × bins²).
  /// - Throws: `ValidationError.noRows` when a period has no child; `.settingOutOfRange` when the cuts differ.
  public init(from before: PeriodCounts, to now: PeriodCounts) throws(ValidationError) {
    guard before.cuts == now.cuts else { throw .settingOutOfRange(name: "cuts") }
    var items: [Stability] = []
    for (item, bins) in before.items {
      guard let after = now.items.first(where: { $0.item == item })?.bins, Self.hasPeople(bins), Self.hasPeople(after) else { continue }
      items.append(try Stability(item: item, before: bins, now: after))
    }
    let adjusted = FalseDiscoveryRate.adjusted(items.map(\.pValue))
    for k in items.indices { items[k].adjusted = adjusted[k] }
    self.init(
      before: before.name, now: now.name, rows: (before.rows, now.rows),
      score: try Stability(item: nil, before: before.score, now: now.score), items: Self.largestFirst(items))
  }

  /// Each two consecutive years of a table; the score's bins are the tenths of the earlier one.
  /// - Complexity: O(years × rows × items).
  /// - Throws: `ValidationError.lengthMismatch` when a list has not one value for each row.
  public static func yearly(score: [Double], items: [CodedItem], years: [Int]) throws(ValidationError) -> [Drift] {
    guard years.count == score.count else { throw .lengthMismatch(role: .score, expected: years.count, found: score.count) }
    if let item = items.first(where: { $0.codes.count != years.count }) {
      throw .lengthMismatch(role: .score, expected: years.count, found: item.codes.count)
    }
    let rows = Dictionary(grouping: years.indices) { years[$0] }
    let order = rows.keys.sorted()
    var drifts: [Drift] = []
    for (earlier, later) in zip(order, order.dropFirst()) {
      let before = PeriodCounts(name: String(earlier), score: score, items: items, rows: rows[earlier])
      let now = PeriodCounts(name: String(later), score: score, items: items, rows: rows[later], cuts: before.cuts)
      drifts.append(try Drift(from: before, to: now))
    }
    return drifts
  }

  private static func hasPeople(_ bins: [PeriodCounts.Bin]) -> Bool { bins.contains { $0.count > 0 } }

  /// The largest index first; equal ones in the order of the items.
  private static func largestFirst(_ items: [Stability]) -> [Stability] {
    items.enumerated().sorted { ($1.element.index, $0.offset) < ($0.element.index, $1.offset) }.map(\.element)
  }
}

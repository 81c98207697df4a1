/// The tables of a release as they may be shown.
public struct ProtectedRelease: Sendable {
  let rule: SmallCells
  let tables: [CountTable]

  /// A cell or a sum of a table: for each attribute the place of its value, or nil for all values together.
  /// - Complexity: O(cells).
  public func count(_ table: String, _ place: [Int?]) -> PublishedCount {
    guard let table = tables.first(where: { $0.name == table }) else { return .hidden }
    return rule.publish(Self.sum(table, place))
  }

  private static func sum(_ table: CountTable, _ place: [Int?]) -> Int {
    table.counts.indices.reduce(0) { sum, cell in
      var rest = cell, inside = true
      for k in table.dimensions.indices.reversed() {
        let size = table.dimensions[k].levels.count
        if let level = place[k], rest % size != level { inside = false }
        rest /= size
      }
      return inside ? sum + table.counts[cell] : sum
    }
  }
}

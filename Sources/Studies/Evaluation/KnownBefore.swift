import Modeling
import Tabular

/// Whether a child was known to an office at a prediction date: it stood on a list before, or a record of the support process was made of it.
struct KnownBefore {
  private let perRow: [Bool]?

  /// Looks at every row of a panel.
  /// - Complexity: O(rows × items of the support process).
  init(_ panel: Panel, landmark: Landmark, listings: [String: Listing]) {
    let records = panel.items.filter { $0.dictionary.origin == .supportProcess && $0.levels.isEmpty && $0.dictionary.type != .text }
    guard !(records.isEmpty && listings.isEmpty) else {
      perRow = nil
      return
    }
    var known = (0..<panel.rows).map { row in
      let day = landmark.day(of: panel.years[Int(panel.year[row])])
      return listings.values.contains { $0.spells[Int(panel.child[row])].contains { $0.lowerBound <= day } }
    }
    let all = (0..<panel.rows).map(Int32.init)
    for item in records {
      let values = panel.values(of: .level, item: item, rows: all, landmark: landmark).values
      for row in known.indices where values[row] > 0 { known[row] = true }
    }
    // Who was known stays known; the rows of a child stand in the order of its years.
    for row in known.indices.dropFirst() where panel.child[row] == panel.child[row - 1] && known[row - 1] { known[row] = true }
    perRow = known
  }

  /// Whether the child of each of these rows was known; nil when the registers do not say.
  func callAsFunction(_ rows: [Int32]) -> [Bool]? { perRow.map { known in rows.map { known[Int($0)] } } }
}

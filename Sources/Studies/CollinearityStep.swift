import LinearAlgebra
import Tabular
import Association
import Modeling

/// Names the items that say nearly the same.
struct CollinearityStep {
  let panel: Panel
  let landmark: Landmark
  let threads: Int

  /// Groups of numeric items whose levels are correlated at 0.9 or more.
  /// - Complexity: O(rows × items²).
  func groups(_ items: [PanelItem], rows: [Int32]) throws -> [CollinearGroup] {
    let numeric = items.filter { $0.levels.isEmpty }
    guard numeric.count > 1 else { return [] }
    let columns = numeric.map { panel.values(of: .level, item: $0, rows: rows, landmark: landmark).values }
    let collinearity = try Collinearity(columns, names: numeric.map(\.dictionary.id), threads: threads)
    return collinearity.groups().map { CollinearGroup(items: $0, correlation: Self.weakestLink($0, collinearity)) }
  }

  /// The smallest of the correlations by which the members of a group hang together: each member's largest one.
  private static func weakestLink(_ group: [String], _ collinearity: Collinearity) -> Double {
    let positions = group.compactMap { collinearity.names.firstIndex(of: $0) }
    let strongest = positions.map { i in positions.filter { $0 != i }.map { abs(collinearity.correlations[i, $0]) }.max() ?? 0 }
    return strongest.min() ?? 0
  }
}

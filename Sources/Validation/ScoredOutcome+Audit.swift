extension ScoredOutcome.Values {
  /// The results of an audit, each assessed child standing for all of its cell, such as those flagged and each stratum of the others.
  ///
  /// Children whom the label knows to be in need stand for themselves, in need unless assessed otherwise. A cell of which nobody was assessed has
  /// the inclusion probability 0: measures that would need it are then not estimable.
  /// - Complexity: O(n).
  /// - Throws: `ValidationError.lengthMismatch`, `.groupOutOfRange` for a negative cell.
  public static func audit(name: String, results: [Double], known: [Bool], cells: [Int32]) throws(ValidationError) -> Self {
    guard known.count == results.count else { throw .lengthMismatch(role: .eligible, expected: results.count, found: known.count) }
    guard cells.count == results.count else { throw .lengthMismatch(role: .groups, expected: results.count, found: cells.count) }
    if let row = cells.firstIndex(where: { $0 < 0 }) { throw .groupOutOfRange(row: row, count: results.count) }
    let values = results.indices.map { known[$0] && results[$0].isNaN ? 1 : results[$0] }
    let ofOthers = cells.indices.map { known[$0] ? -1 : cells[$0] }
    return Self(name: name, source: .audit, values: values, inclusion: shares(results, cells: ofOthers))
  }

  /// The share of each row's cell whose outcome is known; 1 of rows in cell −1.
  static func shares(_ y: [Double], cells: [Int32]) -> [Double] {
    var counts: [Int32: (known: Double, rows: Double)] = [:]
    for (cell, value) in zip(cells, y) where cell >= 0 {
      let count = counts[cell] ?? (0, 0)
      counts[cell] = (count.known + (value.isNaN ? 0 : 1), count.rows + 1)
    }
    let shares = counts.mapValues { $0.known / $0.rows }
    return cells.map { $0 < 0 ? 1 : shares[$0] ?? 0 }
  }
}

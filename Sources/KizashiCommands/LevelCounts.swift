/// The levels of an item that occur among the children compared, and where each child stands.
struct LevelCounts {
  /// The levels that occur, in order.
  let levels: [String]
  /// The place of each child's level; -1 is missing.
  private let places: [Int32]
  private let rows: ComparedRows

  /// - Complexity: O(rows + levels).
  init(_ rows: ComparedRows, codes: [Int32], levels all: [String]) {
    var occurs = [Bool](repeating: false, count: all.count)
    for row in rows.rows where codes[Int(row)] >= 0 { occurs[Int(codes[Int(row)])] = true }
    let kept = all.indices.filter { occurs[$0] }
    var place = [Int32](repeating: -1, count: all.count)
    for (new, old) in kept.enumerated() { place[old] = Int32(new) }
    levels = kept.map { all[$0] }
    places = rows.rows.map { codes[Int($0)] < 0 ? -1 : place[Int(codes[Int($0)])] }
    self.rows = rows
  }

  /// The counts levels × groups of each stratum, levels in this order.
  func strata(groups: [Int32], order: [Int]) -> [[[Double]]] {
    let (width, columns) = (levels.count, rows.levels.count)
    var counts = [Double](repeating: 0, count: rows.strataCount * width * columns)
    for k in places.indices where places[k] >= 0 {
      counts[(Int(rows.strata[k]) * width + Int(places[k])) * columns + Int(groups[k])] += rows.weights[k]
    }
    return (0..<rows.strataCount).map { s in
      order.map { level in Array(counts[(s * width + level) * columns..<(s * width + level + 1) * columns]) }
    }
  }

  /// The counts of all children, levels and outcomes in their order.
  func table(_ rows: ComparedRows, groups: [Int32]) -> AssociateCounts {
    let strata = strata(groups: groups, order: Array(levels.indices))
    let whole = levels.indices.map { level in
      rows.levels.indices.map { group in strata.reduce(0) { $0 + $1[level][group] } }
    }
    return AssociateCounts(rows: levels, columns: rows.levels, counts: whole)
  }
}

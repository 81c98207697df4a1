/// Where every row belongs: its cell (stratum × outcome) and its cluster, with the rows also listed in these orders.
struct ScoreTestLayout: Sendable {
  let rows: Int
  let strata: Int
  /// `2 × stratum + outcome`; rows that are left out have a cell of their own, `2 × strata`.
  let cells: [Int32]
  /// The cluster of each row; rows of unknown cluster have `clusterCount`. Empty without clusters.
  let clusters: [Int32]
  let clusterCount: Int
  /// The rows in the order of their cells, and where each cell starts; the rows that are left out come last.
  let rowsByCell: [Int32]
  let cellStarts: [Int]
  /// The rows in the order of cluster, then stratum, and where each such group starts; empty without clusters.
  let rowsByCluster: [Int32]
  let groupStarts: [Int]

  init(outcome: [Double], strata: Strata, clusters: [Int32]?, clusterCount: Int) {
    precondition(outcome.count == strata.codes.count, "outcome and strata have the same rows")
    precondition(clusters.map { $0.count == outcome.count } ?? true, "outcome and clusters have the same rows")
    rows = outcome.count
    self.strata = strata.count
    self.clusterCount = clusterCount
    cells = zip(outcome, strata.codes).map { Self.cell(outcome: $0, stratum: $1, strata: strata.count) }
    self.clusters = clusters.map { $0.map { Self.cluster($0, of: clusterCount) } } ?? []
    (rowsByCell, cellStarts) = countingSort((0..<Int32(outcome.count)).map(\.self), by: cells, keys: 2 * strata.count + 1)
    let known = rowsByCell[..<cellStarts[2 * strata.count]]
    rowsByCluster = clusters == nil ? [] : Self.rowsByCluster(Array(known), self.clusters, clusterCount)
    groupStarts = Self.groupStarts(rowsByCluster, cells, self.clusters)
  }

  /// The cell of the rows that are left out.
  var leftOut: Int { 2 * strata }

  /// The number of rows that take part: outcome and stratum are known.
  var included: Int { cellStarts[leftOut] }

  var hasClusters: Bool { !clusters.isEmpty }

  /// The rows whose cluster is known, in the order of their clusters.
  private static func rowsByCluster(_ rows: [Int32], _ clusters: [Int32], _ count: Int) -> [Int32] {
    let (order, starts) = countingSort(rows, by: clusters, keys: count + 1)
    return Array(order[..<starts[count]])
  }

  /// The positions where cluster or stratum changes, and the end.
  private static func groupStarts(_ rows: [Int32], _ cells: [Int32], _ clusters: [Int32]) -> [Int] {
    guard !rows.isEmpty else { return [] }
    let changes = (1..<rows.count).filter { k in
      let (a, b) = (Int(rows[k - 1]), Int(rows[k]))
      return clusters[a] != clusters[b] || cells[a] >> 1 != cells[b] >> 1
    }
    return [0] + changes + [rows.count]
  }

  private static func cell(outcome y: Double, stratum: Int32, strata: Int) -> Int32 {
    precondition(y == 0 || y == 1 || y.isNaN, "an outcome is 0, 1 or missing; check it with StratifiedScoreTest.check(outcome:)")
    return y.isNaN || stratum < 0 ? Int32(2 * strata) : 2 * stratum + Int32(y)
  }

  private static func cluster(_ code: Int32, of count: Int) -> Int32 {
    precondition(code < count, "a cluster code lies below the number of clusters")
    return code < 0 ? Int32(count) : code
  }
}

/// Sorts `items` by `key[item]`, keeping the order of equal keys; also tells where each key starts.
/// - Complexity: O(items + keys).
func countingSort(_ items: [Int32], by key: [Int32], keys: Int) -> (order: [Int32], starts: [Int]) {
  var starts = [Int](repeating: 0, count: keys + 1)
  for item in items { starts[Int(key[Int(item)]) + 1] += 1 }
  for k in 0..<keys { starts[k + 1] += starts[k] }
  var next = starts
  var order = [Int32](repeating: 0, count: items.count)
  for item in items {
    let k = Int(key[Int(item)])
    order[next[k]] = item
    next[k] += 1
  }
  return (order, starts)
}

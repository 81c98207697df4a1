/// What a reader of a two-way table with all sums can work out, by paths instead of a linear program: a cell can grow by what can flow from its column
/// back to its row through hidden cells, which shrink on the way there and grow on the way back.
struct TwoWayReader {
  let rows: [[Int]]
  let hidden: Set<[Int]>

  /// The largest value that a hidden cell can have, at most `limit`.
  func largest(_ cell: [Int], limit: Int) -> Int {
    var table = rows
    while table[cell[0]][cell[1]] < limit {
      guard let path = path(table, cell) else { break }
      for (place, sign) in path { table[place[0]][place[1]] += sign }
    }
    return min(limit, table[cell[0]][cell[1]])
  }

  /// A cycle of hidden cells through the cell, which grows by 1.
  private func path(_ table: [[Int]], _ cell: [Int]) -> [(place: [Int], sign: Int)]? {
    // From the cell's column one cell must shrink, in its row another must grow, and so on until the cell's own row has shrunk.
    var queue: [(column: Int, steps: [(place: [Int], sign: Int)])] = [(cell[1], [(cell, 1)])], seenColumns: Set = [cell[1]],
      seenRows: Set<Int> = []
    while !queue.isEmpty {
      let (column, steps) = queue.removeFirst()
      for row in table.indices where hidden.contains([row, column]) && [row, column] != cell && table[row][column] > 0 {
        let shrunk = steps + [([row, column], -1)]
        if row == cell[0] { return shrunk }
        guard seenRows.insert(row).inserted else { continue }
        for next in table[row].indices where hidden.contains([row, next]) && next != column && seenColumns.insert(next).inserted {
          queue.append((next, shrunk + [([row, next], 1)]))
        }
      }
    }
    return nil
  }

  /// Whether every small cell can be as large as the threshold.
  func protects(_ threshold: Int) -> Bool {
    rows.indices.allSatisfy { row in
      rows[row].indices.allSatisfy { column in
        !(1..<threshold).contains(rows[row][column])
          || (hidden.contains([row, column]) && largest([row, column], limit: threshold) == threshold)
      }
    }
  }

  /// The fewest cells to hide besides the small ones and then their smallest total, by trying every choice of up to `most` cells; nil when none of them protects.
  static func optimum(_ rows: [[Int]], threshold: Int, most: Int) -> (cells: Int, total: Int)? {
    let cells = rows.indices.flatMap { row in rows[row].indices.map { [row, $0] } }
    let small = Set(cells.filter { (1..<threshold).contains(rows[$0[0]][$0[1]]) }), others = cells.filter { !small.contains($0) }
    for count in 0...min(most, others.count) {
      var best: Int?
      choose(count, of: others.count) { choice in
        let total = choice.reduce(0) { $0 + rows[others[$1][0]][others[$1][1]] }
        if total >= best ?? .max { return }
        if TwoWayReader(rows: rows, hidden: small.union(choice.map { others[$0] })).protects(threshold) { best = total }
      }
      if let best { return (count, best) }
    }
    return nil
  }

  private static func choose(_ count: Int, of n: Int, from first: Int = 0, _ chosen: [Int] = [], _ visit: ([Int]) -> Void) {
    if chosen.count == count { return visit(chosen) }
    for k in first..<max(first, n - (count - chosen.count) + 1) { choose(count, of: n, from: k + 1, chosen + [k], visit) }
  }
}

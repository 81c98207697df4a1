import Parallel

extension PointsCard {
  /// The total points of a row from the slot of each entry.
  public func total(slots: [Int]) -> Int {
    precondition(slots.count == entries.count, "each feature of the card needs its slot")
    return zip(entries, slots).reduce(0) { $0 + $1.0.points[$1.1] }
  }

  /// The total points of every row of the design from whose items the card was made.
  /// - Complexity: O(rows × features of the card), one table look-up a cell, on up to `threads` threads.
  public func totals(_ design: BinnedDesign, threads: Int = 1) -> [Int32] {
    let tables = entries.map { $0.points.map { Int32($0) } + [Int32](repeating: 0, count: 256 - $0.points.count) }
    precondition(entries.allSatisfy { design.items[$0.column] == $0.item }, "the design is not the one that the card was made from")
    let size = Parallel.blockSize
    let blocks = Parallel.map(count: (design.rows + size - 1) / size, threads: threads) { block in
      totals(design, block * size..<min((block + 1) * size, design.rows), tables)
    }
    return Array(blocks.joined())
  }

  private func totals(_ design: BinnedDesign, _ range: Range<Int>, _ tables: [[Int32]]) -> [Int32] {
    var sums = [Int32](repeating: 0, count: range.count)
    for (entry, table) in zip(entries, tables) {
      design.codes[entry.column].withUnsafeBufferPointer { cells in
        table.withUnsafeBufferPointer { points in
          sums.withUnsafeMutableBufferPointer { sums in
            let cell = cells.baseAddress! + range.lowerBound
            for k in 0..<sums.count { sums[k] &+= points.baseAddress![Int(cell[k])] }
          }
        }
      }
    }
    return sums
  }
}

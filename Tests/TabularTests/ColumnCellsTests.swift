import Testing

@testable import Tabular

struct ColumnCellsTests {
  /// The values that are left of `sizes.count` chunks of ten places, of which the first `sizes[i]` were written.
  private func taken(_ sizes: [Int]) -> [Int32] {
    let cells = ColumnCells<Int32>(capacity: sizes.count * 10)
    for (chunk, size) in sizes.enumerated() {
      let own = CellRange(cells, (chunk * 10)..<(chunk * 10 + 10))
      for row in 0..<size { own.values[row] = Int32(chunk * 100 + row) }
    }
    return cells.taken(sizes.enumerated().map { ($0 * 10, $1) })
  }

  @Test(arguments: [[10, 10, 10], [10, 10, 9], [3, 10, 7], [0, 1, 0, 1], [0, 0], [], [9, 9, 9, 9, 9]])
  func `free places between chunks are closed up`(sizes: [Int]) {
    let expected = sizes.enumerated().flatMap { chunk, size in (0..<size).map { Int32(chunk * 100 + $0) } }
    #expect(taken(sizes) == expected)
  }
}

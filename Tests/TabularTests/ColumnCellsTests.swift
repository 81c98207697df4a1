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

extension ColumnCellsTests {
  @Test func `room is taken for rows that fit into the bytes, not for every empty line`() throws {
    let row = (0..<40).map(String.init).joined(separator: ",")
    let header = (0..<40).map { "c\($0)" }.joined(separator: ",")
    let file = try TemporaryFile("t.csv", Array("\(header)\n\(row)\n\(String(repeating: "\n", count: 5000))\(row)\n1,2\n\(row)".utf8))
    for chunk in [1 << 8, 1 << 22] {
      var reader = try TableReader(path: file.path, threads: 2)
      reader.chunkSize = chunk
      #expect(throws: TabularError.self) { try reader.read() }
      let (table, rejects) = try reader.readKeepingRejects()
      #expect(table.rows == 3 && rejects.rows == 1)
    }
  }
}

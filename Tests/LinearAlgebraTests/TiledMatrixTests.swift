import LinearAlgebra
import Parallel
import Testing

@Suite struct TiledMatrixTests {
  @Test("Any range of rows is that of the matrix", arguments: [(1, 1), (63, 3), (4096, 40), (9001, 700), (5000, 0)])
  func ranges(rows: Int, columns: Int) {
    let X = numbered(rows, columns)
    let tiled = TiledMatrix(X, threads: 2)
    let h = tiled.tileRows
    let ends = [
      (0, rows), (0, h), (h, 2 * h), (4096, 4096 + h), (1, rows), (50, 151), (4000, 4200), (rows - 1, rows), (7, 7)
    ]
    let ranges = ends.filter { $0.0 <= min($0.1, rows) }.map { $0.0..<min($0.1, rows) }
    for range in ranges { #expect(filled(tiled, range) == filled(X, range), "\(range)") }
  }

  @Test("A pass over tiles has the same bits as over the matrix", arguments: [1, 2])
  func passes(threads: Int) {
    let X = numbered(10_000, 90)
    let sum = { (blocks: any RowBlocks) in
      blocks.foldTiles(threads: threads, into: [Double]()) { sums, tile, range in
        sums.append((0..<range.count * 90).reduce(0) { $0 / 3 + tile[$1] })
      } merge: {
        $0 += $1
      }
    }
    #expect(sum(TiledMatrix(X)) == sum(X))
  }

  private func numbered(_ rows: Int, _ columns: Int) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: (0..<rows * columns).map { Double($0).squareRoot() })
  }

  private func filled(_ blocks: some RowBlocks, _ rows: Range<Int>) -> [Double] {
    [Double](unsafeUninitializedCapacity: rows.count * blocks.columns) { buffer, count in
      blocks.fill(UnsafeMutableBufferPointer(rebasing: buffer[..<(rows.count * blocks.columns)]), rows: rows)
      count = rows.count * blocks.columns
    }
  }
}

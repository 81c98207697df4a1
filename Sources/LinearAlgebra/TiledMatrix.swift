import Parallel

/// A matrix that is stored tile by tile, each tile column after column, so that a pass over its rows reads memory from front to back.
///
/// The tiles are those of ``RowBlocks/foldTiles(threads:into:tile:merge:)``. In a column-major ``Matrix`` a tile of a hundred rows and three
/// hundred columns lies in three hundred places.
public struct TiledMatrix: RowBlocks {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  private let elements: Storage

  /// Copies rows from wherever they come.
  ///
  /// - Complexity: O(rows × columns).
  public init(_ source: some RowBlocks, threads: Int = 1) {
    let (rows, columns) = (source.rows, source.columns)
    let storage = Storage(count: rows * columns)
    let blocks = (rows + Parallel.blockSize - 1) / Parallel.blockSize
    Parallel.forEach(count: blocks, threads: threads) { block in
      let end = min((block + 1) * Parallel.blockSize, rows)
      for start in stride(from: block * Parallel.blockSize, to: end, by: source.tileRows) {
        let range = start..<min(start + source.tileRows, end)
        source.fill(storage.values(start * columns, count: range.count * columns), rows: range)
      }
    }
    (self.rows, self.columns, elements) = (rows, columns, storage)
  }

  /// Writes these rows into `block`, column after column: one copy where they are a tile.
  ///
  /// - Complexity: O(rows of the range × columns).
  public func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    guard let target = block.baseAddress else { return }
    var row = range.lowerBound
    while row < range.upperBound {
      let tile = tile(around: row)
      let part = row..<min(tile.upperBound, range.upperBound)
      let source = elements.base + tile.lowerBound * columns
      if part == tile, part == range {
        target.update(from: source, count: tile.count * columns)
      } else {
        for j in 0..<columns {
          (target + j * range.count + row - range.lowerBound).update(
            from: source + j * tile.count + row - tile.lowerBound, count: part.count)
        }
      }
      row = part.upperBound
    }
  }

  /// Hands over each tile where it lies, column after column, from the first row to the last.
  ///
  /// - Complexity: O(tiles), and what `body` does.
  public func forEachTile(_ body: (_ tile: UnsafePointer<Double>, _ rows: Range<Int>) -> Void) {
    var row = 0
    while row < rows {
      let tile = tile(around: row)
      body(UnsafePointer(elements.base + tile.lowerBound * columns), tile)
      row = tile.upperBound
    }
  }

  /// The rows of the tile that holds a row.
  private func tile(around row: Int) -> Range<Int> {
    let block = row / Parallel.blockSize * Parallel.blockSize
    let start = block + (row - block) / tileRows * tileRows
    return start..<min(start + tileRows, block + Parallel.blockSize, rows)
  }

  /// Memory that is written once, from several threads, before anybody reads it.
  private final class Storage: @unchecked Sendable {
    let base: UnsafeMutablePointer<Double>

    init(count: Int) {
      let values = UnsafeMutableBufferPointer<Double>.allocate(capacity: count)
      LargePages.advise(UnsafeMutableRawBufferPointer(values))
      base = values.baseAddress!
    }

    deinit { base.deallocate() }

    func values(_ place: Int, count: Int) -> UnsafeMutableBufferPointer<Double> {
      UnsafeMutableBufferPointer(start: base + place, count: count)
    }
  }
}

import Parallel

extension RowBlocks {
  /// The values of one row.
  /// - Complexity: O(columns).
  public func values(ofRow row: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: columns) { buffer, count in
      fill(buffer, rows: row..<row + 1)
      count = columns
    }
  }

  /// How many rows a tile has: a tile of doubles stays in the second-level cache, whatever the number of columns.
  public var tileRows: Int { max(smallestTile, min(Parallel.blockSize, tileElements / max(columns, 1))) }

  /// Folds the rows tile by tile; the tiles, and the order in which they are merged, do not depend on `threads`.
  /// - Complexity: O(rows × columns) for filling the tiles, one allocation a block.
  public func foldTiles<Partial: Sendable>(
    threads: Int, into initial: Partial,
    tile body: @Sendable (inout Partial, UnsafeMutablePointer<Double>, Range<Int>) -> Void, merge: (inout Partial, Partial) -> Void
  ) -> Partial {
    let height = tileRows
    return Parallel.fold(
      rows: rows, threads: threads, into: initial,
      block: { block in
        var partial = initial
        withUnsafeTemporaryAllocation(of: Double.self, capacity: height * columns) { buffer in
          for start in stride(from: block.lowerBound, to: block.upperBound, by: height) {
            let range = start..<min(start + height, block.upperBound)
            fill(UnsafeMutableBufferPointer(rebasing: buffer[..<(range.count * columns)]), rows: range)
            body(&partial, buffer.baseAddress!, range)
          }
        }
        return partial
      }, merge: merge)
  }
}

/// The number of doubles in a tile: 256 KiB of them.
private let tileElements = 32_768
/// The number of rows below which a tile would only cost calls.
private let smallestTile = 64

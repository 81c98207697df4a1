public import LinearAlgebra
import Parallel

/// A design of binned features: one byte a cell and one table of weights of evidence a feature.
public struct BinnedDesign: RowBlocks {
  /// The binned features, one a column.
  public let items: [BinnedItem]
  /// The slot of each cell, column by column.
  public let codes: [[UInt8]]
  /// The number of rows.
  public let rows: Int
  private let tables: [[Double]]

  /// The number of features.
  public var columns: Int { items.count }

  /// A design from binned features and the columns they are read from, in the same order; made on up to `threads` threads.
  /// - Complexity: O(rows × features × cuts).
  /// - Throws: `ScorecardsError` when a column contradicts itself or is of another kind than its item.
  public init(_ items: [BinnedItem], columns: [CandidateColumn], rows: RowSubset, threads: Int = 1) throws(ScorecardsError) {
    precondition(items.count == columns.count, "each item needs its column")
    let results = Parallel.map(count: items.count, threads: threads) { k -> Result<[UInt8], ScorecardsError> in
      do throws(ScorecardsError) { return .success(try items[k].codes(of: columns[k], rows: rows)) } catch { return .failure(error) }
    }
    var codes: [[UInt8]] = []
    for result in results { codes.append(try result.get()) }
    self.init(items, codes: codes, rows: rows.count)
  }

  /// A design from binned features and the slots of their cells, column by column, as `BinnedItem.codes(of:rows:)` gives them.
  public init(_ items: [BinnedItem], codes: [[UInt8]], rows: Int) {
    precondition(items.count == codes.count && codes.allSatisfy { $0.count == rows }, "each item needs a slot for every row")
    self.items = items
    self.codes = codes
    self.rows = rows
    // A table of 256 places needs no bounds check: a byte cannot miss it.
    tables = items.map { $0.weightsOfEvidence + [Double](repeating: 0, count: 256 - $0.slots.count) }
  }

  /// The design of some of the features; shares the cells with this one.
  public func selecting(_ features: [Int]) -> BinnedDesign {
    BinnedDesign(features.map { items[$0] }, codes: features.map { codes[$0] }, rows: rows)
  }

  /// Writes the weights of evidence of these rows into `block`, column after column.
  /// - Complexity: O(rows × features), one table look-up a cell.
  public func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    precondition(block.count >= range.count * columns && range.upperBound <= rows, "the block is smaller than the rows asked for")
    guard !range.isEmpty, !items.isEmpty else { return }
    var place = block.baseAddress!
    for column in codes.indices {
      codes[column].withUnsafeBufferPointer { cells in
        tables[column].withUnsafeBufferPointer { table in
          let cell = cells.baseAddress! + range.lowerBound
          let weight = table.baseAddress!
          for k in 0..<range.count { place[k] = weight[Int(cell[k])] }
        }
      }
      place += range.count
    }
  }
}

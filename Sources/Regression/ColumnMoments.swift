import Glibc
import LinearAlgebra
import Parallel

/// Where the values of each column lie, over the rows that count: what columns are shifted and scaled by.
struct ColumnMoments: Sendable {
  /// Mean of each column.
  let means: [Double]
  /// Standard deviation of each column (divisor n); exactly 0 for a constant column.
  let deviations: [Double]
  /// The lowest and the highest value of each column.
  let extremes: [(low: Double, high: Double)]

  /// Reads all columns once.
  /// - Complexity: O(rows × columns).
  /// - Throws: `RegressionError.notFinite` with the first row and column.
  init<Design: RowBlocks>(_ design: Design, counts: [Double], threads: Int) throws(RegressionError) {
    let p = design.columns
    guard let reference = counts.firstIndex(where: { $0 > 0 }) else { throw .nothingToFit }
    let shift = design.values(ofRow: reference)
    let sums = design.foldTiles(threads: threads, into: ShiftedSums(columns: p)) { sums, tile, range in
      sums.add(tile, range: range, counts: counts, shift: shift)
    } merge: {
      $0.merge($1)
    }
    guard sums.finite else { throw ColumnMoments.firstNotFinite(design) }
    let n = sums.count
    extremes = (0..<p).map { (shift[$0] + sums.low[$0], shift[$0] + sums.high[$0]) }
    means = (0..<p).map { shift[$0] + sums.first[$0] / n }
    deviations = (0..<p).map { j in
      let mean = sums.first[j] / n
      return max(0, sums.second[j] / n - mean * mean).squareRoot()
    }
  }

  private static func firstNotFinite(_ design: some RowBlocks) -> RegressionError {
    for row in 0..<design.rows {
      if let column = design.values(ofRow: row).firstIndex(where: { !$0.isFinite }) {
        return .notFinite(role: .design, row: row, column: column)
      }
    }
    preconditionFailure("a number that is not finite was seen in the sums only")
  }
}

/// Sums of `x - shift` and of its square for every column.
private struct ShiftedSums: Sendable {
  var first: [Double]
  var second: [Double]
  var low: [Double]
  var high: [Double]
  var count = 0.0
  var finite = true

  init(columns: Int) {
    first = [Double](repeating: 0, count: columns)
    second = first
    low = first
    high = first
  }

  mutating func add(_ tile: UnsafeMutablePointer<Double>, range: Range<Int>, counts: [Double], shift: [Double]) {
    let rows = range.count
    counts.withUnsafeBufferPointer { counts in
      for j in first.indices {
        let column = tile + j * rows
        var (s1, s2, probe) = (0.0, 0.0, 0.0)
        var (smallest, largest) = (0.0, 0.0)  // the differences of the reference row
        for i in 0..<rows {
          let d = counts[range.lowerBound + i] > 0 ? column[i] - shift[j] : 0
          s1 += d
          s2 += d * d
          smallest = d < smallest ? d : smallest
          largest = d > largest ? d : largest
          probe += column[i] * 0  // 0, or not a number when any value is not finite
        }
        first[j] += s1
        second[j] += s2
        low[j] = min(low[j], smallest)
        high[j] = max(high[j], largest)
        if probe != 0 { finite = false }
      }
      for i in range where counts[i] > 0 { count += 1 }
    }
  }

  mutating func merge(_ other: ShiftedSums) {
    for j in first.indices {
      first[j] += other.first[j]
      second[j] += other.second[j]
      low[j] = min(low[j], other.low[j])
      high[j] = max(high[j], other.high[j])
    }
    count += other.count
    finite = finite && other.finite
  }
}

import LinearAlgebra
import Parallel

/// Columns that are centred, and brought near 1 by a power of two, while a block of them is filled; missing values stand at the centre.
struct CentredColumns: Sendable {
  /// Where the numbers are kept.
  enum Storage: Sendable {
    /// Numbers as they are.
    case numbers([[Double]])
    /// Doubled deviations of ranks.
    case ranks([[Int32]])
  }

  let storage: Storage
  let scales: [CentredScale]
  let rows: Int
  var columns: Int { scales.count }

  /// Numbers and their centres: the mean of those that are known.
  init(_ columns: [[Double]], threads: Int) {
    storage = .numbers(columns)
    rows = columns.first?.count ?? 0
    scales = Parallel.map(count: columns.count, threads: threads) { CentredScale(of: columns[$0]) }
  }

  /// Ranks of columns without missing values.
  init(ranksOf columns: [[Double]], threads: Int) {
    storage = .ranks(Parallel.map(count: columns.count, threads: threads) { MidRanks.doubledDeviations(of: columns[$0]) })
    rows = columns.first?.count ?? 0
    scales = columns.map { _ in CentredScale() }
  }

  /// Writes the centred values of these rows, column after column.
  func fill(_ block: UnsafeMutablePointer<Double>, _ range: Range<Int>) {
    for j in 0..<columns {
      let target = block + j * range.count
      switch storage {
      case .numbers(let all):
        all[j].withUnsafeBufferPointer { x in
          let (x, centre, factor) = (x.baseAddress! + range.lowerBound, scales[j].centre, scales[j].factor)
          for i in 0..<range.count { target[i] = (x[i] - centre) * factor }
        }
      case .ranks(let all):
        all[j].withUnsafeBufferPointer { x in
          let x = x.baseAddress! + range.lowerBound
          for i in 0..<range.count { target[i] = Double(x[i]) }
        }
      }
    }
  }
}

/// Sums and cross-products of centred columns without missing values.
struct CrossMoments: Sendable {
  private var products: CrossProduct
  private var sums: [Double]

  init(columns: Int) {
    products = CrossProduct(columns: columns)
    sums = [Double](repeating: 0, count: columns)
  }

  /// The moments of all rows.
  /// - Complexity: O(rows × columns²) on up to `threads` threads.
  static func of(_ columns: CentredColumns, threads: Int) -> CrossMoments {
    Parallel.fold(rows: columns.rows, threads: threads, into: CrossMoments(columns: columns.columns)) { range in
      var partial = CrossMoments(columns: columns.columns)
      withUnsafeTemporaryAllocation(of: Double.self, capacity: max(range.count * columns.columns, 1)) { block in
        columns.fill(block.baseAddress!, range)
        partial.fold(UnsafeBufferPointer(rebasing: block[..<(range.count * columns.columns)]), rows: range.count)
      }
      return partial
    } merge: {
      $0.merge($1)
    }
  }

  mutating func fold(_ block: UnsafeBufferPointer<Double>, rows: Int) {
    products.fold(block, rows: rows)
    for j in sums.indices { for i in 0..<rows { sums[j] += block[j * rows + i] } }
  }

  mutating func merge(_ other: CrossMoments) {
    products.merge(other.products)
    for j in sums.indices { sums[j] += other.sums[j] }
  }

  /// `Σ (x - x̄)(y - ȳ)`; the sums take back what rounding left in the centres.
  func centred(rows: Int) -> Matrix {
    var S = products.matrix
    for j in sums.indices { for i in sums.indices { S[i, j] -= sums[i] * sums[j] / Double(rows) } }
    return S
  }
}

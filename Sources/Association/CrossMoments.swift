import LinearAlgebra
import Parallel

/// Columns that are centred while a block of them is filled, missing values standing at the centre.
struct CentredColumns: Sendable {
  /// Where the numbers are kept.
  enum Storage: Sendable {
    /// Numbers as they are.
    case numbers([[Double]])
    /// Doubled deviations of ranks.
    case ranks([[Int32]])
  }

  let storage: Storage
  let centres: [Double]
  let rows: Int
  var columns: Int { centres.count }

  /// Numbers and their centres: the mean of those that are known.
  init(_ columns: [[Double]], threads: Int) {
    storage = .numbers(columns)
    rows = columns.first?.count ?? 0
    centres = Parallel.map(count: columns.count, threads: threads) { centre(of: columns[$0]) }
  }

  /// Ranks of columns without missing values.
  init(ranksOf columns: [[Double]], threads: Int) {
    storage = .ranks(Parallel.map(count: columns.count, threads: threads) { MidRanks.doubledDeviations(of: columns[$0]) })
    rows = columns.first?.count ?? 0
    centres = columns.map { _ in 0 }
  }

  /// Writes the centred values of these rows, column after column.
  func fill(_ block: UnsafeMutablePointer<Double>, _ range: Range<Int>) {
    for j in 0..<columns {
      let target = block + j * range.count
      switch storage {
      case .numbers(let all):
        all[j].withUnsafeBufferPointer { x in
          let (x, centre) = (x.baseAddress! + range.lowerBound, centres[j])
          for i in 0..<range.count { target[i] = x[i] - centre }
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

/// The mean of the finite values, in a second pass freed of most of its rounding; 0 without any.
private func centre(of x: [Double]) -> Double {
  guard let start = x.first(where: \.isFinite) else { return 0 }
  var (n, sum) = (0.0, 0.0)
  for value in x where value.isFinite {
    n += 1
    sum += value - start
  }
  return start + sum / n
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

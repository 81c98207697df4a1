import LinearAlgebra
import Regression

/// Where columns lie and how they spread over the rows that count, so that year numbers and yen lose no digits.
///
/// `x′ = (x − centre) / scale`. Without a constant column nothing is centred, since that would change the model.
struct ColumnScale: Sendable {
  private(set) var centers: [Double]
  private(set) var scales: [Double]
  /// The constant column that takes up what centring removes, and its value: the first column of the fixed part, or any of a term.
  private(set) var constant: (column: Int, value: Double)?

  /// What columns are for.
  enum Role { case fixed, random }

  /// Reads the columns once.
  /// - Complexity: O(rows × columns).
  /// - Throws: `MultilevelError.regression(.notFinite)` with the first row.
  init(_ design: some RowBlocks, weights: [Double]?, threads: Int, role: Role) throws(MultilevelError) {
    let reference = weights?.firstIndex { $0 > 0 } ?? 0
    let shift = design.values(ofRow: reference)
    let sums = design.foldTiles(threads: threads, into: ShiftedMoments(columns: design.columns)) { sums, tile, range in
      sums.add(tile, range, shift: shift, weights: weights)
    } merge: {
      $0.merge($1)
    }
    if !(sums.second + shift).allSatisfy(\.isFinite) {
      throw .regression(ColumnScale.firstNotFinite(design, weights: weights, role: role))
    }
    let means = zip(shift, sums.first).map { $0 + $1 / sums.count }
    let spread = zip(sums.first, sums.second).map { (max(0, $1 - $0 * $0 / sums.count) / sums.count).squareRoot() }
    let isConstant = sums.second.map { $0 == 0 }
    let candidates = role == .fixed ? 0..<1 : isConstant.indices
    constant = candidates.first { isConstant[$0] && shift[$0] != 0 }.map { ($0, shift[$0]) }
    let hasConstant = constant != nil
    centers = hasConstant ? means : means.map { _ in 0 }
    scales = means.indices.map { j in
      let size = hasConstant ? spread[j] : (spread[j] * spread[j] + means[j] * means[j]).squareRoot()
      return isConstant[j] || size == 0 ? (shift[j] == 0 ? 1 : abs(shift[j])) : size
    }
    if let constant { centers[constant.column] = 0 }
  }

  private static func firstNotFinite(_ design: some RowBlocks, weights: [Double]?, role: Role) -> RegressionError {
    for row in 0..<design.rows where weights?[row] ?? 1 > 0 {
      if let place = design.values(ofRow: row).firstIndex(where: { !$0.isFinite }) {
        return .notFinite(role: .design, row: row, column: role == .fixed ? place : nil)
      }
    }
    return .nothingToFit
  }

  /// The matrix T with `original coefficients = T × scaled coefficients`.
  var transform: Matrix {
    var T = Matrix(rows: scales.count, columns: scales.count)
    for j in scales.indices {
      T[j, j] = 1 / scales[j]
      if let constant, j != constant.column { T[constant.column, j] = -centers[j] / (scales[j] * constant.value) }
    }
    return T
  }

  /// The columns, shifted and scaled.
  func scaled(_ design: any RowBlocks) -> ScaledColumns {
    ScaledColumns(source: design, centers: centers, factors: scales.map { 1 / $0 })
  }
}

/// Columns shifted and scaled while they are read.
struct ScaledColumns: RowBlocks {
  let source: any RowBlocks
  let centers: [Double]
  let factors: [Double]

  var rows: Int { source.rows }
  var columns: Int { source.columns }

  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    source.fill(block, rows: range)
    let n = range.count
    for j in 0..<columns {
      let (center, factor) = (centers[j], factors[j])
      for k in (j * n)..<((j + 1) * n) { block[k] = (block[k] - center) * factor }
    }
  }
}

/// Sums of `x − shift` and of its square.
private struct ShiftedMoments: Sendable {
  var first: [Double]
  var second: [Double]
  var count = 0.0

  init(columns: Int) {
    first = [Double](repeating: 0, count: columns)
    second = first
  }

  mutating func add(_ tile: UnsafeMutablePointer<Double>, _ range: Range<Int>, shift: [Double], weights: [Double]?) {
    let n = range.count
    for j in first.indices {
      var (s1, s2) = (0.0, 0.0)
      for i in 0..<n where weights == nil || weights![range.lowerBound + i] > 0 {
        let d = tile[j * n + i] - shift[j]
        s1 += d
        s2 += d * d
      }
      first[j] += s1
      second[j] += s2
    }
    count += weights == nil ? Double(n) : Double(range.count { weights![$0] > 0 })
  }

  mutating func merge(_ other: ShiftedMoments) {
    for j in first.indices {
      first[j] += other.first[j]
      second[j] += other.second[j]
    }
    count += other.count
  }
}

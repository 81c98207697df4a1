import Glibc
public import LinearAlgebra
import Parallel

/// The score test of many items against a two-valued outcome, adjusted for covariates: Rao's test of `glm(y ~ covariates + item)`.
///
/// With the fitted null model's `μ`, `w = tμ(1 - μ)`, `A = Σ w z zᵀ`: `U = Σ x (y - tμ)`, `V = Σ w x² - bᵀA⁻¹b`, `b = Σ w x z`; z = U / √V.
/// Every item costs one pass over its rows; a null model is fitted once, and again for each pattern of missing values.
/// Source: C. R. Rao, Linear Statistical Inference and Its Applications, 1973, 6e.
public struct AdjustedScoreTest: Sendable {
  /// The null model.
  public let model: LogisticNullModel
  let design: Matrix
  let events: [Double]
  let trials: [Double]
  /// `√w z` and `(y - tμ) / √w`, column after column.
  let scaled: [Double]
  let roots: [Double]
  let inverse: QuadraticForm

  /// The test of items against this outcome; nil when the null model cannot be fitted.
  /// - Parameters:
  ///   - design: the covariates with the constant, one row a child.
  ///   - events: the events of each row, out of its trials.
  /// - Complexity: O(rows × columns²) a step of the fit.
  public init?(design: Matrix, events: [Double], trials: [Double], start: [Double]? = nil) {
    guard let model = LogisticNullModel(design: design, events: events, trials: trials, start: start) else { return nil }
    let n = design.rows
    let roots = (0..<n).map { (trials[$0] * model.fitted[$0] * (1 - model.fitted[$0])).squareRoot() }
    var scaled = design.elements
    for j in 0..<design.columns { for i in 0..<n { scaled[i + j * n] *= roots[i] } }
    var A = CrossProduct(columns: design.columns)
    scaled.withUnsafeBufferPointer { A.fold($0, rows: n) }
    scaled.append(contentsOf: (0..<n).map { roots[$0] > 0 ? (events[$0] - trials[$0] * model.fitted[$0]) / roots[$0] : 0 })
    (self.model, self.design, self.events, self.trials) = (model, design, events, trials)
    (self.scaled, self.roots, inverse) = (scaled, roots, QuadraticForm(A.matrix))
  }

  /// The number of rows.
  public var rows: Int { design.rows }

  /// Items are taken this many at a time, and rows this many: a block of both stays in the second-level cache.
  static let itemBlock = 32
  static let rowBlock = 1024
  /// An information below this part of `Σ w x²` is rounding: the covariates determine the item.
  static let determined = 1e-10

  /// Tests each item; NaN is missing, and the rest of such an item is compared with a null model fitted to the same rows.
  /// - Parameters:
  ///   - rows: where each row of the test stands in the items; the same place if nil.
  /// - Complexity: O(rows × items × columns), on up to `threads` threads; the answer has the same bits for any number.
  public func test(_ items: [[Double]], rows: [Int32]? = nil, threads: Int = 1) -> [AdjustedScore?] {
    let blocks = (items.count + Self.itemBlock - 1) / Self.itemBlock
    let sums = Parallel.map(count: blocks, threads: threads) { block in
      blockSums(items[block * Self.itemBlock..<min((block + 1) * Self.itemBlock, items.count)], rows)
    }
    let whole = sums.flatMap { block in block.indices.map { score(block, $0) } }
    let incomplete = whole.indices.filter { whole[$0] == nil }
    let again = testIncomplete(incomplete.map { items[$0] }, rows, threads: threads)
    var all = whole
    for (place, result) in zip(incomplete, again) { all[place] = result }
    return all
  }

  /// Nil when a value was missing.
  private func score(_ sums: ItemSums, _ j: Int) -> AdjustedScore? {
    let q = design.columns
    let b = Array(sums.products[j * (q + 1)..<j * (q + 1) + q])
    let square = sums.squares[j]
    guard square.isFinite else { return nil }
    let V = square - inverse.value(at: b)
    return AdjustedScore(
      observed: trials.reduce(0, +), score: sums.products[j * (q + 1) + q], information: V > Self.determined * square ? V : 0)
  }

  private func blockSums(_ items: ArraySlice<[Double]>, _ rows: [Int32]?) -> ItemSums {
    var sums = ItemSums(items: items.count, columns: design.columns + 1)
    let shifts = items.map { shift($0, rows) }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.rowBlock * items.count) { block in
      for start in stride(from: 0, to: self.rows, by: Self.rowBlock) {
        let range = start..<min(start + Self.rowBlock, self.rows)
        for (k, item) in items.enumerated() { pack(item, shifts[k], range, rows, block.baseAddress! + k * range.count) }
        sums.add(UnsafeBufferPointer(rebasing: block[..<(items.count * range.count)]), range, scaled, total: self.rows)
      }
    }
    return sums
  }

  /// The mean of the first rows that have a value: moving an item by a constant changes nothing but rounding.
  private func shift(_ item: [Double], _ rows: [Int32]?) -> Double {
    var (n, sum) = (0.0, 0.0)
    for i in 0..<min(Self.rowBlock, self.rows) {
      let x = item[rows.map { Int($0[i]) } ?? i]
      if x.isFinite { (n, sum) = (n + 1, sum + x) }
    }
    return n > 0 ? sum / n : 0
  }

  private func pack(
    _ item: [Double], _ shift: Double, _ range: Range<Int>, _ rows: [Int32]?, _ target: UnsafeMutablePointer<Double>
  ) {
    item.withUnsafeBufferPointer { x in
      roots.withUnsafeBufferPointer { roots in
        guard let rows else {
          let (x, roots) = (x.baseAddress! + range.lowerBound, roots.baseAddress! + range.lowerBound)
          for i in 0..<range.count { target[i] = (x[i] - shift) * roots[i] }
          return
        }
        for i in range { target[i - range.lowerBound] = (x[Int(rows[i])] - shift) * roots[i] }
      }
    }
  }
}

/// The sums of some items over rows: products with the scaled covariates and residuals, and squares.
struct ItemSums: Sendable {
  let columns: Int
  /// `columns` an item: `Σ w x z`, and `Σ x (y - tμ)` at the end.
  var products: [Double]
  /// `Σ w x²`.
  var squares: [Double]

  init(items: Int, columns: Int) {
    self.columns = columns
    products = [Double](repeating: 0, count: items * columns)
    squares = [Double](repeating: 0, count: items)
  }

  var indices: Range<Int> { squares.indices }

  mutating func add(_ block: UnsafeBufferPointer<Double>, _ range: Range<Int>, _ scaled: [Double], total: Int) {
    scaled.withUnsafeBufferPointer { scaled in
      BLAS.addTransposedProduct(
        of: scaled.baseAddress! + range.lowerBound, stride: total, columns: columns, with: block, rows: range.count, to: &products)
    }
    BLAS.addSquaredLengths(of: block, rows: range.count, to: &squares)
  }
}

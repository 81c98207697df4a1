public import LinearAlgebra
import Parallel

/// The correlations of all pairs of columns, each over the rows where both are known.
public struct CorrelationMatrix: Sendable {
  /// How the columns were correlated.
  public let method: CorrelationMethod
  /// The correlations; NaN where a column does not vary, or fewer than two rows are left.
  public private(set) var estimates: Matrix
  /// The rows that two columns have in common.
  public private(set) var observations: [[Int]]
  /// Kendall's analysis of each pair, by second and first column; empty for other methods.
  public private(set) var concordances: [[KendallCorrelation]] = []

  /// The correlations of these columns; NaN and infinite values are missing.
  /// - Complexity: O(rows × columns²) for Pearson and for Spearman without missing values; O(rows log rows × columns²) otherwise.
  public init(_ columns: [[Double]], method: CorrelationMethod, threads: Int = 1) {
    BLAS.ensureOneThreadPerCall()
    self.method = method
    let p = columns.count
    estimates = Matrix(rows: p, columns: p, repeating: .nan)
    observations = [[Int]](repeating: [Int](repeating: columns.first?.count ?? 0, count: p), count: p)
    let states = Parallel.map(count: p, threads: threads) { ColumnState(columns[$0]) }
    let isComplete = states.allSatisfy { $0.known == columns[0].count }
    switch method {
    case .pearson where isComplete: fill(CentredColumns(columns, threads: threads), threads)
    case .spearman where isComplete: fill(CentredColumns(ranksOf: columns, threads: threads), threads)
    case .pearson: fillPairwise(columns, threads)
    case .spearman: fillPairs(columns, threads) { x, y in (SpearmanCorrelation(x, y).estimate, SpearmanCorrelation(x, y).observations) }
    case .kendall: fillConcordances(columns, threads)
    }
    for j in 0..<p { setDiagonal(j, states[j]) }
  }

  private mutating func setDiagonal(_ j: Int, _ state: ColumnState) {
    observations[j][j] = state.known
    estimates[j, j] = state.varies ? 1 : .nan
    guard !state.varies else { return }
    for i in 0..<estimates.columns { (estimates[i, j], estimates[j, i]) = (.nan, .nan) }
  }

  private mutating func fill(_ columns: CentredColumns, _ threads: Int) {
    let S = CrossMoments.of(columns, threads: threads).centred(rows: columns.rows)
    // The root of the product, not the product of roots: it makes ±1 of equal columns and of equal ranks.
    for j in 0..<S.columns {
      for i in 0..<S.rows { estimates[i, j] = min(max(S[i, j] / (S[i, i] * S[j, j]).squareRoot(), -1), 1) }
    }
  }

  private mutating func fillPairwise(_ columns: [[Double]], _ threads: Int) {
    let moments = PairwiseMoments(CentredColumns(columns, threads: threads), threads: threads)
    fillPairs(columns.count, threads) { i, j in
      if let r = moments.correlation(i, j) { return (r, moments.observations(i, j)) }
      let again = PearsonCorrelation(columns[i], columns[j])
      return (again.estimate, again.observations)
    }
  }

  private mutating func fillPairs(_ columns: [[Double]], _ threads: Int, _ correlate: @Sendable ([Double], [Double]) -> (Double?, Int)) {
    fillPairs(columns.count, threads) { i, j in correlate(columns[i], columns[j]) }
  }

  /// Fills all pairs, those of one column on one thread.
  private mutating func fillPairs(_ p: Int, _ threads: Int, _ correlate: @Sendable (Int, Int) -> (Double?, Int)) {
    let results = Parallel.map(count: p, threads: threads) { j in (0..<j).map { correlate($0, j) } }
    for (j, column) in results.enumerated() {
      for (i, (r, n)) in column.enumerated() {
        (estimates[i, j], estimates[j, i]) = (r ?? .nan, r ?? .nan)
        (observations[i][j], observations[j][i]) = (n, n)
      }
    }
  }

  private mutating func fillConcordances(_ columns: [[Double]], _ threads: Int) {
    let all = Parallel.map(count: columns.count, threads: threads) { j in (0..<j).map { KendallCorrelation(columns[$0], columns[j]) } }
    fillPairs(columns.count, 1) { i, j in (all[j][i].tauB, all[j][i].observations) }
    concordances = all
  }
}

/// How many values of a column are known, and whether two of them differ.
struct ColumnState: Sendable {
  let known: Int
  let varies: Bool

  init(_ x: [Double]) {
    var (known, varies, first) = (0, false, Double.nan)
    for value in x where value.isFinite {
      if known == 0 { first = value }
      known += 1
      varies = varies || value != first
    }
    (self.known, self.varies) = (known, varies)
  }
}

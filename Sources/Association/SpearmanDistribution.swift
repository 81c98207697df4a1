import Glibc

/// The distribution of Spearman's `S = Σ (rank - rank)²` of n rows without ties and without association.
///
/// Up to nine rows from all permutations, above by the Edgeworth series of algorithm AS 89, as in R's `cor.test(exact = TRUE)`.
/// Source: D. J. Best, D. E. Roberts, Applied Statistics 24 (1975) 377–379.
struct SpearmanDistribution {
  private let n: Int
  /// How many permutations have `S = 0, 2, 4, …`; empty beyond `enumerated` rows.
  private let counts: [Double]

  /// All permutations of up to this many rows are counted.
  static let enumerated = 9
  /// R takes Student's t beyond this many rows.
  static let limit = 1290

  init(_ n: Int) {
    self.n = n
    guard n <= Self.enumerated else {
      counts = []
      return
    }
    var counts = [Double](repeating: 0, count: (n * n * n - n) / 6 + 1)
    var ranks = Array(0..<n)
    Self.permute(&ranks, n, &counts)
    self.counts = counts
  }

  /// Counts S of all permutations of the first k ranks (Heap's algorithm).
  private static func permute(_ ranks: inout [Int], _ k: Int, _ counts: inout [Double]) {
    guard k > 1 else {
      counts[ranks.enumerated().reduce(0) { $0 + ($1.offset - $1.element) * ($1.offset - $1.element) } / 2] += 1
      return
    }
    for i in 0..<k {
      permute(&ranks, k - 1, &counts)
      if i < k - 1 { ranks.swapAt(k % 2 == 0 ? i : 0, k - 1) }
    }
  }

  /// Twice the tail beyond the S that belongs to ρ.
  func twoSidedPValue(_ ρ: Double) -> Double {
    let N = Double(n), middle = (N * N * N - N) / 6
    let S = middle * (1 - ρ)
    return min(2 * (S > middle ? upperTail(S.rounded()) : lowerTail(S.rounded())), 1)
  }

  /// `P(S ≥ s)`.
  private func upperTail(_ s: Double) -> Double {
    if counts.isEmpty { return edgeworth(s).upper }
    return share(counts.indices.filter { Double(2 * $0) >= s })
  }

  /// `P(S ≤ s)`.
  private func lowerTail(_ s: Double) -> Double {
    if counts.isEmpty { return edgeworth(s + 2).lower }
    return share(counts.indices.filter { Double(2 * $0) <= s })
  }

  private func share(_ places: [Int]) -> Double { places.reduce(0) { $0 + counts[$1] } / counts.reduce(0, +) }

  /// The tails `P(S ≥ s)` and `P(S < s)` of the series.
  private func edgeworth(_ s: Double) -> (upper: Double, lower: Double) {
    let N = Double(n), b = 1 / N
    let x = (6 * (s - 1) * b / (N * N - 1) - 1) * (1 / b - 1).squareRoot()
    let y = x * x
    let inner = Self.c9 - Self.c10 * b + y * b * (Self.c11 - Self.c12 * y)
    let middle = -Self.c4 + b * (Self.c5 + Self.c6 * b) - y * b * (Self.c7 + Self.c8 * b - y * inner)
    let u = x * b * (Self.c1 + b * (Self.c2 + Self.c3 * b) + y * middle)
    let correction = u / exp(y / 2)
    let upper = correction + ReferenceTails.normalTail(x)
    let lower = -correction + ReferenceTails.normalTail(-x)
    return (min(max(upper, 0), 1), min(max(lower, 0), 1))
  }

  /// The coefficients of the series, as published.
  private static let (c1, c2, c3, c4, c5, c6) = (0.2274, 0.2531, 0.1745, 0.0758, 0.1033, 0.3932)
  private static let (c7, c8, c9, c10, c11, c12) = (0.0879, 0.0151, 0.0072, 0.0831, 0.0131, 4.6e-4)
}

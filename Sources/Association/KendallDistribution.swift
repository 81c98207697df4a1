/// The exact distribution of the number of concordant pairs of n rows without ties and without association.
///
/// The n-th row adds 0 to n - 1 concordant pairs, each as likely: `pₙ(T) = Σ pₙ₋₁(T - j) / n`, j from 0 to n - 1. Nothing is subtracted, so
/// that small probabilities keep their digits.
/// Source: M. G. Kendall, Biometrika 30 (1938) 81–93.
struct KendallDistribution {
  /// The probabilities of 0, 1, … concordant pairs.
  let probabilities: [Double]
  private let pairs: Double

  /// More rows than this have no exact p-value.
  static let limit = 300

  init(_ n: Int) {
    var p = [1.0]
    for k in stride(from: 2, through: n, by: 1) {
      var next = [Double](repeating: 0, count: p.count + k - 1)
      for j in 0..<k { for (T, share) in p.enumerated() { next[T + j] += share / Double(k) } }
      p = next
    }
    probabilities = p
    pairs = Double(n * (n - 1) / 2)
  }

  /// Twice the smaller tail beyond the concordant pairs that belong to τ, as in R's `cor.test(exact = TRUE)`.
  func twoSidedPValue(_ τ: Double) -> Double {
    let T = Int(((τ + 1) * pairs / 2).rounded())
    return min(2 * min(probabilities[...T].reduce(0, +), probabilities[T...].reversed().reduce(0, +)), 1)
  }
}

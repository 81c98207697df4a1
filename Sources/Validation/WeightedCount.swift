import Probability

/// A count of rows each of which stands for as many as its weight: `Σ w`, with `Σ w²` for its error.
struct WeightedCount: Equatable, Sendable {
  /// The rows themselves.
  private(set) var rows = 0
  /// What they stand for.
  private(set) var total = 0.0
  /// The sum of the squared weights: the variance of `total` if each weight's count is Poisson.
  private(set) var squares = 0.0

  /// No row.
  init() {}

  /// So many rows of weight 1.
  init(ofOnes count: Int) { (rows, total, squares) = (count, Double(count), Double(count)) }

  /// Adds a row.
  mutating func add(_ weight: Double) {
    rows += 1
    total += weight
    squares += weight * weight
  }

  /// The rows of both.
  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.rows += b.rows
    sum.total += b.total
    sum.squares += b.squares
    return sum
  }

  /// The gamma distribution of the lower limit, with mean `total` and variance `squares`; nil for no row, whose limit is 0.
  ///
  /// Fay, Feuer, Statistics in Medicine 16 (1997); for weights of 1 Garwood's.
  var below: GammaDistribution? { rows > 0 ? Self.gamma(mean: total, variance: squares) : nil }

  /// The gamma distribution of the upper limit, that of one more row of the heaviest weight a row could have had.
  func above(heaviest: Double) -> GammaDistribution {
    Self.gamma(mean: total + heaviest, variance: squares + heaviest * heaviest)
  }

  private static func gamma(mean: Double, variance: Double) -> GammaDistribution {
    GammaDistribution(shape: mean * mean / variance, scale: variance / mean)
  }
}

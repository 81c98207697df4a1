/// Counts and moments of one item by stratum and outcome.
///
/// Event rate and mean of a stratum are those of its observed rows, so that a value that is missing for a reason tells the test nothing.
struct StratumMoments {
  let strata: Int
  /// The observed rows of each cell (stratum × outcome), the cell of the rows left out at the end.
  var counts: [Double]
  /// The mean of the item in each stratum.
  var means: [Double]
  /// Σ d and Σ d² of each cell, where d = x - mean of the stratum.
  var sums: [Double]
  var squares: [Double]

  init(strata: Int) {
    self.strata = strata
    counts = [Double](repeating: 0, count: 2 * strata + 2)
    means = [Double](repeating: 0, count: strata + 1)
    sums = counts
    squares = counts
  }

  func size(_ s: Int) -> Double { counts[2 * s] + counts[2 * s + 1] }

  /// The event rate `pₛ` of the observed rows.
  func rate(_ s: Int) -> Double { size(s) > 0 ? counts[2 * s + 1] / size(s) : 0 }

  /// The weight `pₛ(1 - pₛ)`.
  func weight(_ s: Int) -> Double { rate(s) * (1 - rate(s)) }

  var observed: Double { (0..<strata).reduce(0) { $0 + size($1) } }

  var events: Double { (0..<strata).reduce(0) { $0 + counts[2 * $1 + 1] } }

  /// `U = Σₛ (1 - pₛ) D₁ - pₛ D₀`, where D is the sum of d over cases and controls.
  var score: Double {
    (0..<strata).reduce(0) { $0 + (1 - rate($1)) * sums[2 * $1 + 1] - rate($1) * sums[2 * $1] }
  }

  /// `V = Σₛ pₛ(1 - pₛ) Σ (x - x̄ₛ)²`, zero when what is left is rounding.
  var information: Double {
    let V = (0..<strata).reduce(0) { $0 + weight($1) * centredSquares($1) }
    let size = (0..<strata).reduce(0) { $0 + weight($1) * self.size($1) * means[$1] * means[$1] }
    return V > Self.roundingOfSquares * size && V.isFinite ? V : 0
  }

  /// A sum of squares below this part of the sum of x² is rounding of an item that is constant in every stratum.
  static let roundingOfSquares = 1e-24

  /// The mean and the standard deviation over all observed rows.
  var overall: (mean: Double, standardDeviation: Double) {
    let n = observed
    guard n > 0 else { return (.nan, .nan) }
    let mean = (0..<strata).reduce(0) { $0 + size($1) * means[$1] } / n
    let squares = (0..<strata).reduce(0) { $0 + centredSquares($1) + size($1) * (means[$1] - mean) * (means[$1] - mean) }
    return (mean, n > 1 ? (squares / (n - 1)).squareRoot() : 0)
  }

  /// `Σ d² - (Σ d)² / n`: the second term takes back what rounding left in the mean.
  private func centredSquares(_ s: Int) -> Double {
    guard size(s) > 0 else { return 0 }
    let sum = sums[2 * s] + sums[2 * s + 1]
    return max(squares[2 * s] + squares[2 * s + 1] - sum * sum / size(s), 0)
  }
}

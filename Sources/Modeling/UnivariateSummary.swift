import Glibc

/// What describes the values of one numeric column: moments, spread and quantiles.
///
/// Deviations are taken from a first mean in a second pass, so that a large part common to all values does no harm.
/// Chan, Golub, LeVeque (1983), Algorithms for computing the sample variance, The American Statistician 37, 242–247.
public struct UnivariateSummary: Equatable, Sendable {
  /// The number of values, or the sum of the weights.
  public let total: Double
  /// The mean.
  public let mean: Double
  /// `√(Σ (x - mean)² / (n - 1))`; nil for fewer than two values.
  public let standardDeviation: Double?
  /// `m₃ / m₂^(3/2)` of the central moments with divisor n; nil when all values are equal.
  public let skewness: Double?
  /// `m₄ / m₂² - 3` of the central moments with divisor n; nil when all values are equal.
  public let kurtosis: Double?

  /// The moments of values; nil when there are none. Weights count how often each value occurs.
  ///
  /// - Complexity: O(n), two passes.
  public init?(_ values: [Double], weights: [Double]? = nil) {
    let total = weights.map { $0.reduce(0, +) } ?? Double(values.count)
    guard total > 0 else { return nil }
    self.total = total
    let start = values[0]
    let mean = start + Self.sum(values, weights) { $0 - start } / total
    // What rounding left of the mean: the mean of the deviations would be 0 without it.
    let remainder = Self.sum(values, weights) { $0 - mean } / total
    self.mean = mean + remainder
    let factor = Self.scale(of: values, about: mean)
    let squares = max(
      0, Self.sum(values, weights) { ($0 - mean) * factor * (($0 - mean) * factor) } - total * remainder * factor * (remainder * factor))
    standardDeviation = total > 1 ? (squares / (total - 1)).squareRoot() / factor : nil
    let m2 = squares / total
    guard m2 > 0 else { (skewness, kurtosis) = (nil, nil); return }
    let centre = mean
    skewness = Self.sum(values, weights) { pow(($0 - centre) * factor, 3) } / total / pow(m2, 1.5)
    kurtosis = Self.sum(values, weights) { pow(($0 - centre) * factor, 4) } / total / (m2 * m2) - 3
  }

  /// The power of two that brings the largest deviation near 1, so that its powers neither overflow nor vanish; it changes no digit.
  private static func scale(of values: [Double], about centre: Double) -> Double {
    let largest = values.reduce(0) { max($0, abs($1 - centre)) }
    guard largest > 0, largest.isFinite else { return 1 }
    return Double(sign: .plus, exponent: -max(min(largest.exponent, scaledExponents), -scaledExponents), significand: 1)
  }

  /// Powers beyond this would have no reciprocal.
  private static let scaledExponents: Double.Exponent = 1000

  /// `Σ w f(x)`, with the rounding errors carried along (Neumaier 1974).
  private static func sum(_ values: [Double], _ weights: [Double]?, _ f: (Double) -> Double) -> Double {
    var sum = 0.0
    var correction = 0.0
    for i in values.indices {
      let term = weights.map { $0[i] * f(values[i]) } ?? f(values[i])
      let next = sum + term
      correction += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
      sum = next
    }
    return sum + correction
  }
}

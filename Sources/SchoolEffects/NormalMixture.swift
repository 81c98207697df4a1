import Glibc
import Probability

/// A mixture of normal distributions.
struct NormalMixture: Sendable {
  /// The weights; they add up to 1.
  let weights: [Double]
  /// The means.
  let means: [Double]
  /// The standard deviations; 0 for a point.
  let deviations: [Double]

  /// The mean.
  var mean: Double { zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 } }

  /// The standard deviation: that of the means and that within the parts.
  var standardDeviation: Double {
    let μ = mean
    return weights.indices.reduce(0) { sum, k in
      sum + weights[k] * (deviations[k] * deviations[k] + (means[k] - μ) * (means[k] - μ))
    }.squareRoot()
  }

  /// `P(X > x)`.
  func upperTail(_ x: Double) -> Double {
    weights.indices.reduce(0) { $0 + weights[$1] * NormalDistribution.standard.upperTail((x - means[$1]) / deviations[$1]) }
  }

  /// The x with `P(X > x) = q`, by halving an interval that contains it.
  /// - Complexity: about 60 times the number of parts.
  func upperQuantile(_ q: Double) -> Double {
    let z = NormalDistribution.standard.upperQuantile(q)
    let ends = weights.indices.map { means[$0] + z * deviations[$0] }
    var (low, high) = (ends.min()!, ends.max()!)
    for _ in 0..<Self.halvings where low < high {
      let middle = (low + high) / 2
      if upperTail(middle) > q { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// As many halvings as a double has digits.
  private static let halvings = 60

  /// The interval with this probability, equal tails.
  func interval(_ level: Double) -> ClosedRange<Double> {
    let tail = (1 - level) / 2
    return upperQuantile(1 - tail)...upperQuantile(tail)
  }
}

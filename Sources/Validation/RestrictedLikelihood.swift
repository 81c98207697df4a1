import Glibc

/// The restricted likelihood of the variance τ² between places.
struct RestrictedLikelihood {
  let estimates: [Double]
  let variances: [Double]

  /// The weighted mean at a variance between places, the sum of the weights `1 / (sᵢ² + τ²)` and the weighted squared distances.
  func pooled(_ τ²: Double) -> (mean: Double, weight: Double, dispersion: Double) {
    let w = weights(τ²)
    let weight = w.reduce(0, +)
    let mean = zip(w, estimates).reduce(0) { $0 + $1.0 * $1.1 } / weight
    return (mean, weight, zip(w, estimates).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) })
  }

  /// The variance within places that I² compares with (Higgins, Thompson, Statistics in Medicine 21 (2002)).
  var typicalVariance: Double {
    let w = weights(0)
    let sum = w.reduce(0, +)
    return Double(w.count - 1) * sum / (sum * sum - w.reduce(0) { $0 + $1 * $1 })
  }

  /// The τ² of 0 or above with the largest restricted likelihood: Fisher scoring from Hedges' estimate, steps halved until the likelihood rises.
  /// - Complexity: O(places) a step.
  var maximum: Double {
    var τ² = hedges
    for _ in 0..<RestrictedLikelihood.mostSteps {
      let next = climbed(from: τ²)
      let isSettled = abs(next - τ²) <= RestrictedLikelihood.tolerance * max(τ², next)
      τ² = next
      if isSettled { break }
    }
    return value(0) >= value(τ²) ? 0 : τ²
  }

  private static let mostSteps = 1000
  private static let mostHalvings = 60
  /// The relative change of τ² at which the search ends.
  private static let tolerance = 1e-13

  private func climbed(from τ²: Double) -> Double {
    var step = fisherStep(τ²)
    let here = value(τ²)
    for _ in 0..<RestrictedLikelihood.mostHalvings {
      let next = max(0, τ² + step)
      if value(next) >= here { return next }
      step /= 2
    }
    return τ²
  }

  private func weights(_ τ²: Double) -> [Double] { variances.map { 1 / ($0 + τ²) } }

  /// `−½ (Σ log(sᵢ² + τ²) + log Σ wᵢ + Σ wᵢ (yᵢ − μ)²)`.
  private func value(_ τ²: Double) -> Double {
    let pooled = pooled(τ²)
    return -0.5 * (variances.reduce(0) { $0 + log($1 + τ²) } + log(pooled.weight) + pooled.dispersion)
  }

  /// Score over expected information: `(yᵀPPy − tr P) / tr PP` with `P = W − W 1 1ᵀ W / Σ wᵢ`.
  private func fisherStep(_ τ²: Double) -> Double {
    let (w, mean) = (weights(τ²), pooled(τ²).mean)
    let (s1, s2) = (w.reduce(0, +), w.reduce(0) { $0 + $1 * $1 })
    let s3 = w.reduce(0) { $0 + $1 * $1 * $1 }
    let quadratic = zip(w, estimates).reduce(0) { $0 + $1.0 * $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    return (quadratic - (s1 - s2 / s1)) / (s2 - 2 * s3 / s1 + (s2 / s1) * (s2 / s1))
  }

  /// The variance of the estimates minus the mean of their own, at least 0.
  private var hedges: Double {
    let k = Double(estimates.count)
    let mean = estimates.reduce(0, +) / k
    return max(0, estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (k - 1) - variances.reduce(0, +) / k)
  }
}

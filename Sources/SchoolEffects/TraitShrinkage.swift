import Glibc
import LinearAlgebra

/// All traits together, their effects drawn towards 0: `v = Zγ + Tτ + ε`, `τ_k ~ N(0, κφ)`, `ε ~ N(0, φW⁻¹)`.
///
/// κ maximises the restricted likelihood; the eigenvalues of `T̃T̃ᵀ` (base removed, weighted) make that a search along one number.
/// This orders traits and tempers their sizes; it is no test.
struct TraitShrinkage: Sendable {
  /// The shrunken effect of each trait.
  let effects: [ShrunkenTrait]
  /// The standard deviation of effects, `√(κφ)`; 0 where the traits together explain no more than chance would.
  let deviation: Double

  /// Shrinks.
  /// - Parameters:
  ///   - outcome: the effects of schools without the base, on the scale of equal variances.
  ///   - traits: the traits without the base in the same way, schools × traits.
  ///   - degrees: schools less the columns of the base.
  /// - Complexity: O(schools³ + schools² × traits).
  /// - Throws: `SchoolEffectsError.decompositionFailed`.
  init(outcome: [Double], traits: Matrix, degrees: Int) throws(SchoolEffectsError) {
    let eigen = try Checks.eigen(traits * traits.transposed)
    let rotated = eigen.vectors.transposedProduct(outcome)
    let likelihood = ShrinkageLikelihood(
      values: eigen.values.map { max(0, $0) }, squares: rotated.map { $0 * $0 }, degrees: Double(degrees))
    let κ = likelihood.bestRatio()
    let φ = likelihood.variance(κ)
    let scaled = zip(rotated, likelihood.values).map { $0 / (1 + κ * $1) }
    let means = traits.transposedProduct(eigen.vectors * scaled).map { κ * $0 }
    let turned = traits.transposed * eigen.vectors
    effects = means.indices.map { k in
      let known = likelihood.values.indices.reduce(0) { $0 + turned[k, $1] * turned[k, $1] / (1 + κ * likelihood.values[$1]) }
      return ShrunkenTrait(mean: means[k], standardDeviation: max(0, φ * κ * (1 - κ * known)).squareRoot())
    }
    deviation = (κ * φ).squareRoot()
  }
}

/// The restricted likelihood along κ.
struct ShrinkageLikelihood {
  /// The eigenvalues of `T̃T̃ᵀ`.
  let values: [Double]
  /// The squared outcomes along the eigenvectors.
  let squares: [Double]
  /// The degrees of freedom.
  let degrees: Double

  /// `φ = Σ y² / (1 + κd) / degrees`.
  func variance(_ κ: Double) -> Double { zip(squares, values).reduce(0) { $0 + $1.0 / (1 + κ * $1.1) } / degrees }

  /// −2 log L of κ, without constants.
  private func criterion(_ κ: Double) -> Double {
    degrees * log(variance(κ)) + values.reduce(0) { $0 + log1p(κ * $1) }
  }

  /// The search covers κ times the largest eigenvalue from 1e−4 to 1e4, on a logarithmic scale.
  private static let range = (lowest: -4.0, highest: 4.0)
  private static let points = 81
  private static let refinements = 60
  /// The golden ratio's smaller part.
  private static let golden = (3 - 5.0.squareRoot()) / 2

  /// The κ with the smallest criterion; 0 where that is the best.
  func bestRatio() -> Double {
    let largest = values.max() ?? 0
    guard largest > 0, variance(0) > 0 else { return 0 }
    let step = (Self.range.highest - Self.range.lowest) / Double(Self.points - 1)
    let ratio = { (x: Double) in pow(10, x) / largest }
    let places = (0..<Self.points).map { Self.range.lowest + Double($0) * step }
    let best = places.min { criterion(ratio($0)) < criterion(ratio($1)) }!
    let κ = ratio(refined(best - step, best + step) { criterion(ratio($0)) })
    return criterion(κ) < criterion(0) ? κ : 0
  }

  /// The minimum between two places, by golden sections.
  private func refined(_ low: Double, _ high: Double, _ f: (Double) -> Double) -> Double {
    var (a, b) = (low, high)
    for _ in 0..<Self.refinements {
      let (x, y) = (a + Self.golden * (b - a), b - Self.golden * (b - a))
      if f(x) < f(y) { b = y } else { a = x }
    }
    return (a + b) / 2
  }
}

import Glibc
import Probability

/// The link `η = Φ⁻¹(μ)`, Φ being the standard normal distribution function.
public struct ProbitLink: Link {
  /// The link; it has no settings.
  public init() {}

  /// `probit`.
  public var name: String { "probit" }

  /// `η = Φ⁻¹(μ)`.
  public func predictor(ofMean μ: Double) -> Double { NormalDistribution().quantile(μ) }

  /// `μ = Φ(η) = erfc(-η / √2) / 2`.
  public func mean(ofPredictor η: Double) -> Double { erfc(-η * 0.5.squareRoot()) / 2 }

  /// `1 - μ = Φ(-η)`.
  public func complement(ofPredictor η: Double) -> Double { mean(ofPredictor: -η) }

  /// `dμ/dη = exp(-η² / 2) / √(2π)`.
  public func slope(atPredictor η: Double) -> Double { exp(-η * η / 2) / (2 * Double.pi).squareRoot() }
}

extension Link where Self == ProbitLink {
  /// The link `η = Φ⁻¹(μ)`.
  public static var probit: ProbitLink { ProbitLink() }
}

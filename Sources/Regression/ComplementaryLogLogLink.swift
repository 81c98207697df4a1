import Glibc

/// The link `η = log(-log(1 - μ))`.
public struct ComplementaryLogLogLink: Link {
  /// The link; it has no settings.
  public init() {}

  /// `cloglog`.
  public var name: String { "cloglog" }

  /// `η = log(-log(1 - μ))`.
  public func predictor(ofMean μ: Double) -> Double { Glibc.log(-log1p(-μ)) }

  /// `μ = 1 - exp(-exp(η))`.
  public func mean(ofPredictor η: Double) -> Double { -expm1(-exp(η)) }

  /// `1 - μ = exp(-exp(η))`.
  public func complement(ofPredictor η: Double) -> Double { exp(-exp(η)) }

  /// `dμ/dη = exp(η - exp(η))`.
  public func slope(atPredictor η: Double) -> Double { exp(η - exp(η)) }
}

extension Link where Self == ComplementaryLogLogLink {
  /// The link `η = log(-log(1 - μ))`.
  public static var complementaryLogLog: ComplementaryLogLogLink { ComplementaryLogLogLink() }
}

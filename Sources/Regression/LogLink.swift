import Glibc

/// The link `η = log μ`.
public struct LogLink: Link {
  /// The link; it has no settings.
  public init() {}

  /// `log`.
  public var name: String { "log" }

  /// `η = log μ`.
  public func predictor(ofMean μ: Double) -> Double { Glibc.log(μ) }

  /// `μ = exp(η)`.
  public func mean(ofPredictor η: Double) -> Double { exp(η) }

  /// `1 - μ = 1 - exp(η)`.
  public func complement(ofPredictor η: Double) -> Double { -expm1(η) }

  /// `dμ/dη = exp(η)`.
  public func slope(atPredictor η: Double) -> Double { exp(η) }
}

extension Link where Self == LogLink {
  /// The link `η = log μ`.
  public static var log: LogLink { LogLink() }
}

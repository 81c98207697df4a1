import Glibc

/// The link `η = log(μ / (1 - μ))`.
public struct LogitLink: Link {
  /// The link; it has no settings.
  public init() {}

  /// `logit`.
  public var name: String { "logit" }

  /// `η = log μ - log(1 - μ)`.
  public func predictor(ofMean μ: Double) -> Double { Glibc.log(μ) - log1p(-μ) }

  /// `μ = 1 / (1 + exp(-η))`.
  public func mean(ofPredictor η: Double) -> Double {
    let e = exp(-abs(η))
    return (η < 0 ? e : 1) / (1 + e)
  }

  /// `1 - μ = 1 / (1 + exp(η))`.
  public func complement(ofPredictor η: Double) -> Double { mean(ofPredictor: -η) }

  /// `dμ/dη = μ (1 - μ)`.
  public func slope(atPredictor η: Double) -> Double { mean(ofPredictor: η) * mean(ofPredictor: -η) }

  /// Fills a block with one exponential a row.
  /// - Complexity: O(rows).
  public func fillMeans(_ rows: RowValues) {
    for i in 0..<rows.count {
      let η = rows.predictor[i]
      let e = exp(-abs(η))
      let larger = 1 / (1 + e)
      let smaller = e * larger
      rows.mean[i] = η < 0 ? smaller : larger
      rows.complement[i] = η < 0 ? larger : smaller
      rows.slope[i] = larger * smaller
    }
  }
}

extension Link where Self == LogitLink {
  /// The link `η = log(μ / (1 - μ))`.
  public static var logit: LogitLink { LogitLink() }
}

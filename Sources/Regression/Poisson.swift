import Glibc

/// An outcome that counts events without an upper limit; `V(μ) = μ`.
public struct Poisson: Family {
  /// The family; it has no settings.
  public init() {}

  /// `poisson`.
  public var name: String { "poisson" }

  /// `log`.
  public var canonicalLink: any Link { LogLink() }

  /// False: separation is not looked for.
  public var isBinary: Bool { false }

  /// The counts as they stand, once they have been checked; the constant holds the factorials.
  /// - Throws: `RegressionError.outcomeNegative` naming the row.
  public func response(outcome: [Double], weights: [Double]?) throws(RegressionError) -> Response {
    if let row = outcome.firstIndex(where: { !($0 >= 0) }) { throw .outcomeNegative(row: row) }
    var response = Response(values: outcome, weights: weights ?? [Double](repeating: 1, count: outcome.count))
    for row in outcome.indices { response.constant -= response.weights[row] * lgamma(outcome[row] + 1) }
    return response
  }

  /// Fills information and score; the log-likelihood is `Σ w (y log μ - μ)`.
  /// - Complexity: O(rows).
  public func fillScores(_ rows: RowValues) -> Double {
    var total = 0.0
    for i in 0..<rows.count {
      let (w, y, μ) = (rows.priorWeight[i], rows.outcome[i], rows.mean[i])
      let ratio = μ > 0 ? rows.slope[i] / μ : 1
      rows.information[i] = w * rows.slope[i] * ratio
      rows.score[i] = w * (y - μ) * ratio
      total += w == 0 ? 0 : w * ((y > 0 ? y * log(μ) : 0) - μ)
    }
    return total
  }

  /// `V(μ) = μ`.
  public func variance(ofMean μ: Double, complement: Double) -> Double { μ }

  /// `2 [y log(y / μ) - (y - μ)]`.
  public func deviance(outcome y: Double, mean μ: Double, complement: Double) -> Double {
    2 * ((y > 0 ? y * log(y / μ) : 0) - (y - μ))
  }
}

extension Family where Self == Poisson {
  /// An outcome that counts events.
  public static var poisson: Poisson { Poisson() }
}

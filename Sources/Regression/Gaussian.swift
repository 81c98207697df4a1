import Glibc

/// An outcome with the same variance everywhere, which is estimated: `V(μ) = 1`.
public struct Gaussian: Family {
  /// The family; it has no settings.
  public init() {}

  /// `gaussian`.
  public var name: String { "gaussian" }

  /// `identity`.
  public var canonicalLink: any Link { IdentityLink() }

  /// False: separation is not looked for.
  public var isBinary: Bool { false }

  /// True: the residual variance is estimated.
  public var estimatesDispersion: Bool { true }

  /// The outcome as it stands; the constant is half the sum of the logarithms of the weights.
  public func response(outcome: [Double], weights: [Double]?) throws(RegressionError) -> Response {
    guard let weights else { return Response(values: outcome, weights: [Double](repeating: 1, count: outcome.count)) }
    return Response(values: outcome, weights: weights, constant: weights.reduce(0) { $0 + ($1 > 0 ? log($1) / 2 : 0) })
  }

  /// Fills information and score; the objective is `-½ Σ w (y - μ)²`.
  /// - Complexity: O(rows).
  public func fillScores(_ rows: RowValues) -> Double {
    var total = 0.0
    for i in 0..<rows.count {
      let (w, residual, slope) = (rows.priorWeight[i], rows.outcome[i] - rows.mean[i], rows.slope[i])
      rows.information[i] = w * slope * slope
      rows.score[i] = w * residual * slope
      total -= w * residual * residual / 2
    }
    return total
  }

  /// `V(μ) = 1`.
  public func variance(ofMean μ: Double, complement: Double) -> Double { 1 }

  /// `(y - μ)²`.
  public func deviance(outcome y: Double, mean μ: Double, complement: Double) -> Double { (y - μ) * (y - μ) }

  /// `-n/2 [log(2π D / n) + 1] + ½ Σ log w`, D the deviance: the variance at its own maximum.
  public func logLikelihood(objective: Double, constant: Double, observations: Int) -> Double {
    let n = Double(observations)
    return constant - n / 2 * (log(2 * Double.pi * -2 * objective / n) + 1)
  }
}

extension Family where Self == Gaussian {
  /// An outcome with the same variance everywhere.
  public static var gaussian: Gaussian { Gaussian() }
}

import Glibc

/// An outcome that counts events out of a known number of trials; the mean is the share of events, `V(μ) = μ (1 - μ)`.
public struct Binomial: Family {
  /// The number of trials of each row.
  public let trials: [Double]

  /// Takes the number of trials of each row.
  /// - Throws: `RegressionError.trialsNotCounts` when one is not a whole number of 0 or more.
  public init(trials: [Double]) throws(RegressionError) {
    if let row = trials.firstIndex(where: { !($0 >= 0 && $0.isFinite && $0 == $0.rounded()) }) { throw .trialsNotCounts(row: row) }
    self.trials = trials
  }

  /// `binomial`.
  public var name: String { "binomial" }

  /// `logit`.
  public var canonicalLink: any Link { LogitLink() }

  /// True: separation is looked for.
  public var isBinary: Bool { true }

  /// The shares of events, weighted by the trials; the constant holds the binomial coefficients.
  /// - Throws: `RegressionError.eventsExceedTrials` naming the row.
  public func response(outcome: [Double], weights: [Double]?) throws(RegressionError) -> Response {
    guard outcome.count == trials.count else {
      throw .lengthMismatch(role: .trials, expected: outcome.count, found: trials.count)
    }
    var response = Response(values: outcome, weights: trials)
    for row in outcome.indices {
      let (k, m) = (outcome[row], trials[row])
      guard k >= 0, k <= m, k == k.rounded() else { throw .eventsExceedTrials(row: row) }
      let w = weights?[row] ?? 1
      response.values[row] = m > 0 ? k / m : 0
      response.weights[row] = w * m
      response.constant += w * (lgamma(m + 1) - lgamma(k + 1) - lgamma(m - k + 1))
    }
    return response
  }

  /// Fills information and score.
  /// - Complexity: O(rows).
  public func fillScores(_ rows: RowValues) -> Double { BinaryScores.fill(rows) }

  /// `V(μ) = μ (1 - μ)`.
  public func variance(ofMean μ: Double, complement: Double) -> Double { μ * complement }

  /// `2 [y log(y / μ) + (1 - y) log((1 - y) / (1 - μ))]`.
  public func deviance(outcome y: Double, mean μ: Double, complement: Double) -> Double {
    BinaryScores.deviance(outcome: y, mean: μ, complement: complement)
  }
}

extension Family where Self == Binomial {
  /// An outcome that counts events out of `trials`.
  /// - Throws: `RegressionError.trialsNotCounts`.
  public static func binomial(trials: [Double]) throws(RegressionError) -> Binomial { try Binomial(trials: trials) }
}

import Glibc

/// An outcome that is 1 (the event) or 0, or a share of events between them; `V(μ) = μ (1 - μ)`.
public struct Bernoulli: Family {
  /// The family; it has no settings.
  public init() {}

  /// `binomial`, the name that commands and files use for binary outcomes of either kind.
  public var name: String { "binomial" }

  /// `logit`.
  public var canonicalLink: any Link { LogitLink() }

  /// True: separation is looked for.
  public var isBinary: Bool { true }

  /// The outcome as it stands, once it has been checked.
  /// - Throws: `RegressionError.outcomeOutOfRange` for a value outside 0…1, `.outcomeIsConstant` when there is nothing to tell apart.
  public func response(outcome: [Double], weights: [Double]?) throws(RegressionError) -> Response {
    if let row = outcome.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) { throw .outcomeOutOfRange(row: row) }
    return Response(values: outcome, weights: weights ?? [Double](repeating: 1, count: outcome.count))
  }

  /// Fills information and score; the score keeps its digits where μ is near 0 or 1.
  /// - Complexity: O(rows).
  public func fillScores(_ rows: RowValues) -> Double { BinaryScores.fill(rows) }

  /// `V(μ) = μ (1 - μ)`.
  public func variance(ofMean μ: Double, complement: Double) -> Double { μ * complement }

  /// `2 [y log(y / μ) + (1 - y) log((1 - y) / (1 - μ))]`.
  public func deviance(outcome y: Double, mean μ: Double, complement: Double) -> Double {
    BinaryScores.deviance(outcome: y, mean: μ, complement: complement)
  }
}

extension Family where Self == Bernoulli {
  /// An outcome that is 1 (the event) or 0.
  public static var bernoulli: Bernoulli { Bernoulli() }
}

/// The formulas that one event and counts of events share.
enum BinaryScores {
  static func fill(_ rows: RowValues) -> Double {
    var total = 0.0
    for i in 0..<rows.count {
      let w = rows.priorWeight[i]
      let y = rows.outcome[i]
      let μ = rows.mean[i]
      let c = rows.complement[i]
      let variance = μ * c
      // Under the canonical link slope and variance are the same number; where both vanish their ratio is 1 as well.
      let ratio = variance > 0 ? rows.slope[i] / variance : 1
      rows.information[i] = w * rows.slope[i] * ratio
      rows.score[i] = w * (y * c - (1 - y) * μ) * ratio
      total += logLikelihood(w, y, μ, c)
    }
    return total
  }

  /// `w [y log μ + (1 - y) log(1 - μ)]`, with 0 for terms that do not occur.
  @inline(__always)
  static func logLikelihood(_ w: Double, _ y: Double, _ μ: Double, _ c: Double) -> Double {
    if w == 0 { return 0 }
    if y == 0 { return w * log(c) }
    if y == 1 { return w * log(μ) }
    return w * (y * log(μ) + (1 - y) * log(c))
  }

  static func deviance(outcome y: Double, mean μ: Double, complement c: Double) -> Double {
    let event = y > 0 ? y * log(y / μ) : 0
    let other = y < 1 ? (1 - y) * log((1 - y) / c) : 0
    return 2 * (event + other)
  }
}

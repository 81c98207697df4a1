/// The Cochran–Armitage test of a trend of event rates over scores.
///
/// `T = Σ tₖ (eₖ - nₖ p)`, `Var = p (1 - p) (Σ n t² - (Σ n t)² / N)`, `z = T / √Var`: the score test with the scores as item.
/// Source: P. Armitage, Biometrics 11 (1955) 375–386.
public struct TrendTest: Equatable, Sendable {
  /// `T`, positive when rates rise with the score.
  public let statistic: Double
  /// The variance of `T`.
  public let variance: Double
  /// The number N of children.
  public let total: Double

  /// The trend of `events` among `totals` over `scores`.
  /// - Complexity: O(scores).
  public init(scores: [Double], events: [Double], totals: [Double]) {
    precondition(scores.count == events.count && scores.count == totals.count, "each score has its events and its total")
    let N = totals.reduce(0, +)
    let p = events.reduce(0, +) / N
    let mean = zip(scores, totals).reduce(0) { $0 + $1.0 * $1.1 } / N
    statistic = scores.indices.reduce(0) { $0 + (scores[$1] - mean) * (events[$1] - totals[$1] * p) }
    variance = p * (1 - p) * scores.indices.reduce(0) { $0 + totals[$1] * (scores[$1] - mean) * (scores[$1] - mean) }
    total = N
  }

  /// Cochran and Armitage's `z`; nil when scores or outcome do not vary.
  public var cochranArmitage: TestStatistic? { variance > 0 ? .normal(statistic / variance.squareRoot()) : nil }

  /// The correlation of score and event, `z / √N`; nil when one does not vary.
  public var correlation: Double? { variance > 0 ? min(max(statistic / (variance * total).squareRoot(), -1), 1) : nil }

  /// The linear-by-linear association test, whose variance has the factor N / (N - 1).
  public var linearByLinear: TestStatistic? {
    variance > 0 ? .normal(statistic / (variance * total / (total - 1)).squareRoot()) : nil
  }
}

import Glibc

/// The deviances and the Brier score of a linear predictor taken as it is, on rows that count as often as their weight.
struct PredictorLikelihood {
  /// The sum of the weights.
  let rows: Double
  /// `−2 Σ w (y η − log(1 + exp η))`.
  let deviance: Double
  /// The deviance of the share of events.
  let nullDeviance: Double
  /// The mean of `(y − μ)²`.
  let brier: Double

  /// - Complexity: O(n).
  init(_ sorted: SortedPredictor, weights: [Double]) {
    var (total, events, logLikelihood, squares) = (0.0, 0.0, 0.0, 0.0)
    for i in weights.indices where weights[i] > 0 {
      let (w, y, η) = (weights[i], sorted.outcome[i], sorted.predictor[i])
      let e = exp(-abs(η))
      let μ = (η < 0 ? e : 1) / (1 + e)
      total += w
      events += w * y
      logLikelihood += w * (y * η - max(η, 0) - log1p(e))
      squares += w * (y - μ) * (y - μ)
    }
    (rows, deviance, brier) = (total, -2 * logLikelihood, squares / total)
    let share = events / total
    nullDeviance = events > 0 && events < total ? -2 * (events * log(share) + (total - events) * log1p(-share)) : 0
  }
}

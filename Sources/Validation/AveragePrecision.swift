/// The step-wise area under the precision–recall curve: the mean, over the events, of the precision at their score.
///
/// `AP = Σ over distinct scores, from the top, of (events at the score / events) × precision among scores at least as high`.
/// Buckley, Voorhees, SIGIR 2000; equal scores enter together, as in scikit-learn.
public struct AveragePrecision: Equatable, Sendable {
  /// The average precision; the prevalence for a score that says nothing.
  public let estimate: Double
  /// The share of events, against which it is to be read.
  public let prevalence: Double

  /// The average precision of a ranking.
  /// - Complexity: O(distinct scores).
  /// - Throws: `ValidationError.oneClassOnly` when there is no event.
  public init(_ ranking: Ranking) throws(ValidationError) {
    guard ranking.totalEvents > 0 else { throw .oneClassOnly(events: false) }
    var (flagged, found, sum) = (0.0, 0.0, 0.0)
    for g in ranking.scores.indices.reversed() {
      flagged += ranking.counts[g]
      found += ranking.events[g]
      sum += ranking.events[g] * (found / flagged)
    }
    estimate = sum / ranking.totalEvents
    prevalence = ranking.prevalence
  }
}

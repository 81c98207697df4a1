import Probability
import Regression

/// Calibration of the probabilities within a group: in the large and in slope.
///
/// Rows of equal probability enter the regressions as one share with its number, which leaves estimates and errors as they are.
struct GroupCalibration {
  /// `a` in `logit P = a + logit p`.
  let inTheLarge: Estimate?
  /// `b` in `logit P = a + b logit p`.
  let slope: Estimate?

  /// Fits both; nil where there are no probabilities, one of them is 0 or 1, or the rows are weighted, whose errors would be wrong.
  /// - Complexity: O(places), and two regressions on the distinct probabilities.
  init(_ outcome: ScoredOutcome, places: some Collection<Int32>) {
    guard outcome.weights == nil, let p = outcome.probabilities else {
      (inTheLarge, slope) = (nil, nil)
      return
    }
    var (logits, events, counts, last): ([Double], [Double], [Double], Double) = ([], [], [], .nan)
    for place in places.lazy.map({ Int($0) }) {
      if p[place] != last {
        logits.append(SpecialFunctions.logit(p[place]))
        events.append(0)
        counts.append(0)
        last = p[place]
      }
      counts[counts.count - 1] += 1
      if outcome.isEvent[place] { events[events.count - 1] += 1 }
    }
    let shares = zip(events, counts).map { $0 / $1 }
    inTheLarge = try? Logistic.fit([], outcome: shares, weights: counts, offset: logits).estimate(0)
    let fit = try? Logistic.fit([logits], outcome: shares, weights: counts)
    slope = fit.flatMap { $0.aliased.isEmpty ? $0.estimate(1) : nil }
  }
}

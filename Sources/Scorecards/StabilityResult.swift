/// How often each feature was chosen, and which are selected.
public struct StabilityResult: Equatable, Sendable {
  /// The share of halves that chose each feature, π.
  public let frequencies: [Double]
  /// The features with π at or above the threshold, in the order of the columns.
  public let selected: [Int]
  /// The features that each half chose in the order in which they entered: both halves of the first pair, then of the second, and so on.
  public let chosen: [[Int]]
  /// The number of features taken from a half, q.
  public let featuresPerHalf: Int
  /// The smallest frequency of a selected feature.
  public let threshold: Double

  init(_ selection: StabilitySelection, featuresPerHalf q: Int, chosen: [[Int]], candidates: Int) {
    var counts = [Int](repeating: 0, count: candidates)
    for half in chosen { for feature in half { counts[feature] += 1 } }
    frequencies = counts.map { Double($0) / Double(chosen.count) }
    selected = counts.indices.filter { Double(counts[$0]) >= selection.threshold * Double(chosen.count) }
    self.chosen = chosen
    featuresPerHalf = q
    threshold = selection.threshold
  }

  /// The number of features taken from a half on average; at most q, since a path may end before q features have entered.
  public var meanFeaturesPerHalf: Double { frequencies.reduce(0, +) }

  /// The bound `q² / ((2τ − 1) p)` on the expected number of falsely selected features (Meinshausen & Bühlmann 2010), for exchangeable noise features
  /// and a procedure no worse than guessing.
  public var expectedFalsePositives: Double {
    let q = meanFeaturesPerHalf
    return q * q / ((2 * threshold - 1) * Double(frequencies.count))
  }

  /// The sharper bound for frequencies of unimodal distribution (Shah & Samworth 2013, eq. 8); never above the other.
  public var expectedFalsePositivesIfUnimodal: Double {
    let pairs = Double(chosen.count / 2)
    let q = meanFeaturesPerHalf
    let constant =
      threshold <= 0.75
      ? 2 * (2 * threshold - 1 - 1 / (2 * pairs)) : (1 + 1 / pairs) / (4 * (1 - threshold + 1 / (2 * pairs)))
    guard constant > 0 else { return expectedFalsePositives }
    return min(expectedFalsePositives, q * q / (Double(frequencies.count) * constant))
  }
}

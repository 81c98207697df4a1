/// What a rule "flag from this score on" does: the table of decisions against outcomes and the measures of it.
public struct ThresholdDecision: Equatable, Sendable {
  /// Rows with at least this score are flagged.
  public let threshold: Double
  /// Flagged events.
  public let truePositive: Double
  /// Flagged others.
  public let falsePositive: Double
  /// Events that are not flagged.
  public let falseNegative: Double
  /// Others that are not flagged.
  public let trueNegative: Double

  /// The decisions at a threshold.
  /// - Complexity: O(distinct scores).
  public init(_ ranking: Ranking, threshold: Double) {
    let first = ranking.group(ofScore: threshold)
    let (flagged, found) = (ranking.counts[first...].reduce(0, +), ranking.events[first...].reduce(0, +))
    self.threshold = threshold
    truePositive = found
    falsePositive = flagged - found
    falseNegative = ranking.totalEvents - found
    trueNegative = ranking.totalOthers - falsePositive
  }

  /// The share of the events that is flagged; nil without events.
  public var sensitivity: Double? { share(truePositive, falseNegative) }
  /// The share of the others that is not flagged; nil without others.
  public var specificity: Double? { share(trueNegative, falsePositive) }
  /// The share of events among the flagged; nil when nobody is flagged.
  public var positivePredictiveValue: Double? { share(truePositive, falsePositive) }
  /// The share of others among those not flagged; nil when everybody is flagged.
  public var negativePredictiveValue: Double? { share(trueNegative, falseNegative) }

  /// Matthews' correlation of decision and outcome, `(TP TN − FP FN) / √(all four margins)`; nil when a margin is 0.
  public var correlation: Double? {
    let margins = flagged * (rows - flagged) * events * (rows - events)
    return margins > 0 ? (truePositive * trueNegative - falsePositive * falseNegative) / margins.squareRoot() : nil
  }

  /// Cohen's κ: agreement of decision and outcome beyond chance; nil when chance alone agrees everywhere.
  public var kappa: Double? {
    let byChance = (flagged * events + (rows - flagged) * (rows - events)) / (rows * rows)
    return byChance < 1 ? ((truePositive + trueNegative) / rows - byChance) / (1 - byChance) : nil
  }

  /// The net benefit `TP/n − FP/n × t / (1 − t)` of flagging at a probability t; with another prevalence, the two shares are reweighted to it.
  ///
  /// Vickers, Elkin, Medical Decision Making 26 (2006). Nil for t outside [0, 1) and when a needed class is empty.
  public func netBenefit(prevalence: Double? = nil) -> Double? {
    guard let found = sensitivity, let spared = specificity else { return nil }
    return benefit(found, 1 - spared, prevalence)
  }

  /// The net benefit of flagging everyone at the same probability.
  public func netBenefitOfAll(prevalence: Double? = nil) -> Double? { benefit(1, 1, prevalence) }

  private func benefit(_ found: Double, _ disturbed: Double, _ prevalence: Double?) -> Double? {
    guard threshold >= 0, threshold < 1 else { return nil }
    let π = prevalence ?? events / rows
    return π * found - (1 - π) * disturbed * (threshold / (1 - threshold))
  }

  private var rows: Double { truePositive + falsePositive + falseNegative + trueNegative }
  private var events: Double { truePositive + falseNegative }
  private var flagged: Double { truePositive + falsePositive }

  private func share(_ part: Double, _ rest: Double) -> Double? { part + rest > 0 ? part / (part + rest) : nil }
}

extension ThresholdDecision {
  /// The threshold, midway between neighbouring scores, at which sensitivity + specificity is largest (Youden 1950).
  ///
  /// Of several the lowest. The middle is rounded up to the next score where the two scores are neighbouring doubles.
  /// - Complexity: O(distinct scores).
  /// - Throws: `ValidationError.oneClassOnly`.
  public static func youden(_ ranking: Ranking) throws(ValidationError) -> ThresholdDecision {
    try ranking.requireBothClasses()
    var (best, bestSum, found, spared) = (0, 1.0, ranking.totalEvents, 0.0)
    for g in ranking.scores.indices.dropLast() {
      found -= ranking.events[g]
      spared += ranking.counts[g] - ranking.events[g]
      let sum = found / ranking.totalEvents + spared / ranking.totalOthers
      if sum > bestSum { (best, bestSum) = (g + 1, sum) }
    }
    guard best > 0 else { return ThresholdDecision(ranking, threshold: -.infinity) }
    let (low, high) = (ranking.scores[best - 1], ranking.scores[best])
    let middle = low + (high - low) / 2
    return ThresholdDecision(ranking, threshold: middle > low ? middle : high)
  }
}

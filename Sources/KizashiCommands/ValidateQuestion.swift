/// What is asked of scores.
struct ValidateQuestion: Equatable {
  /// Scores from which children would be flagged.
  var thresholds: [Double] = []
  /// Numbers of children taken from the top.
  var capacities: [Int] = []
  /// The share of events for which net benefit is computed; nil: that of the rows.
  var prevalence: Double?
  /// The specificities between which the partial area lies.
  var specificity: ClosedRange<Double>?
  /// Whether compared scores are treated as those of other children.
  var isUnpaired = false
  /// The level of all limits.
  var level = 0.95
  /// Replicates of the bootstrap of clusters.
  var replicates = 400
  /// The seed of the bootstrap.
  var seed: UInt64 = 1
  /// A group of fewer children has no measures.
  var minimumGroup = 10
  /// The number of threads; the answer does not depend on it.
  var threads = 1
}

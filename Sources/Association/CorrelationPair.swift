/// The correlation of two columns with what is known about its precision.
public struct CorrelationPair: Equatable, Sendable {
  /// How a p-value was obtained.
  public enum Distribution: String, Equatable, Sendable {
    /// Student's t.
    case t
    /// The normal distribution.
    case normal
    /// All permutations.
    case exact
    /// An Edgeworth series for the distribution over all permutations.
    case edgeworth
  }

  /// The columns.
  public let first: Int, second: Int
  /// The rows that they have in common.
  public let observations: Int
  /// The correlation; nil where one does not vary.
  public let estimate: Double?
  /// Limits of the correlation, where there are any.
  public var interval: ClosedRange<Double>?
  /// The large-sample test.
  public var test: TestStatistic?
  /// The p-value to use.
  public var pValue: Double?
  /// How it was obtained.
  public var distribution: Distribution?
  /// Kendall's analysis; nil for other methods.
  public var concordance: KendallCorrelation?

  init(_ first: Int, _ second: Int, observations: Int, estimate: Double?) {
    (self.first, self.second, self.observations, self.estimate) = (first, second, observations, estimate)
  }
}

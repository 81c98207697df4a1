public import Regression
public import Validation

/// How well one score ranks the children, alone and beside the judged one.
public struct ScoreJudgement: Sendable, Equatable {
  /// The name in files.
  public var name: String
  /// The name for Japanese readers.
  public var label: String
  /// Who ranks.
  public var kind: NamedScore.Kind
  /// Area under the curve with its standard error; nil when it is not estimable.
  public var area: Estimate?
  /// 95 % limits on the scale of log odds; where rows of a child repeat, the standard error is the larger of DeLong's and that of the cluster bootstrap.
  public var areaInterval: Interval?
  /// The judged score's area minus this one; nil for the judged one.
  public var difference: Estimate?
  /// 95 % limits of the difference.
  public var differenceInterval: Interval?
  /// Two-sided.
  public var differencePValue: Double?
  /// Step-wise area under precision and recall.
  public var averagePrecision: Double?
  /// What is found at the capacity.
  public var atCapacity: CapacityFigures?
  /// What is found at its authors' own threshold, and by the judged score with as many children.
  public var atOwnThreshold: CapacityFigures?
  /// What the judged score finds among as many children as its authors' threshold flags.
  public var judgedAtSameNumber: CapacityFigures?

  /// A score without measures.
  public init(name: String, label: String, kind: NamedScore.Kind) { (self.name, self.label, self.kind) = (name, label, kind) }
}

/// The numbers of one block of rows that a link and a family fill in turn, one array a quantity.
///
/// The arrays belong to the solver; they are valid during the call only.
public struct RowValues {
  /// The number of rows in the block.
  public let count: Int
  /// The outcomes y on the scale of the mean.
  public let outcome: UnsafePointer<Double>
  /// The prior weights: how much each row counts.
  public let priorWeight: UnsafePointer<Double>
  /// The linear predictors η.
  public let predictor: UnsafeMutablePointer<Double>
  /// The means μ; filled by the link.
  public let mean: UnsafeMutablePointer<Double>
  /// `1 - μ`; filled by the link.
  public let complement: UnsafeMutablePointer<Double>
  /// `dμ/dη`; filled by the link.
  public let slope: UnsafeMutablePointer<Double>
  /// The information of each row about its predictor, `w (dμ/dη)² / V(μ)`; filled by the family.
  public let information: UnsafeMutablePointer<Double>
  /// The score of each row, `w (y - μ) (dμ/dη) / V(μ)`; filled by the family.
  public let score: UnsafeMutablePointer<Double>
}

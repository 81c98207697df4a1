public import Disclosure

/// How an evaluation is made.
public struct EvaluationQuestion: Sendable {
  /// The title of the report.
  public var title: String
  /// The share of the children that staff can assess.
  public var capacity: Double = 0.05
  /// Minutes of staff that one assessment takes.
  public var minutesPerAssessment: Double = 60
  /// Replicates of every bootstrap.
  public var replicates = 200
  /// The seed of every random draw.
  public var seed: UInt64 = 1
  /// Which counts of people may be shown.
  public var smallCells = SmallCells.official
  /// What must hold.
  public var gates: [Gate] = []

  /// A question with the usual settings.
  public init(title: String) { self.title = title }
}

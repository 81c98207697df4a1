public import Disclosure

/// How the card did in a year that is later than everything it was made from.
public struct EvaluationResult: Sendable {
  /// The landmark years.
  public var years: [Int]
  /// Children at risk.
  public var rows: Int
  /// Events among them.
  public var events: Int
  /// Area under the curve of the points.
  public var points: AreaEstimate
  /// Area under the curve of the card before rounding to points.
  public var beforeRounding: AreaEstimate
  /// The points on top of the log odds of the child's grade and sex, on which the card was trained; the points themselves leave these out.
  public var withGradeAndSex: AreaEstimate
  /// The points among children of households that no training row came from; nil when there are too few.
  public var unseenHouseholds: AreaEstimate?
  /// What simpler or larger rules reach on the same children.
  public var comparators: [AreaEstimate]
  /// Calibration of the probabilities as handed over.
  public var calibration: CalibrationResult
  /// Calibration after the yearly refresh of one number on this year.
  public var refreshed: CalibrationResult
  /// Children in order of predicted probability, in groups: predicted and observed share.
  public var calibrationGroups: [CalibrationGroupResult]
  /// Who would be found at which capacity.
  public var capacity: [CapacityRow]
  /// What rules of experts find at their own threshold, and the card among as many children.
  public var expertRules: [ExpertRuleResult] = []
  /// The children at and above the card's threshold, as the rule file may tell them; nil when that was not counted.
  public var proposed: PeopleCount?
}

/// An area under the curve with its interval.
public struct AreaEstimate: Sendable {
  /// What was ranked by.
  public var name: String
  /// The name for Japanese readers.
  public var label: String
  /// The area.
  public var estimate: Double?
  /// Lower 95 % limit (DeLong).
  public var low: Double?
  /// Upper 95 % limit (DeLong).
  public var high: Double?
  /// The area of the card's points minus this one, on the same children; nil for the points themselves.
  public var fromCard: AreaDifference?
}

/// The difference between two areas under the curve of the same children.
public struct AreaDifference: Sendable, Equatable {
  /// First minus second.
  public var estimate: Double
  /// Lower 95 % limit (DeLong, paired).
  public var low: Double
  /// Upper 95 % limit (DeLong, paired).
  public var high: Double
  /// Two-sided.
  public var p: Double
}

/// Measures of calibration.
public struct CalibrationResult: Sendable {
  /// Intercept with the slope fixed at one.
  public var inTheLarge: Double?
  /// Slope.
  public var slope: Double?
  /// Observed divided by expected events.
  public var observedToExpected: Double?
  /// Mean absolute difference over twenty groups of equal size.
  public var expectedCalibrationError: Double?
  /// Brier score.
  public var brier: Double?
}

/// Children with similar predictions: what was predicted and what came.
public struct CalibrationGroupResult: Sendable {
  /// Children.
  public var rows: Int
  /// Events.
  public var events: Int
  /// Mean predicted probability.
  public var predicted: Double
  /// Observed share.
  public var observed: Double
  /// Lower 95 % limit of the observed share (Wilson).
  public var low: Double
  /// Upper 95 % limit of the observed share (Wilson).
  public var high: Double
}

/// What would happen at one capacity of the staff.
public struct CapacityRow: Sendable {
  /// The share of the children that can be assessed.
  public var share: Double
  /// The lowest total of points that is proposed; nil when the highest points alone are more children than the capacity.
  public var threshold: Int?
  /// Children proposed: whole groups of equal points, and never more than the capacity.
  public var flagged: Int
  /// Of these, children with the outcome.
  public var found: Int
  /// Share of the proposed with the outcome.
  public var precision: Double?
  /// Lower 95 % limit (Wilson).
  public var precisionLow: Double?
  /// Upper 95 % limit (Wilson).
  public var precisionHigh: Double?
  /// Share of all outcomes that are among the proposed.
  public var recall: Double?
}

public import Regression

/// Why a score cannot be judged or calibrated. Rows count from 0.
public enum ValidationError: Error, Equatable, Sendable {
  /// What a list of numbers was given for.
  public enum Role: String, Sendable {
    case outcome, score, probability, weights, clusters, groups, eligible, columns, offset, years, sites, draws
  }

  /// There is no row.
  case noRows
  /// A list has not one number for each row.
  case lengthMismatch(role: Role, expected: Int, found: Int)
  /// An outcome is neither 0 nor 1.
  case outcomeNotBinary(row: Int)
  /// A score is missing or, where it enters a regression, infinite.
  case scoreMissing(row: Int)
  /// A probability is missing or outside 0…1.
  case probabilityOutOfRange(row: Int)
  /// A probability is exactly 0 or 1, where its logit is infinite.
  case probabilityWithoutLogit(row: Int)
  /// A weight is missing or negative, or no weight is positive.
  case weightOutOfRange(row: Int?)
  /// Every outcome is an event, or none is.
  case oneClassOnly(events: Bool)
  /// A capacity is below 1 or above the number of children.
  case capacityOutOfRange(capacity: Int, children: Int)
  /// A cluster code is outside `0..<count`.
  case clusterOutOfRange(row: Int, count: Int)
  /// The code of a group is not −1 and not a place in the list of groups.
  case groupOutOfRange(row: Int, count: Int)
  /// The counts of a stratum or group contradict each other, such as more children assessed than there are.
  case countsImpossible(place: Int)
  /// A stratum has children of whom none was assessed.
  case stratumNotAssessed(stratum: Int)
  /// A sample is smaller than the number of strata or larger than the number of children it is drawn from.
  case sampleOutOfRange(sample: Int, least: Int, children: Int)
  /// Assessors that are right no more often than chance: sensitivity + specificity is not above 1.
  case assessmentUninformative
  /// A setting is outside its range.
  case settingOutOfRange(name: String)
  /// A draw names a row that does not exist; places count from 0.
  case drawOutOfRange(replicate: Int, place: Int, rows: Int)
  /// Too many of the refits had no answer for the others to stand for all of them.
  case refitsFailed(failed: Int, refits: Int)
  /// The regression behind a calibration map has no answer.
  case regression(RegressionError)
}

public import Regression
public import Validation

/// How well two sides judge the same cases alike.
public struct ReviewAgreement: Equatable, Sendable {
  /// The number of cases that both judged; nil where it is withheld, and everything else with it.
  public var cases: Int?
  /// Cases with the same verdict; a range counts by its middle.
  public var same: ReviewShare
  /// Cases in which the ranges have a step in common.
  public var overlapping: ReviewShare
  /// Weighted κ with linear weights; nil where it does not exist.
  public var kappa: AgreementEstimate?
  /// The limits of κ, from its standard error in large samples.
  public var kappaInterval: Interval?
  /// Gwet's AC1; nil where it does not exist.
  public var ac1: AgreementEstimate?
  /// The limits of AC1, from its standard error in large samples.
  public var ac1Interval: Interval?

  /// With fewer cases κ is imprecise.
  public static let enoughCases = 150

  /// Whether there are too few cases for κ to say much.
  public var isImprecise: Bool { (cases ?? 0) < Self.enoughCases }
}

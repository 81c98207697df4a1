public import Regression
import Validation

/// A count of cases and its share, as they may be shown; the limits are Wilson's.
public struct ReviewShare: Equatable, Sendable {
  /// The number of cases; nil where it is withheld.
  public var count: Int?
  /// Of how many; nil where that is withheld.
  public var cases: Int?
  /// The share; nil without a count that may be shown, or without cases.
  public var share: Double?
  /// Wilson's limits of the share.
  public var interval: Interval?

  /// A share of which both counts may be shown, or of which neither is.
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  init(_ count: Int?, of cases: Int?, level: Double) throws(Validation.ValidationError) {
    (self.count, self.cases) = (count, cases)
    guard let count, let cases, cases > 0 else { return }
    share = Double(count) / Double(cases)
    interval = try ProportionInterval.wilson(events: Double(count), trials: Double(cases), level: level)
  }

  /// An estimated share that is no count, with limits as of so many cases.
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  init(share: Double, effectiveCases: Double, level: Double) throws(Validation.ValidationError) {
    self.share = share
    interval = try ProportionInterval.wilson(events: share * effectiveCases, trials: effectiveCases, level: level)
  }
}

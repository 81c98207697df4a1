public import Tabular

/// When predictions are made: on this day after the end of each 年度, with this many days left out before outcomes count.
///
/// Records made while a decision of support is being prepared fall into the gap, so that they do not predict themselves.
public struct Landmark: Sendable, Equatable {
  /// Days from 31 March, the last day of the 年度, to the day of prediction.
  public let daysAfterYearEnd: Int
  /// Days after the day of prediction in which an outcome neither counts nor clears.
  public let gapDays: Int

  /// A landmark for each year.
  public init(daysAfterYearEnd: Int, gapDays: Int) {
    self.daysAfterYearEnd = daysAfterYearEnd
    self.gapDays = gapDays
  }

  /// The day of prediction for the year, in days since 1970-01-01.
  public func day(of year: FiscalYear) -> Int32 { year.lastDay + Int32(daysAfterYearEnd) }
}

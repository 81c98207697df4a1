/// What an expert says of a case.
public struct ReviewVerdict: Equatable, Sendable {
  /// The row of the sheet, the header being row 1.
  public var row: Int
  /// The number of the case.
  public var number: String
  /// The expert.
  public var reviewer: String
  /// The steps from the lower to the upper end; nil where the expert gave none.
  public var range: ClosedRange<Int>?
  /// How sure the expert is: 0 low, 1 usual, 2 high; nil where nothing is said.
  public var confidence: Int?
  /// Whether information is missing.
  public var lacksInformation: Bool
  /// The places of the columns that should count; the number of columns stands for information that the table does not have.
  public var items: [Int]

  /// Twice the middle of the range, so that it is whole.
  var doubledMiddle: Int? { range.map { $0.lowerBound + $0.upperBound } }
}

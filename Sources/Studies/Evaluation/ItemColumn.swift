/// An item of the judged rule as it entered the score of each row.
public struct ItemColumn: Sendable, Equatable {
  /// The item's name.
  public var item: String
  /// The name for Japanese readers.
  public var label: String
  /// The points that the item gave to each row; for a model without points its contribution on the logit.
  public var contributions: [Double]
  /// The name of the bin or value of each row, as a place in `bins`.
  public var codes: [Int32]
  /// The bins, the missing ones among them.
  public var bins: [String]
  /// Which bins mean that there was no value.
  public var missingBins: Set<Int>

  /// An item.
  public init(item: String, label: String, contributions: [Double], codes: [Int32], bins: [String], missingBins: Set<Int>) {
    (self.item, self.label, self.contributions) = (item, label, contributions)
    (self.codes, self.bins, self.missingBins) = (codes, bins, missingBins)
  }
}

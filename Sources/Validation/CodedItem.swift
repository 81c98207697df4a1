/// An item as the bin of each row.
public struct CodedItem: Equatable, Sendable {
  /// The item.
  public var item: String
  /// The bin of each row, a place in `bins`; a negative place is no bin, and the row is not counted.
  public var codes: [Int32]
  /// The bins, the missing ones among them.
  public var bins: [String]
  /// Which bins mean that there was no value.
  public var missingBins: Set<Int>

  /// An item.
  public init(item: String, codes: [Int32], bins: [String], missingBins: Set<Int> = []) {
    (self.item, self.codes, self.bins, self.missingBins) = (item, codes, bins, missingBins)
  }
}

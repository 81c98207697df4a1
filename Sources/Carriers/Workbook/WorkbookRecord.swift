/// A child in a workbook: the key, and the cell of each input of the rule.
public struct WorkbookRecord: Equatable, Sendable {
  /// The child's key.
  public let key: String
  /// The cells in the order of `ScoringRule.columns`, as they stand in the table.
  public let cells: [String]

  /// Makes a record.
  public init(key: String, cells: [String]) {
    self.key = key
    self.cells = cells
  }
}

/// Why a card, or a part of one, cannot be made.
public enum ScorecardsError: Error, Equatable, Sendable {
  /// A vector has another length than the table.
  case lengthsDiffer(what: String, count: Int, rows: Int)
  /// A row subset names a row that the table has not.
  case rowOutside(rows: Int)
  /// So many rows have an outcome that is not 0 or 1.
  case outcomeNotBinary(rows: Int)
  /// So many rows have a weight that is negative or not a number.
  case invalidWeights(rows: Int)
  /// So many rows have an offset that is not a number.
  case invalidOffset(rows: Int)
  /// All rows are events, or none is.
  case oneKindOnly(events: Double, rows: Double)
  /// So many values of an item have more decimals than its dictionary entry, or are infinite.
  case notRecordable(item: String, decimals: Int, rows: Int)
  /// An item's dictionary entry has a number of decimals outside 0…9.
  case invalidDecimals(item: String, decimals: Int)
  /// A reason or level code that has no name.
  case unknownCode(item: String, code: Int)
  /// Official cut points that are not finite and ascending.
  case invalidCuts(item: String)
  /// More bins and reasons than one byte can number.
  case tooManyBins(item: String)
  /// A column is not of the kind (numbers or levels) that the item was binned as.
  case kindsDiffer(item: String)
  /// A setting outside its range.
  case invalidSetting(name: String, allowed: String)
  /// A fit whose steps did not reach the optimum.
  case notConverged(iterations: Int)
}

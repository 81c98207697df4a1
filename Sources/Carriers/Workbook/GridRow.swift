import Scoring

/// The cells that one row of the hidden sheet reads, as references.
struct GridRow {
  /// The cell of each input.
  let inputs: [String]
  /// A formula that is 0 where the row is not in use.
  let used: String
  /// The cell of the child's key, where the sheet has one.
  let key: String?
  /// The cell of the school year of scoring.
  let year: String
}

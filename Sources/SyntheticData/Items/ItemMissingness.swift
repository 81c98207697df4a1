/// Why a cell of an item is empty.
enum ItemMissingness: Equatable, Sendable {
  /// Never.
  case none
  /// With this probability, whatever else is true; the cell is empty.
  case atRandom(Double)
  /// More often for children who are often absent; about this share, and the cell is empty.
  case whenAbsent(Double)
  /// As `whenAbsent`, in a questionnaire: the cell says 無回答.
  case nonResponse(Double)
  /// The records of children who moved in stayed elsewhere: 転入.
  case transfer
  /// The family did not come, more often under strain; about this share, 未受診. 転入 as in `transfer`.
  case notAttended(Double)

  /// The words that stand in the cells and the reasons they mean, as the dictionary lists them.
  var codes: String {
    switch self {
    case .none, .atRandom, .whenAbsent: ""
    case .nonResponse: "無回答=refused"
    case .transfer: "転入=transferred_in"
    case .notAttended: "転入=transferred_in;未受診=not_attended"
    }
  }
}

import Scoring

/// What a cell is to the rule, as the graph's numbers; a number from 0 on is a reason for which the value is missing.
enum CellState: Int64 {
  case known = -1
  case outside = -2
  case unseen = -3
  case notANumber = -4
  /// The graph cannot read the cell as the program does.
  case unreadable = -5

  /// The states that refuse the child, in the order of the graph's table of texts.
  static let refusals: [CellState] = [.outside, .unseen, .notANumber, .unreadable]

  /// The status of a child with such a cell.
  func status(_ input: String) -> String {
    switch self {
    case .known: ScoreStatus.scored.code
    case .outside: ScoreStatus.refusedRange(input: input).code
    case .unseen: ScoreStatus.refusedUnseen(input: input).code
    case .notANumber: ScoreStatus.refusedNotANumber(input: input).code
    case .unreadable: "REFUSED_UNREADABLE(\(input))"
    }
  }
}

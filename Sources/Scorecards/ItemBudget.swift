/// How much may stand on a card.
public enum ItemBudget: Equatable, Sendable {
  /// So many features: the level and the change of one item are two.
  case features(Int)
  /// So many items: the level and the change of one item are one.
  case items(Int)

  /// The number allowed.
  public var limit: Int {
    switch self {
    case .features(let limit), .items(let limit): limit
    }
  }

  /// What these columns use of the budget, where column j belongs to item `items[j]`.
  func use(_ columns: [Int], items: [String]) -> Int {
    switch self {
    case .features: columns.count
    case .items: Set(columns.map { items[$0] }).count
    }
  }
}

/// How much two categories agree that are not the same: 1 is agreement, 0 is none.
public enum AgreementWeights: String, CaseIterable, Sendable {
  /// Only the same category agrees (Cohen 1960).
  case unweighted
  /// `1 − |i − j| / (k − 1)` (Cicchetti and Allison 1971).
  case linear
  /// `1 − (i − j)² / (k − 1)²` (Fleiss and Cohen 1973).
  case quadratic

  /// The weight of categories `i` and `j` among `categories`.
  public func weight(_ i: Int, _ j: Int, categories: Int) -> Double {
    let distance = Double(abs(i - j)) / Double(categories - 1)
    return switch self {
    case .unweighted: i == j ? 1 : 0
    case .linear: 1 - distance
    case .quadratic: 1 - distance * distance
    }
  }
}

/// How two columns of numbers are correlated.
public enum CorrelationMethod: String, CaseIterable, Equatable, Sendable {
  /// Pearson's product-moment correlation.
  case pearson
  /// Spearman's: Pearson's of mid-ranks.
  case spearman
  /// Kendall's τ_b.
  case kendall
}

/// What one item says about the outcome beyond the covariates.
public struct AdjustedScore: Equatable, Sendable {
  /// The number of children whose item is known.
  public var observed: Double
  /// The efficient score `U = Σ x (y - μ)`, the covariates being fitted.
  public var score: Double
  /// Its information `V = Σ w x² - b A⁻¹ b` with `b = Σ w x z`; 0 when the covariates determine the item.
  public var information: Double

  /// `z = U / √V`, positive when higher values go with the event; nil without information.
  public var test: TestStatistic? { information > 0 ? .normal(score / information.squareRoot()) : nil }

  /// The one-step log odds ratio for one unit of the item, `U / V`.
  public var effect: OneStepEffect? {
    information > 0 ? OneStepEffect(logOdds: score / information, standardError: 1 / information.squareRoot()) : nil
  }
}

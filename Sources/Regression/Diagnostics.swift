/// What a fit says about each row, in the order of the rows.
///
/// A row of weight 0 takes no part in the fit: it has a mean and residuals of 0, but neither leverage nor distance, which are not a number.
public struct Diagnostics: Sendable {
  /// The means μ.
  public let fitted: [Double]
  /// The linear predictors η, with the offset.
  public let linearPredictor: [Double]
  /// Deviance residuals, `sign(y - μ) √(w d(y, μ))`.
  public let devianceResiduals: [Double]
  /// Pearson residuals, `(y - μ) √(w / V(μ))`.
  public let pearsonResiduals: [Double]
  /// Leverages `h = w xᵀ I⁻¹ x`, between 0 and 1, which sum to the number of columns; not a number for rows of weight 0.
  public let leverage: [Double]
  /// Cook's distances, `(r / (1 - h))² h / (p φ)` with Pearson residuals r, p columns and dispersion φ; not a number where h is 1, and for
  /// rows of weight 0.
  public let cooksDistance: [Double]
}

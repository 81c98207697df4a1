/// What ties the mean of an outcome to the linear predictor: `η = g(μ)`.
///
/// A link knows no distribution. McCullagh, Nelder (1989), Generalized Linear Models, 2nd edition, section 2.2.3.
public protocol Link: Sendable {
  /// The name as written in files and commands, such as `logit`.
  var name: String { get }
  /// `η = g(μ)`.
  func predictor(ofMean μ: Double) -> Double
  /// `μ = g⁻¹(η)`.
  func mean(ofPredictor η: Double) -> Double
  /// `1 - μ`, with all its digits where μ is near 1; used by families whose mean is a probability.
  func complement(ofPredictor η: Double) -> Double
  /// The slope `dμ/dη`.
  func slope(atPredictor η: Double) -> Double
  /// Fills mean, complement and slope of a block of rows from their predictors.
  /// - Complexity: O(rows).
  func fillMeans(_ rows: RowValues)
}

extension Link {
  /// `1 - μ`, by subtraction.
  public func complement(ofPredictor η: Double) -> Double { 1 - mean(ofPredictor: η) }

  /// Fills mean, complement and slope of a block of rows, one row after the other.
  /// - Complexity: O(rows).
  public func fillMeans(_ rows: RowValues) {
    for i in 0..<rows.count {
      let η = rows.predictor[i]
      rows.mean[i] = mean(ofPredictor: η)
      rows.complement[i] = complement(ofPredictor: η)
      rows.slope[i] = slope(atPredictor: η)
    }
  }
}

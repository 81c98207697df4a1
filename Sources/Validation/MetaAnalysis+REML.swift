import Probability
import Regression

extension MetaAnalysis {
  /// Puts estimates of places together; nil with fewer than two that have a positive standard error.
  ///
  /// `τ²` maximises the restricted likelihood of `yᵢ ~ N(μ, sᵢ² + τ²)`; limits of μ with the t distribution of k − 1 degrees of freedom and the
  /// variance `Σ wᵢ (yᵢ − μ)² / ((k − 1) Σ wᵢ)` (Hartung, Knapp, Statistics in Medicine 20 (2001)); prediction limits
  /// `μ ± t √(SE² + τ²)` with the same t. As R's `metafor::rma(yi, vi, method = "REML", test = "knha")` and its `predict`.
  /// - Complexity: O(places) an iteration.
  public init?(_ estimates: [Estimate]) {
    let usable = estimates.filter { $0.value.isFinite && $0.standardError.isFinite && $0.standardError > 0 }
    guard usable.count > 1 else { return nil }
    let likelihood = RestrictedLikelihood(estimates: usable.map(\.value), variances: usable.map { $0.standardError * $0.standardError })
    let τ² = likelihood.maximum
    let pooled = likelihood.pooled(τ²)
    let freedom = Double(usable.count - 1)
    let error = (pooled.dispersion / freedom / pooled.weight).squareRoot()
    let t = StudentT(degreesOfFreedom: freedom).upperQuantile(0.025)
    func limits(_ half: Double) -> Interval { Interval(low: pooled.mean - half, high: pooled.mean + half) }
    self.init(
      places: usable.count, mean: Estimate(value: pooled.mean, standardError: error), interval: limits(t * error),
      prediction: usable.count > 2 ? limits(t * (error * error + τ²).squareRoot()) : nil, betweenVariance: τ²,
      heterogeneity: τ² / (τ² + likelihood.typicalVariance))
  }

  /// Puts areas under curves together on the scale of their logits, where their errors are more nearly normal.
  ///
  /// Mean and limits are transformed back, the standard error with the slope there; `betweenVariance` and `heterogeneity` stay on the scale of logits.
  /// An area of 0 or 1 has no logit and is left out.
  public init?(areas: [Estimate]) {
    let logits = areas.filter { $0.value > 0 && $0.value < 1 }.map {
      Estimate(value: SpecialFunctions.logit($0.value), standardError: $0.standardError / ($0.value * (1 - $0.value)))
    }
    guard let onLogits = MetaAnalysis(logits) else { return nil }
    func back(_ interval: Interval) -> Interval {
      Interval(low: SpecialFunctions.logistic(interval.low), high: SpecialFunctions.logistic(interval.high))
    }
    let mean = SpecialFunctions.logistic(onLogits.mean.value)
    self = onLogits
    self.mean = Estimate(value: mean, standardError: onLogits.mean.standardError * mean * (1 - mean))
    interval = back(onLogits.interval)
    prediction = onLogits.prediction.map(back)
  }
}

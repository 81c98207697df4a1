import Glibc

/// How many events each change of a rule needs before it may be estimated from a town's children.
enum TransportEvidence {
  /// With twenty events the 95 % limits of observed over expected are a factor 1.55 away (Riley et al., Statistics in Medicine 40, 2021:
  /// `SE(ln O/E) = √((1 − φ) / events)`).
  static let intercept = 20
  /// With fifty events the standard error of the slope is about 0.14 over the deviation of the logit (ibid.; Steyerberg et al.,
  /// Statistics in Medicine 23, 2004, prefer recalibration to refitting in samples of this size).
  static let slope = 50
  /// Ten events a coefficient at least (Peduzzi et al., Journal of Clinical Epidemiology 49, 1996).
  static let eachCoefficient = 10
  /// More than fifty a coefficient are never asked for (Heinze, Wallisch, Dunkler, Biometrical Journal 60, 2018).
  static let mostEachCoefficient = 50
  /// The shrinkage that a refit may need at most: 10 % (Riley et al., Statistics in Medicine 38, 2019).
  static let shrinkage = 0.9

  /// Events for a refit of so many coefficients: ten each, and Riley's `n = p / ((S − 1) ln(1 − R² / S))` rows with the share `prevalence` of
  /// events, R² being that of Cox and Snell which the rule reaches here.
  static func refit(coefficients p: Int, coxSnell R²: Double, prevalence: Double) -> Int {
    let most = mostEachCoefficient * p
    guard R² > 0 else { return most }
    let rows = Double(p) / ((shrinkage - 1) * log1p(-R² / shrinkage))
    let events = (rows * min(prevalence, 1 - prevalence)).rounded(.up)
    return max(eachCoefficient * p, events < Double(most) ? Int(events) : most)
  }
}

import Glibc

/// Estimate and limits with the digits that R prints.
///
/// R's `fisher.test` and `mantelhaen.test(exact = TRUE)` look for these roots with a tolerance of 1.2·10⁻⁴ on the scale of the odds ratio
/// (or its reciprocal above 1), which leaves relative errors up to some 10⁻⁵. `oddsRatio` and `interval(level:)` are exact.
extension ConditionalExactTest {
  /// The conditional estimate of the common odds ratio as R finds it.
  /// - Complexity: O(outcomes × steps).
  public var oddsRatioAsInR: Double {
    if observed == smallest { return 0 }
    if observed == largest { return .infinity }
    return root(of: mean, at: Double(observed), atOne: mean(1))
  }

  /// The exact interval of the common odds ratio as R finds it.
  /// - Complexity: O(outcomes × steps).
  public func intervalAsInR(level: Double = 0.95) -> (low: Double, high: Double) {
    let tail = (1 - level) / 2
    let low = observed == smallest ? 0 : root(of: upperTail, at: tail, atOne: upperTail(1))
    let high = observed == largest ? .infinity : root(of: { -lowerTail($0) }, at: -tail, atOne: -lowerTail(1))
    return (low, high)
  }

  private var largest: Int { smallest + logCoefficients.count - 1 }

  /// Where an increasing function of the odds ratio reaches a value; above 1 its reciprocal is searched for.
  private func root(of f: (Double) -> Double, at value: Double, atOne: Double) -> Double {
    if atOne == value { return 1 }
    guard atOne < value else { return BrentRoot.find(between: 0, and: 1) { f($0) - value } }
    return 1 / BrentRoot.find(between: .ulpOfOne, and: 1) { f(1 / $0) - value }
  }

  private func shares(_ ψ: Double) -> [Double] { probabilities(logOdds: log(ψ)) }

  private func mean(_ ψ: Double) -> Double {
    ψ == 0 ? Double(smallest) : shares(ψ).enumerated().reduce(0) { $0 + Double(smallest + $1.offset) * $1.element }
  }

  private func upperTail(_ ψ: Double) -> Double { ψ == 0 ? 0 : shares(ψ)[(observed - smallest)...].reduce(0, +) }

  private func lowerTail(_ ψ: Double) -> Double { ψ == 0 ? 1 : shares(ψ)[...(observed - smallest)].reduce(0, +) }
}

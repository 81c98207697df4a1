import Glibc

extension MantelHaenszel {
  /// Breslow and Day's test that all strata have the common odds ratio; nil when that ratio is unknown or fewer than two strata say anything.
  /// - Parameter tarone: whether to subtract Tarone's correction, which makes the statistic exactly χ² in large samples.
  /// - Complexity: O(tables).
  public func breslowDay(tarone: Bool) -> TestStatistic? {
    guard let ψ = oddsRatio()?.ratio else { return nil }
    let used = tables.filter { $0.hypergeometricVariance > 0 }
    guard used.count > 1 else { return nil }
    var (statistic, difference, variance) = (0.0, 0.0, 0.0)
    for table in used {
      let fitted = table.fitted(oddsRatio: ψ)
      let distance = table.exposedEvents - fitted.exposedEvents
      statistic += distance * distance / fitted.woolfVariance
      difference += distance
      variance += fitted.woolfVariance
    }
    return .chiSquare(tarone ? statistic - difference * difference / variance : statistic, used.count - 1)
  }

  /// Woolf's test that all strata have the same log odds ratio; nil with fewer than two strata that say anything.
  ///
  /// With a zero in any of them ½ is added to every count, as in `vcd::woolf_test`.
  /// - Complexity: O(tables).
  public func woolf() -> TestStatistic? {
    let used = tables.filter { $0.hypergeometricVariance > 0 }
    guard used.count > 1 else { return nil }
    let added = used.contains { $0.oddsRatio() == nil } ? Self.zeroCellCorrection : 0
    let ratios = used.compactMap { $0.adding(added).oddsRatio() }
    let weights = ratios.map { 1 / ($0.logStandardError * $0.logStandardError) }
    let mean = zip(ratios, weights).reduce(0) { $0 + log($1.0.ratio) * $1.1 } / weights.reduce(0, +)
    let statistic = zip(ratios, weights).reduce(0) { $0 + $1.1 * (log($1.0.ratio) - mean) * (log($1.0.ratio) - mean) }
    return .chiSquare(statistic, ratios.count - 1)
  }

  /// What is added to every count when one is zero.
  static let zeroCellCorrection = 0.5
}

extension FourfoldTable {
  /// The table with the same margins whose odds ratio is `ψ`.
  func fitted(oddsRatio ψ: Double) -> FourfoldTable {
    let a = fittedExposedEvents(oddsRatio: ψ)
    return FourfoldTable(
      exposedEvents: a, exposedOthers: exposed - a, unexposedEvents: events - a, unexposedOthers: unexposed - events + a)
  }

  /// The admissible root of `(1 - ψ) a² + (unexposed - events + ψ (exposed + events)) a - ψ exposed events = 0`.
  private func fittedExposedEvents(oddsRatio ψ: Double) -> Double {
    let linear = unexposed - events + ψ * (exposed + events)
    let constant = -ψ * exposed * events
    let root = max(linear * linear - 4 * (1 - ψ) * constant, 0).squareRoot()
    return -2 * constant / (linear + root)
  }

  /// The table with so much more in every cell.
  func adding(_ x: Double) -> FourfoldTable {
    FourfoldTable(
      exposedEvents: exposedEvents + x, exposedOthers: exposedOthers + x, unexposedEvents: unexposedEvents + x,
      unexposedOthers: unexposedOthers + x)
  }

  /// `1 / (1/a + 1/b + 1/c + 1/d)`.
  var woolfVariance: Double {
    1 / (1 / exposedEvents + 1 / exposedOthers + 1 / unexposedEvents + 1 / unexposedOthers)
  }
}

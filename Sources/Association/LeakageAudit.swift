/// The lag-decay test: does an item foretell events of the next year only, and that far too well?
///
/// An item that is written down *because* support is being prepared is enormously associated with support in the next year (lag 1), has a large
/// likelihood ratio, and says nothing about the year after (lag 2). Validation on a later year cannot see this: the leak works there too.
public struct LeakageAudit: Equatable, Sendable {
  /// A leak's lag-1 score is larger than this.
  public var leakScore = 8.0
  /// A leak's likelihood ratio `P(x > 0 | case) / P(x > 0 | control)` is larger than this.
  public var leakLikelihoodRatio = 8.0
  /// A leak's drop from lag 1 to lag 2, in standard errors, is larger than this.
  public var leakDrop = 5.0
  /// A reviewed item's lag-1 score is larger than this.
  public var reviewScore = 5.0
  /// A reviewed item's drop from lag 1 to lag 2, in standard errors, is larger than this.
  public var reviewDrop = 3.0
  /// Flagged items keep less than this part of their lag-1 effect at lag 2.
  public var keptEffect = 0.35

  /// An audit with the thresholds measured on the synthetic city: every leak found, at most 0.5 % of clean items flagged as leaks.
  public init() {}

  /// The flag of an item from its effects at both lags.
  /// - Parameter likelihoodRatio: `P(x > 0 | case) / P(x > 0 | control)` at lag 1; nil when unknown, which can lead to a review at most.
  public func flag(nextYear lag1: LagEffect, yearAfter lag2: LagEffect, likelihoodRatio: Double?) -> LeakageFlag {
    guard decays(lag1, lag2) else { return .none }
    let drop = Self.drop(lag1, lag2)
    if lag1.z > leakScore, let likelihoodRatio, likelihoodRatio > leakLikelihoodRatio, drop > leakDrop { return .leak }
    return lag1.z > reviewScore && drop > reviewDrop ? .review : .none
  }

  /// `(b₁ - b₂) / √(se₁² + se₂²)`.
  public static func drop(_ lag1: LagEffect, _ lag2: LagEffect) -> Double {
    let variance = lag1.standardError * lag1.standardError + lag2.standardError * lag2.standardError
    return (lag1.logOdds - lag2.logOdds) / variance.squareRoot()
  }

  /// `b₂ / b₁ < kept effect`, for a positive effect at lag 1.
  private func decays(_ lag1: LagEffect, _ lag2: LagEffect) -> Bool {
    lag1.logOdds > 0 && lag2.logOdds < keptEffect * lag1.logOdds
  }
}

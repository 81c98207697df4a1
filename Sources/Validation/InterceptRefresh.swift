import Probability

/// The yearly refresh of a probability by one number: recalibration in the large.
///
/// The shift δ makes the refreshed predictions add up to the events: `Σ logistic(logit p + δ) = Σ y`. It leaves every ranking as it is.
public struct InterceptRefresh: Equatable, Sendable {
  /// What is added to the logit; positive when more events happened than were predicted.
  public let shift: Estimate

  /// Takes a shift that was found before.
  public init(shift: Estimate) { self.shift = shift }

  /// Finds the shift.
  /// - Complexity: O(n) an iteration, about five iterations.
  /// - Throws: `ValidationError`; predictions of exactly 0 or 1 are out of range here, because no shift moves them.
  public init(outcome y: [Double], probability p: [Double]) throws(ValidationError) {
    try Check.outcome(y, rows: p.count)
    if let row = p.firstIndex(where: { !($0 > 0 && $0 < 1) }) { throw .probabilityOutOfRange(row: row) }
    shift = try Logistic.fit([], outcome: y, offset: p.map(SpecialFunctions.logit)).estimate(0)
  }

  /// The refreshed probability.
  public func callAsFunction(_ p: Double) -> Double { SpecialFunctions.logistic(SpecialFunctions.logit(p) + shift.value) }
}

public import Regression

/// How many children may be in need when some were not assessed, whoever they are: bounds without an assumption.
///
/// With a share c assessed and p of these in need: `[p c, p c + (1 − c)]`. Manski, Partial Identification of Probability Distributions (2003).
public struct PrevalenceBounds: Equatable, Sendable {
  /// Children assessed, taking part or consenting.
  public let assessed: Int
  /// Of these, in need.
  public let inNeed: Int
  /// All children.
  public let children: Int
  /// The share in need if nobody, and if everybody, of the others is in need.
  public let bounds: Interval
  /// The bounds widened by Wilson's 95 % limits, for children seen as a sample of such children.
  public let interval: Interval

  /// The bounds from counts.
  /// - Throws: `ValidationError.countsImpossible` unless in need ≤ assessed ≤ children and there are children.
  public init(inNeed: Int, assessed: Int, children: Int) throws(ValidationError) {
    guard 0 <= inNeed, inNeed <= assessed, assessed <= children, children > 0 else { throw .countsImpossible(place: 0) }
    (self.inNeed, self.assessed, self.children) = (inNeed, assessed, children)
    let (least, most, n) = (Double(inNeed), Double(inNeed + children - assessed), Double(children))
    bounds = Interval(low: least / n, high: most / n)
    interval = Interval(
      low: try ProportionInterval.wilson(events: least, trials: n).low, high: try ProportionInterval.wilson(events: most, trials: n).high)
  }
}

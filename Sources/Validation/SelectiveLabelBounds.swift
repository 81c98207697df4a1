public import Regression

/// What can be said of a rule once it is in use: it decides itself whom somebody looks at, so that labels among the flagged are seen more, and changed
/// by the help given.
///
/// Sensitivity lies between `found / (found + most missed)` and `found / (found + least missed)`; what is missed is known from an audit only.
/// Lakkaraju et al., KDD (2017), call this the problem of selective labels.
public struct SelectiveLabelBounds: Equatable, Sendable {
  /// What the missed are known from.
  public enum Basis: String, Sendable {
    /// A random sample of the children not flagged was assessed: limits of its estimate.
    case audit
    /// Nobody looked: any child not flagged may be in need.
    case nothing
  }

  /// Children flagged.
  public let flagged: Int
  /// Children flagged and found in need.
  public let found: Int
  /// Children not flagged.
  public let unflagged: Int
  /// What the missed are known from.
  public let basis: Basis
  /// The fewest and the most who may be missed.
  public let missed: Interval
  /// Bounds of the share of those in need that the rule finds; nil when nobody was found and nobody can be missed.
  public let sensitivity: Interval?

  /// The bounds of a year in which a rule was in use; `alsoFound` are children in need who were not flagged but came to light.
  ///
  /// The audit is one of all children not flagged, those who came to light among them.
  /// - Throws: `ValidationError.countsImpossible` for more found than flagged, more come to light than not flagged or a negative number.
  public init(flagged: Int, found: Int, unflagged: Int, alsoFound: Int = 0, audit: HiddenNeed? = nil) throws(ValidationError) {
    guard 0 <= found, found <= flagged else { throw .countsImpossible(place: 0) }
    guard 0 <= alsoFound, alsoFound <= unflagged else { throw .countsImpossible(place: 1) }
    (self.flagged, self.found, self.unflagged) = (flagged, found, unflagged)
    basis = audit == nil ? .nothing : .audit
    let (least, most) = (Double(alsoFound), Double(unflagged))
    missed = Interval(
      low: min(most, max(least, audit?.interval.low ?? least)), high: min(most, max(least, audit?.interval.high ?? most)))
    let f = Double(found)
    sensitivity =
      f + missed.high > 0 ? Interval(low: f / (f + missed.high), high: f + missed.low > 0 ? f / (f + missed.low) : 1) : nil
  }
}

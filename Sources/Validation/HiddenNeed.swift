public import Regression

/// How many children in need are not known, from a random audit sample among children who were not flagged or not listed.
///
/// Strata by score, need in each from the posterior Beta(k + ½, n − k + ½), summed over the strata. No constant detection probability is assumed.
public struct HiddenNeed: Equatable, Sendable {
  /// One stratum of the score.
  public struct Stratum: Equatable, Sendable {
    /// The lowest score of the stratum.
    public var lowestScore: Double
    /// Children in it.
    public var children: Int
    /// Children assessed.
    public var assessed: Int
    /// Of these, in need.
    public var inNeed: Int

    /// A stratum.
    public init(lowestScore: Double, children: Int, assessed: Int, inNeed: Int) {
      (self.lowestScore, self.children, self.assessed, self.inNeed) = (lowestScore, children, assessed, inNeed)
    }
  }

  /// From the lowest score to the highest.
  public var strata: [Stratum]
  /// Estimated children in need among those not known.
  public var children: Double
  /// 95 % limits (stratified Jeffreys).
  public var interval: Interval
  /// Limits of the share of all need that the label knows; nil without known children.
  public var knownShare: Interval?
  /// The share itself.
  public var knownShareEstimate: Double?

  /// A result.
  public init(strata: [Stratum], children: Double, interval: Interval, knownShare: Interval?) {
    (self.strata, self.children, self.interval, self.knownShare) = (strata, children, interval, knownShare)
  }
}

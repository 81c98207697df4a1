/// Whom to assess to learn what the labels miss: a random sample of the children not flagged, stratified by score.
public struct AuditDesign: Equatable, Sendable {
  /// One stratum of the score.
  public struct Stratum: Equatable, Sendable {
    /// The lowest score of the stratum.
    public var lowestScore: Double
    /// Children in it.
    public var children: Int
    /// Children to draw.
    public var draw: Int

    /// A stratum.
    public init(lowestScore: Double, children: Int, draw: Int) {
      (self.lowestScore, self.children, self.draw) = (lowestScore, children, draw)
    }
  }

  /// From the lowest score to the highest.
  public var strata: [Stratum]
  /// The expected relative standard deviation of the estimate of hidden need; nil when it cannot be foreseen.
  public var relativeError: Double?

  /// A design.
  public init(strata: [Stratum], relativeError: Double?) { (self.strata, self.relativeError) = (strata, relativeError) }
}

public import Regression

/// Sensitivity and specificity of a flag when only some children were assessed: bounds whoever the others are, and the numbers if they were drawn at random.
///
/// From the flagged alone sensitivity cannot be estimated: Begg, Greenes, Biometrics 39 (1983).
public struct VerificationBounds: Equatable, Sendable {
  /// The flagged, or the others.
  public struct Arm: Equatable, Sendable {
    /// Children.
    public var children: Int
    /// Children assessed.
    public var assessed: Int
    /// Of these, in need.
    public var inNeed: Int

    /// An arm.
    public init(children: Int, assessed: Int, inNeed: Int) {
      (self.children, self.assessed, self.inNeed) = (children, assessed, inNeed)
    }

    /// The fewest and the most that may be in need.
    var need: (least: Double, most: Double) { (Double(inNeed), Double(inNeed + children - assessed)) }
    /// Those in need if the assessed were drawn at random; nil when nobody was assessed.
    var expectedNeed: Double? { assessed > 0 ? Double(children) * Double(inNeed) / Double(assessed) : children == 0 ? 0 : nil }

    var isPossible: Bool { 0 <= inNeed && inNeed <= assessed && assessed <= children }
  }

  /// The children who were flagged.
  public let flagged: Arm
  /// The others.
  public let unflagged: Arm
  /// Bounds of the share of those in need that is flagged; nil when nobody can be in need.
  public let sensitivity: Interval?
  /// Bounds of the share of the others that is not flagged; nil when everybody must be in need.
  public let specificity: Interval?
  /// The sensitivity if in each arm the assessed were drawn at random (Begg and Greenes); nil when an arm has nobody assessed.
  public let sensitivityAtRandom: Double?
  /// The specificity under the same condition.
  public let specificityAtRandom: Double?

  /// The bounds from counts.
  /// - Throws: `ValidationError.countsImpossible` for an arm in which in need ≤ assessed ≤ children does not hold.
  public init(flagged: Arm, unflagged: Arm) throws(ValidationError) {
    guard flagged.isPossible else { throw .countsImpossible(place: 0) }
    guard unflagged.isPossible else { throw .countsImpossible(place: 1) }
    (self.flagged, self.unflagged) = (flagged, unflagged)
    let (found, missed) = (flagged.need, unflagged.need)
    sensitivity = Self.bounds(part: found, rest: missed)
    specificity = Self.bounds(part: Self.others(unflagged), rest: Self.others(flagged))
    guard let f = flagged.expectedNeed, let m = unflagged.expectedNeed else {
      (sensitivityAtRandom, specificityAtRandom) = (nil, nil)
      return
    }
    sensitivityAtRandom = Self.share(f, m)
    specificityAtRandom = Self.share(Double(unflagged.children) - m, Double(flagged.children) - f)
  }

  /// Those who may not be in need.
  private static func others(_ arm: Arm) -> (least: Double, most: Double) {
    (Double(arm.assessed - arm.inNeed), Double(arm.children - arm.inNeed))
  }

  private static func bounds(part: (least: Double, most: Double), rest: (least: Double, most: Double)) -> Interval? {
    guard part.most + rest.most > 0 else { return nil }
    return Interval(low: share(part.least, rest.most) ?? 0, high: share(part.most, rest.least) ?? 1)
  }

  private static func share(_ part: Double, _ rest: Double) -> Double? { part + rest > 0 ? part / (part + rest) : nil }
}

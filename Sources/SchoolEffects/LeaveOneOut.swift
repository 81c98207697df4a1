/// How an effect changes when one school at a time is left out.
public struct LeaveOneOut: Equatable, Sendable {
  /// Whether the sign stays the same.
  public let signIsConstant: Bool
  /// The smallest |effect| divided by the median |effect|.
  public let smallestRatio: Double
  /// The school without which the effect is smallest.
  public let mostInfluentialSchool: Int
}

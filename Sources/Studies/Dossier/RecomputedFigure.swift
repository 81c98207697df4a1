/// A number of an evaluation as it was printed, and as it follows from the published counts.
public struct RecomputedFigure: Sendable, Equatable {
  /// What a comparison says.
  public enum Status: String, Sendable {
    /// Both agree to nine digits.
    case same
    /// The counts leave a range open, and the printed number lies in it.
    case withinBounds = "within_bounds"
    /// They differ.
    case different
  }

  /// Where the number stands in `metrics.json`.
  public var name: String
  /// As it was printed.
  public var printed: Double
  /// As it follows from the counts: the number, or the lowest and highest that they allow.
  public var recomputed: ClosedRange<Double>

  /// A number that follows from counts.
  init(_ name: String, printed: Double, _ value: Double) { (self.name, self.printed, recomputed) = (name, printed, value...value) }

  /// A number of which counts give bounds.
  init(_ name: String, printed: Double, within bounds: ClosedRange<Double>) {
    (self.name, self.printed, recomputed) = (name, printed, bounds)
  }

  private static let agreement = 1e-9

  /// What the comparison says.
  public var status: Status {
    let slack = Self.agreement * max(1, abs(printed))
    guard printed >= recomputed.lowerBound - slack, printed <= recomputed.upperBound + slack else { return .different }
    return recomputed.upperBound - recomputed.lowerBound <= slack ? .same : .withinBounds
  }
}

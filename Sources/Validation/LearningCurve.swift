/// What a refitted model reaches with fewer rows: would more data help?
public struct LearningCurve: Equatable, Sendable {
  /// The performance at one size, on rows that no fit has seen.
  public struct Point: Equatable, Sendable {
    /// Rows of the fit.
    public var rows: Int
    /// Events among them (mean over the draws).
    public var events: Double
    /// Mean area under the curve on the rows of the fit.
    public var trainingArea: Double
    /// Mean area under the curve on new rows.
    public var area: Double
    /// Standard deviation of that area over the draws; nil with one draw.
    public var spread: Double?
    /// Draws without a fit (separation, one class); they are left out.
    public var failed = 0

    /// A point.
    public init(rows: Int, events: Double, trainingArea: Double, area: Double, spread: Double?) {
      (self.rows, self.events, self.trainingArea, self.area, self.spread) = (rows, events, trainingArea, area, spread)
    }
  }

  /// By ascending size.
  public var points: [Point]

  /// A curve through these points.
  public init(points: [Point]) { self.points = points }
}

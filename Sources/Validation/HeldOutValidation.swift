/// A model refitted on part of the rows and judged on the rest, part by part.
public struct HeldOutValidation: Equatable, Sendable {
  /// How the rows were divided.
  public enum Division: String, Sendable {
    /// K parts; a child, household or other cluster lies in one of them.
    case folds
    /// Each later year judged by what was fitted on the years before it (rolling origin).
    case years
    /// Each ward or school judged by what was fitted on all the others (internal–external).
    case sites
  }

  /// Why a part has no measures.
  public enum Omission: String, Sendable {
    /// Fewer than five events among its rows.
    case fewEvents
    /// Fewer than five rows without the event.
    case fewOthers
    /// The model has no fit on the other rows.
    case noFit
  }

  /// What was seen on one part.
  public struct Part: Equatable, Sendable {
    /// The fold, the year, or the place.
    public var label: String
    /// Rows judged.
    public var rows: Int
    /// Events among them.
    public var events: Int
    /// Area under the curve; nil when it is not estimable.
    public var area: Estimate?
    /// Calibration slope.
    public var slope: Estimate?
    /// Calibration in the large.
    public var inTheLarge: Estimate?
    /// Why there are no measures; nil when there are.
    public var omission: Omission?

    /// A part.
    public init(label: String, rows: Int, events: Int, area: Estimate?, slope: Estimate?, inTheLarge: Estimate?) {
      (self.label, self.rows, self.events) = (label, rows, events)
      (self.area, self.slope, self.inTheLarge) = (area, slope, inTheLarge)
    }
  }

  /// How the rows were divided.
  public var division: Division
  /// The parts.
  public var parts: [Part]
  /// The areas together (random effects); nil with fewer than two that are estimable.
  public var area: MetaAnalysis?
  /// The slopes together.
  public var slope: MetaAnalysis?
  /// Calibration in the large together.
  public var inTheLarge: MetaAnalysis?

  /// A result.
  public init(division: Division, parts: [Part], area: MetaAnalysis?, slope: MetaAnalysis?, inTheLarge: MetaAnalysis?) {
    (self.division, self.parts) = (division, parts)
    (self.area, self.slope, self.inTheLarge) = (area, slope, inTheLarge)
  }
}

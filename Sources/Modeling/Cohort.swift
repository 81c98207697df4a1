/// The children at risk at the prediction dates, with what became of each a year later.
public struct Cohort: Sendable {
  /// The rows of the panel.
  public var rows: [Int32]
  /// Per row, 1 when the outcome came about by the end of the next year, else 0.
  public var outcome: [Double]
  /// How many rows of the panel were left out, and why.
  public var leftOut: LeftOut

  /// Why rows of a panel are not in the risk set; every one is counted.
  public struct LeftOut: Sendable, Equatable {
    /// Already in the state to be predicted, for example already supported.
    public var alreadyThere = 0
    /// The outcome came in the gap after the prediction date.
    public var inGap = 0
    /// The child left before the outcome could be seen.
    public var leftTown = 0
    /// The state at the start or at the end is not recorded.
    public var unknownState = 0

    /// Nothing left out.
    public init() {}
  }

  /// The number of rows.
  public var count: Int { rows.count }
  /// The number of events.
  public var events: Int { Int(outcome.reduce(0, +)) }

  /// The positions in the cohort of the rows of these years (positions in `panel.years`).
  public func positions(in years: Set<Int32>, of panel: Panel) -> [Int] {
    rows.indices.filter { years.contains(panel.year[Int(rows[$0])]) }
  }

  /// The cohort of these positions only; what was left out stays counted.
  public func subset(_ positions: [Int]) -> Cohort {
    Cohort(rows: positions.map { rows[$0] }, outcome: positions.map { outcome[$0] }, leftOut: leftOut)
  }
}

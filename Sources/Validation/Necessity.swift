public import Regression

/// What is lost when an item is left out and the rest is fitted again: is each item needed (必要最小限)?
public struct Necessity: Equatable, Sendable {
  /// The loss without one item.
  public struct Item: Equatable, Sendable {
    /// The item.
    public var item: String
    /// The loss of area under the curve on the test rows, with its limits (cluster bootstrap or DeLong, paired).
    public var areaLoss: Estimate
    /// Limits of the loss of area.
    public var areaInterval: Interval
    /// Events found at the capacity that are lost; negative when more are found without it.
    public var foundLoss: Double
    /// Limits of that; nil where there are none.
    public var foundInterval: Interval?
    /// Whether the upper limit of the loss is below the tolerance.
    public var mayBeDropped: Bool

    /// A loss.
    public init(
      item: String, areaLoss: Estimate, areaInterval: Interval, foundLoss: Double, foundInterval: Interval?, mayBeDropped: Bool
    ) {
      (self.item, self.areaLoss, self.areaInterval) = (item, areaLoss, areaInterval)
      (self.foundLoss, self.foundInterval, self.mayBeDropped) = (foundLoss, foundInterval, mayBeDropped)
    }
  }

  /// The area lost that a town would accept.
  public var tolerance: Double
  /// The area with all items.
  public var area: Estimate
  /// The items, the least needed first.
  public var items: [Item]
  /// Items that may be dropped together, in the order of dropping, each checked with those before it gone.
  public var droppable: [String]
  /// The area after all of them are dropped; nil when none is.
  public var areaWithout: Estimate?
  /// The steps of dropping, each with the loss of all items gone so far, and the first step that was not allowed.
  public var steps: [Item] = []
  /// The number of test rows that can be assessed.
  public var capacity = 0
  /// The events found among them with all items.
  public var found = 0.0

  /// A result.
  public init(tolerance: Double, area: Estimate, items: [Item], droppable: [String], areaWithout: Estimate?) {
    (self.tolerance, self.area, self.items, self.droppable, self.areaWithout) = (tolerance, area, items, droppable, areaWithout)
  }
}

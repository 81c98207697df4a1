/// What is found at each share of the children that can be assessed, as a whole and in each group: the numbers behind the slider of the report.
///
/// The children of a step are among those of the next; the judged score alone decides who they are.
public struct ThresholdTable: Sendable, Equatable {
  /// One share of the children.
  public struct Step: Sendable, Equatable {
    /// The share of the children that can be assessed.
    public var share: Double
    /// The lowest score that is flagged; nil when nobody is.
    public var threshold: Double?
    /// The lowest probability among the flagged; nil without probabilities.
    public var probability: Double?
    /// Children flagged.
    public var flagged: Int
    /// Of these, events.
    public var found: Int
    /// Of these, not known before; nil when that is not recorded.
    public var newlyFound: Int?

    /// A share at which nobody is flagged.
    public init(share: Double) { (self.share, flagged, found) = (share, 0, 0) }
  }

  /// The children of one value of an attribute.
  public struct Group: Sendable, Equatable {
    /// The value.
    public var level: String
    /// Children.
    public var rows: Int
    /// Events.
    public var events: Int
    /// Children flagged, at each step.
    public var flagged: [Int]
    /// Of these, events, at each step.
    public var found: [Int]

    /// A group with its counts.
    public init(level: String, rows: Int, events: Int, flagged: [Int], found: [Int]) {
      (self.level, self.rows, self.events, self.flagged, self.found) = (level, rows, events, flagged, found)
    }
  }

  /// An attribute that divides the children.
  public struct Attribute: Sendable, Equatable {
    /// The name in files.
    public var name: String
    /// The name for Japanese readers.
    public var label: String
    /// The groups, those without a value last.
    public var groups: [Group]

    /// An attribute with its groups.
    public init(name: String, label: String, groups: [Group]) { (self.name, self.label, self.groups) = (name, label, groups) }
  }

  /// Children.
  public var rows: Int
  /// Events among them.
  public var events: Int
  /// Events that were not known before; nil when that is not recorded.
  public var newEvents: Int?
  /// By ascending share.
  public var steps: [Step]
  /// The attributes.
  public var attributes: [Attribute]

  /// A table of counts.
  public init(rows: Int, events: Int, newEvents: Int?, steps: [Step], attributes: [Attribute]) {
    (self.rows, self.events, self.newEvents) = (rows, events, newEvents)
    (self.steps, self.attributes) = (steps, attributes)
  }
}

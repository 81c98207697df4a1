/// One place that a cell of an item can fall into: a bin, a missing reason, or what the training rows never had.
public struct BinSlot: Equatable, Sendable {
  /// What the place stands for.
  public enum Role: Equatable, Sendable {
    /// An ordered bin of values, or a group of levels.
    case bin
    /// A missing value with this reason.
    case missing(MissingReason)
    /// A level or a reason that the training data did not know; always of weight 0.
    case unseen
  }

  /// What the place stands for.
  public let role: Role
  /// The weighted number of training rows.
  public let rows: Double
  /// The weighted number of events among them.
  public let events: Double
  /// The shrunken weight of evidence; positive where events are more frequent than on average.
  public let weightOfEvidence: Double

  /// The share of events, NaN without rows.
  public var rate: Double { events / rows }

  init(role: Role, rows: Double = 0, events: Double = 0, weightOfEvidence: Double = 0) {
    self.role = role
    self.rows = rows
    self.events = events
    self.weightOfEvidence = weightOfEvidence
  }
}

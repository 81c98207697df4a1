/// One candidate of a card: which item, which aspect of it, and how an official calls it.
public struct Feature: Hashable, Sendable {
  /// Which aspect of an item's history a feature holds.
  public enum Kind: String, Sendable, CaseIterable {
    /// The value itself.
    case level
    /// The value less the value a year before.
    case change
    /// For how many years the item has been in its present state.
    case years
  }

  /// The item's identifier in the dictionary.
  public let item: String
  /// The aspect of the item.
  public let kind: Kind
  /// The name shown to people.
  public let label: String

  /// A feature; the label is the item's identifier unless given.
  public init(item: String, kind: Kind = .level, label: String? = nil) {
    self.item = item
    self.kind = kind
    self.label = label ?? item
  }
}

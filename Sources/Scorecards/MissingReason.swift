/// Why a value is missing, and whether policy lets that reason speak for or against a child.
public struct MissingReason: Hashable, Sendable {
  /// The reason's code, such as `not_attended`.
  public let name: String
  /// Whether the weight of evidence of this reason is 0 whatever the data say.
  public let isNeutral: Bool

  /// A reason; one that stands in `neutralByPolicy` is neutral unless told otherwise.
  public init(_ name: String, isNeutral: Bool? = nil) {
    self.name = name
    self.isNeutral = isNeutral ?? Self.neutralByPolicy.contains(name)
  }

  /// Reasons that describe a removal or a computer system, not a child: moving house must not become a risk factor.
  public static let neutralByPolicy: Set<String> = ["transferred_in", "system_gap"]

  /// The reason of a cell that is simply empty; code 1 of a column that names no others.
  public static let empty = MissingReason("empty")
}

/// How the cells of an input are read.
public struct InputValues: Codable, Equatable, Sendable {
  /// The kinds of input.
  public enum Kind: String, Codable, Sendable {
    /// Whole numbers.
    case integer
    /// Decimal numbers with `scale` digits after the point.
    case decimal
    /// One of the accepted texts.
    case category
    /// Two accepted texts, usually `0` and `1`.
    case flag
  }

  /// The kind.
  public var type: Kind
  /// Digits after the point, of a decimal; a value is rounded half to even to this scale before use.
  public var scale: Int?
  /// The plausible range of a number, after rounding.
  public var range: PlausibleRange?
  /// The texts that a category or a flag may hold.
  public var accepted: [String]?
  /// What happens with another text.
  public var unseen: ValuePolicy?

  /// Whole numbers inside a range.
  public static func integer(_ range: PlausibleRange) -> InputValues { InputValues(type: .integer, range: range) }

  /// Decimal numbers inside a range, rounded half to even to `scale` digits after the point.
  public static func decimal(scale: Int, _ range: PlausibleRange) -> InputValues {
    InputValues(type: .decimal, scale: scale, range: range)
  }

  /// Texts out of a list.
  public static func category(_ accepted: [String], unseen: ValuePolicy = .refuse) -> InputValues {
    InputValues(type: .category, accepted: accepted, unseen: unseen)
  }

  /// `0` or `1`, or two other texts, the second meaning yes.
  public static func flag(no: String = "0", yes: String = "1", unseen: ValuePolicy = .refuse) -> InputValues {
    InputValues(type: .flag, accepted: [no, yes], unseen: unseen)
  }

  /// Whether cells hold numbers.
  public var isNumber: Bool { type == .integer || type == .decimal }
  /// Digits after the point of a number; 0 of whole numbers and texts.
  public var effectiveScale: Int { type == .decimal ? scale ?? 0 : 0 }
}

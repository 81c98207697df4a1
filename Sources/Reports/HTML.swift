/// A piece of HTML. Text that is interpolated into a literal is escaped; only another piece of HTML is taken as it is.
public struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// The markup.
  public private(set) var markup: String

  /// Markup from a literal.
  public init(stringLiteral value: String) { markup = value }

  /// Markup from a literal with interpolations.
  public init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

  /// Pieces one after another.
  /// - Complexity: O(length).
  public init(_ pieces: [HTML]) { markup = pieces.map(\.markup).joined() }

  /// Both pieces.
  public static func + (a: HTML, b: HTML) -> HTML { HTML([a, b]) }

  /// Escapes what is interpolated.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    /// Starts a piece.
    public init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }

    /// Takes the literal part as it is.
    public mutating func appendLiteral(_ literal: String) { markup += literal }

    /// Escapes text.
    public mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

    /// Writes a whole number.
    public mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    /// Takes a piece of HTML as it is.
    public mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }

    /// Takes pieces of HTML one after another.
    public mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { markup += piece.markup } }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}

/// A part of a formula, as a tree.
public struct FormulaExpression: Equatable, Sendable {
  /// What stands here.
  public indirect enum Kind: Equatable, Sendable {
    /// A column; `.` stands for all columns that are not named elsewhere.
    case name(String)
    /// A number.
    case number(Double)
    /// A text in quotes.
    case string(String)
    /// A function of arguments.
    case call(String, [Argument])
    /// A sign before an expression, `+`, `-` or `!`.
    case prefix(String, FormulaExpression)
    /// Expressions joined by `+` and `-`, from left to right.
    case sum([Summand])
    /// Two expressions with `* / : ^ & | ||` or a comparison between them.
    case operation(String, FormulaExpression, FormulaExpression)
  }

  /// A part of a sum.
  public struct Summand: Equatable, Sendable {
    /// Whether `-` stands before it.
    public let isTakenOut: Bool
    /// The part.
    public let value: FormulaExpression
  }

  /// An argument of a function, with its name where one is written.
  public struct Argument: Equatable, Sendable {
    /// The name before `=`.
    public let name: String?
    /// The value.
    public let value: FormulaExpression
    /// The first character, that of the name where there is one, from 0.
    public let position: Int
  }

  /// What stands here.
  public let kind: Kind
  /// The characters of the formula that it covers, from 0.
  public let range: Range<Int>
}

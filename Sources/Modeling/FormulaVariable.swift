/// A part of a formula that becomes columns by itself: a column of the table, a function of it, or a spline.
public struct FormulaVariable: Equatable, Sendable {
  /// How it becomes columns.
  enum Kind: Equatable {
    /// The column itself; a category by its levels.
    case column(String)
    /// The levels of a column, also of a column of numbers.
    case factor(String)
    /// A number, or a condition.
    case number(Arithmetic)
    /// Several functions of a number.
    case basis(BasisRequest, of: Arithmetic)
    /// A part of the linear predictor that is known.
    case offset(Arithmetic)
  }

  /// The name, as written without blanks: `age`, `factor(grade)`, `ns(age,df=3)`.
  public let name: String
  /// The first character in the formula, from 0.
  public let position: Int
  let kind: Kind

  /// The columns of the table that it is made from.
  public var columns: [String] {
    switch kind {
    case .column(let column), .factor(let column): [column]
    case .number(let arithmetic), .basis(_, of: let arithmetic), .offset(let arithmetic): arithmetic.columns
    }
  }
}

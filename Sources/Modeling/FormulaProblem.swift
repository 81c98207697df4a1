public import Tabular

/// What is wrong at a character of a formula.
public enum FormulaProblem: Error, Equatable, Sendable {
  /// Something that may not stand here.
  case unexpected(String)
  /// The formula ends too early.
  case unexpectedEnd
  /// There is no `~`.
  case missingTilde
  /// A quote is not closed.
  case unclosedQuote
  /// A number that cannot be read.
  case badNumber
  /// The formula is longer than the limit.
  case tooLong(limit: Int)
  /// Parentheses are nested deeper than the limit.
  case tooDeep(limit: Int)

  /// The outcome is neither a column nor a function of columns of numbers.
  case outcomeNotColumn
  /// A binomial outcome is not one column.
  case outcomeNotEvent
  /// The outcome stands among the predictors.
  case outcomeInPredictors(String)
  /// A term that makes no columns.
  case notSupported(String)
  /// A condition that does not stand in `I()`.
  case conditionOutside(String)
  /// Neither a constant nor a term.
  case noTerms
  /// A variable crossed with itself.
  case crossedWithItself(String)
  /// A power of one variable.
  case powerOfOneTerm(String, power: Int)
  /// The exponent is not a whole number of at least 1.
  case badPower
  /// `offset()` crossed with something.
  case offsetInInteraction
  /// `(1 | g)` where only a model without random effects can be used.
  case mixedModel
  /// `1 | g` without parentheses around it.
  case barWithoutParentheses
  /// A random term that is crossed, taken out, or inside another one.
  case barInside
  /// What stands behind `|` is neither a column nor columns joined by `:` or `/`.
  case groupNotColumns(String)
  /// A random term without any effect, `(0 | g)`.
  case noRandomEffect(group: String)
  /// `offset()` or `.` in a random term.
  case notInRandomTerm(String)
  /// An effect that two random terms of a group have.
  case repeatedRandomEffect(String, group: String)
  /// The terms written out are more than the limit.
  case tooManyTerms(limit: Int)

  /// `factor()` without exactly one column.
  case factorNotColumn
  /// A function that does not exist; `known` are those that may stand here.
  case unknownFunction(String, known: [String])
  /// Too many arguments, or none.
  case wrongArguments(function: String, takes: [String])
  /// An argument that a function does not have, or that is given twice.
  case unknownArgument(function: String, String, takes: [String])
  /// An argument that must be given.
  case missingArgument(function: String, String)
  /// An argument of the wrong kind.
  case badArgument(function: String, String, ArgumentKind)
  /// What may not stand in arithmetic.
  case notArithmetic(String)
  /// A column of numbers compared with a text.
  case numbersAgainstText(column: String)
  /// A column without numbers in arithmetic.
  case notNumeric(column: String, ColumnKind)
  /// Arithmetic without any column.
  case withoutColumn(String)

  /// Both the number of columns and the knots of a spline are given.
  case columnsAndKnots
  /// The knots do not ascend.
  case knotsNotAscending
  /// A knot at or beyond an outer knot.
  case knotsOutsideBoundary
  /// Quantiles that should be knots fall on each other or on an outer knot.
  case knotsCoincide
  /// A spline with fewer columns than its kind has.
  case tooFewColumns(least: Int)
  /// A restricted cubic spline with too few knots.
  case tooFewKnots(least: Int)
  /// A column that is the same everywhere, and so has no deviation to divide by.
  case noDeviation
  /// A column with too few different values.
  case tooFewValues(distinct: Int, needed: Int)
  /// A polynomial of a degree that so many different values do not determine.
  case degreeTooHigh(distinct: Int)
}

/// A fitted regression, as `kizashi fit --json` prints it.
public struct RegressionSource: Equatable, Sendable {
  /// What links the mean of the outcome to the sum of the terms.
  public enum Link: String, CaseIterable, Sendable {
    /// The mean is the sum.
    case identity
    /// The mean is `exp(sum)`.
    case log
    /// The mean is `1 / (1 + exp(−sum))`.
    case logit
    /// The mean is the normal distribution function of the sum.
    case probit
    /// The mean is `1 − exp(−exp(sum))`.
    case cloglog
    /// The mean is `1/2 + atan(sum) / π`.
    case cauchit
  }

  /// One line of the table of coefficients.
  public struct Coefficient: Equatable, Sendable {
    /// The term as R names it, with levels in brackets: `(Intercept)`, `age`, `race[black]`, `factor(grade)[2]`, `age:race[black]`, `log(income)`.
    public let term: String
    /// The estimate.
    public let estimate: Double

    /// Makes a coefficient.
    public init(term: String, estimate: Double) {
      self.term = term
      self.estimate = estimate
    }
  }

  /// The levels of a category.
  public struct Factor: Equatable, Sendable {
    /// The category as the terms name it: `race`, `factor(grade)`.
    public let name: String
    /// The column of the table.
    public let column: String
    /// Every level, also the one without a term.
    public let levels: [String]

    /// Makes a category.
    public init(name: String, column: String, levels: [String]) {
      self.name = name
      self.column = column
      self.levels = levels
    }
  }

  /// The formula.
  public let formula: String
  /// The link.
  public let link: Link
  /// The coefficients; a column that was left out has none.
  public let coefficients: [Coefficient]
  /// The categories.
  public let factors: [Factor]

  /// Makes a regression of its parts.
  public init(formula: String, link: Link, coefficients: [Coefficient], factors: [Factor]) {
    self.formula = formula
    self.link = link
    self.coefficients = coefficients
    self.factors = factors
  }
}

/// The distribution of an outcome around its mean: an exponential family.
///
/// A family knows no link but its canonical one. McCullagh, Nelder (1989), Generalized Linear Models, 2nd edition, section 2.2.2.
public protocol Family: Sendable {
  /// The name as written in files and commands, such as `binomial`.
  var name: String { get }
  /// The link under which η is the natural parameter; the one place where families and links meet.
  var canonicalLink: any Link { get }
  /// Whether an outcome is an event that happens or not, so that separation can make estimates infinite.
  var isBinary: Bool { get }
  /// Whether the variance has a factor that is estimated from the residuals; then statistics follow Student's t.
  var estimatesDispersion: Bool { get }
  /// Checks the outcome and brings it to the scale of the mean, with the prior weights that belong to it.
  /// - Throws: `RegressionError` naming the row.
  func response(outcome: [Double], weights: [Double]?) throws(RegressionError) -> Response
  /// Fills information and score of a block of rows whose means are known.
  /// - Returns: The log-likelihood of the block, up to terms that do not depend on the means.
  /// - Complexity: O(rows).
  func fillScores(_ rows: RowValues) -> Double
  /// `V(μ)`, the variance of an outcome with weight 1.
  func variance(ofMean μ: Double, complement: Double) -> Double
  /// Twice what the log-likelihood of a row with weight 1 falls short of its largest possible value.
  func deviance(outcome y: Double, mean μ: Double, complement: Double) -> Double
  /// The log-likelihood of a fit whose objective (the sum of `fillScores`) and constant (of `Response`) are known.
  func logLikelihood(objective: Double, constant: Double, observations: Int) -> Double
}

extension Family {
  /// False: the variance is `V(μ)` itself.
  public var estimatesDispersion: Bool { false }

  /// Objective and constant.
  public func logLikelihood(objective: Double, constant: Double, observations: Int) -> Double { objective + constant }
}

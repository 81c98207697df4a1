public import LinearAlgebra
public import Regression

/// A logistic mixed model: `logit μ = X β + Z b + offset` with `b ~ N(0, G)`, of events or of counts of events, fitted by maximum likelihood.
///
/// ```swift
/// let fit = try LogisticMixedModel(.laplace).fit(data)
/// ```
/// The integral over b is approximated; β and G together maximise the approximation, as in lme4's `glmer` with `nAGQ` of 1 or more.
/// Breslow, Clayton (1993), Journal of the American Statistical Association 88, 9–25; Pinheiro, Bates (1995), Journal of Computational and Graphical
/// Statistics 4, 12–35.
public struct LogisticMixedModel: Sendable {
  /// How the integral over the random effects is found.
  public enum Approximation: Sendable, Equatable {
    /// Laplace's: the integrand is taken for a normal density around its mode.
    case laplace
    /// Adaptive Gauss–Hermite quadrature with so many points an effect around the mode; for one grouping factor.
    case quadrature(points: Int)

    /// The points for each effect; one is Laplace's approximation.
    public var points: Int { if case .quadrature(let points) = self { points } else { 1 } }
  }

  /// How the integral is found.
  public let approximation: Approximation
  /// The number of steps after which the search is given up.
  public let iterationLimit: Int

  /// The most nodes that a group's integral may have.
  public static let nodeLimit = 20_000

  /// A model that is fitted with this approximation.
  public init(_ approximation: Approximation = .laplace, iterationLimit: Int = 200) {
    self.approximation = approximation
    self.iterationLimit = iterationLimit
  }

  /// Fits the model to events, or to counts with `.binomial(trials:)`.
  ///
  /// - Complexity: O(rows × (columns + effects² + nodes × effects)) a step, for one factor; about ten steps, and three evaluations a parameter.
  /// - Throws: `MultilevelError`; `.regression(.separated)` when no estimates of the fixed effects exist.
  public func fit<Design: RowBlocks>(
    _ data: MultilevelData<Design>, family: any Family = .bernoulli
  ) throws(MultilevelError) -> LogisticMixedFit {
    let (start, response) = try withoutGroups(data, family)
    let rows = LogisticRows(data, response: response, kept: start.coefficients.indices.filter { !start.aliased.contains($0) })
    try checkGroups(data, rows)
    let parameters = LogisticParameters(
      factors: data.factors.count, terms: data.terms.map { (factor: $0.factor, effects: $0.design.columns) })
    let problem = LogisticProblem(rows: rows, parameters: parameters, start: start, response: response)
    let (levels, threads) = (data.factors.map(\.levels), data.fixed.threads)
    guard levels.count > 1 else {
      let blocks = rows.blocks(factor: 0, levels: levels[0])
      return try fit(problem, LogisticOneFactor(blocks: blocks, levels: levels[0], rule: try rule(parameters), threads: threads))
    }
    guard approximation.points == 1 else { throw .quadratureNeedsOneFactor }
    return try fit(problem, LogisticCrossedFactors(rows, levels: levels, threads: threads))
  }

  /// One event or none in each group says nothing of how groups differ; of several trials a share is seen.
  private func checkGroups<Design>(_ data: MultilevelData<Design>, _ rows: LogisticRows) throws(MultilevelError) {
    let isShare = zip(rows.outcome, rows.weight).contains { $0 > 0 && $0 < 1 && $1 > 1 }
    for (place, codes) in rows.codes.enumerated() {
      let seen = Set(codes).count
      guard seen > 1 else { throw .oneGroup(factor: place) }
      guard seen < codes.count || isShare else { throw .groupPerRow(factor: place) }
      guard !rows.areSeparated(by: codes) else { throw .unboundedVariance(factor: place) }
    }
  }

  private func fit<Objective: LogisticObjective>(
    _ problem: LogisticProblem, _ objective: Objective
  ) throws(MultilevelError) -> LogisticMixedFit {
    var search = LogisticSearch(objective: objective, parameters: problem.parameters, iterationLimit: iterationLimit)
    let optimum = try search.optimum(from: problem.startingPoint)
    return problem.fit(optimum.point.x, value: optimum.point.value, optimum.free, optimum.inverse, search, approximation)
  }

  /// The rule for the effects of a level.
  private func rule(_ parameters: LogisticParameters) throws(MultilevelError) -> QuadratureRule {
    let (points, effects) = (approximation.points, parameters.effects[0])
    let nodes = (0..<effects).reduce(1) { product, _ in min(product * max(points, 1), Self.nodeLimit + 1) }
    guard points >= 1, nodes <= Self.nodeLimit else { throw .tooManyNodes(limit: Self.nodeLimit) }
    guard let rule = try? QuadratureRule(points: points, dimensions: effects) else {
      throw .regression(.decompositionFailed(routine: "dsyevd"))
    }
    return rule
  }

  /// The fit without random effects, which also finds columns to leave out and separation; and the outcome on the scale of its mean.
  private func withoutGroups<Design: RowBlocks>(
    _ data: MultilevelData<Design>, _ family: any Family
  ) throws(MultilevelError) -> (GeneralizedLinearFit, Response) {
    do throws(RegressionError) {
      let fit = try GeneralizedLinearModel(family, link: .logit).fit(data.fixed)
      return (fit, try family.response(outcome: data.fixed.outcome, weights: data.fixed.weights))
    } catch { throw .regression(error) }
  }
}

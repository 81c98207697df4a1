import Modeling
import Regression
import Tabular

/// What a regression is fitted to, and how.
struct FitInputs {
  let formula: Formula
  let model: ModelOptions
  let frame: ModelFrame
  let family: any Family
  let data: RegressionData<DesignMatrix>
  let clusters: [Int32]?

  /// Takes the rows of a table that are complete.
  ///
  /// - Throws: `FormulaError`, `RegressionError`.
  init(_ formula: Formula, table: Table, model: ModelOptions, threads: Int) throws {
    self.formula = formula
    self.model = model
    let frame = try Blueprint(formula, table: table, settings: try model.settings()).mold(table)
    family = try model.trials.map { try .binomial(trials: try frame.numbers(of: $0)) } ?? Bernoulli()
    clusters = try model.cluster.map { try frame.groups(of: $0).codes }
    let weights = try model.weights.map { try frame.weights(of: $0) }
    data = try RegressionData(frame.design, outcome: frame.outcome, weights: weights, offset: frame.offset, threads: threads)
    self.frame = frame
  }

  /// The model of maximum likelihood.
  var likelihoodModel: GeneralizedLinearModel { GeneralizedLinearModel(family, link: model.link.link) }
}

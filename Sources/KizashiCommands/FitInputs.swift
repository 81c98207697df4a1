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
  /// How values of the outcome become numbers.
  let coding: BlueprintOutcome.Coding
  /// Whether effects vary from group to group.
  let hasRandomEffects: Bool
  /// The variables of the formula, where the table was read by them.
  private(set) var variables: [BlueprintVariable] = []

  /// Takes the rows of a table that are complete.
  ///
  /// - Throws: `FormulaError`, `RegressionError`.
  init(_ formula: Formula, table: Table, model: ModelOptions, threads: Int) throws {
    let blueprint = try Blueprint(formula, table: table, settings: try model.settings())
    try self.init(formula, frame: try blueprint.mold(table), coding: blueprint.outcome.coding, model: model, threads: threads)
    variables = blueprint.variables
  }

  /// Takes the rows of a frame.
  ///
  /// - Throws: `FormulaError`, `RegressionError`.
  init(_ formula: Formula, frame: ModelFrame, coding: BlueprintOutcome.Coding, model: ModelOptions, threads: Int) throws {
    self.formula = formula
    self.model = model
    self.coding = coding
    hasRandomEffects = formula.hasRandomTerms
    family = try FitInputs.family(model, frame)
    clusters = try model.cluster.map { try frame.groups(of: $0).codes }
    let weights = try model.weights.map { try frame.weights(of: $0) }
    data = try RegressionData(
      frame.design.tiled(threads: threads), outcome: frame.outcome, weights: weights, offset: frame.offset, threads: threads)
    self.frame = frame
  }

  private static func family(_ model: ModelOptions, _ frame: ModelFrame) throws -> any Family {
    switch model.family {
    case .gaussian: .gaussian
    case .poisson: .poisson
    case .binomial: try model.trials.map { try .binomial(trials: try frame.numbers(of: $0)) } ?? .bernoulli
    }
  }

  /// The model of maximum likelihood.
  var likelihoodModel: GeneralizedLinearModel {
    GeneralizedLinearModel(family, link: model.link.link, conditioning: model.allowIllConditioned ? .allowed : .refused)
  }

  /// How many events there are among the rows that count, and how many others; shares of trials are counted as trials.
  var eventCounts: (events: Double, others: Double) {
    var (events, others) = (0.0, 0.0)
    let trials = (family as? Binomial)?.trials
    for i in frame.outcome.indices where data.weights?[i] ?? 1 > 0 {
      events += frame.outcome[i]
      others += (trials?[i] ?? 1) - frame.outcome[i]
    }
    return (events, others)
  }

  /// Whether the mean is linear and the variance constant.
  var isLinear: Bool { model.family == .gaussian && model.link == .identity }
}

import ArgumentParser
import Regression

/// The options of `fit` that hold coefficients small.
struct PenaltyOptions: ParsableArguments {
  /// The kinds of penalty.
  enum Kind: String, ExpressibleByArgument, CaseIterable { case lasso, ridge, elasticnet }

  /// Whether coefficients are compared on columns of standard deviation 1.
  enum Standardization: String, ExpressibleByArgument, CaseIterable { case yes, no }

  @Option(help: "A penalty on the size of the coefficients: lasso, ridge or elasticnet.")
  var penalty: Kind?

  @Option(help: "elasticnet: the share of absolute values, 0 (ridge) to 1 (lasso) (default: 0.5).")
  var alpha: Double?

  @Option(help: "Penalties, separated by commas; path (default) for a falling sequence; cv to choose among it by cross-validation.")
  var lambda: String?

  @Option(help: "path and cv: the number of penalties (default: 100).")
  var lambdaCount: Int?

  @Option(help: "path and cv: the smallest penalty as a share of the largest (default: 0.0001; 0.01 with more columns than rows).")
  var lambdaRatio: Double?

  @Option(help: "yes: compare coefficients on columns divided by their standard deviation; no: as they are (default: yes).")
  var standardize: Standardization?

  @Option(help: "Penalty factors: item=number, separated by commas; 0: no penalty, others: 1.")
  var penaltyFactor: String?

  @Option(help: "cv and --validate folds: the number of random folds (default: 10).")
  var folds: Int?

  @Option(help: "cv: the column of folds.")
  var foldColumn: String?

  @Option(help: "cv: a column, such as the child, whose rows stay together in a random fold.")
  var group: String?

  @Option(help: "cv: a column of years, each of which is a fold.")
  var year: String?

  @Option(help: "cv and --validate: the seed of random folds or draws (default: 1).")
  var seed: UInt64?

  /// Columns that must have a value in every row that is used, and are no items of the model.
  var companions: [String] { [foldColumn, group, year].compactMap(\.self) }

  /// What is wrong with the settings, one clause each.
  ///
  /// - Throws: `ValidationError` for lists that cannot be read.
  func problems(with model: ModelOptions) throws -> [String] {
    try rangeProblems() + combinationProblems(with: model)
  }

  private func rangeProblems() throws -> [String] {
    var problems: [String] = []
    if let alpha, !(0...1 ~= alpha) { problems.append("--alpha must lie between 0 and 1") }
    let strengths = try strengths()
    if let strengths, strengths.isEmpty { problems.append("--lambda needs at least one number, path or cv") }
    if let strengths, strengths.contains(where: { $0 < 0 }) { problems.append("--lambda must be 0 or more") }
    if let lambdaCount, lambdaCount < 1 { problems.append("--lambda-count must be at least 1") }
    if let lambdaRatio, !(lambdaRatio > 0 && lambdaRatio < 1) { problems.append("--lambda-ratio must lie between 0 and 1") }
    if let folds, folds < 2 { problems.append("--folds must be at least 2") }
    let factors = try factors()
    if factors.contains(where: { $0.1 < 0 }) { problems.append("--penalty-factor must be 0 or more") }
    return problems
  }

  private func combinationProblems(with model: ModelOptions) -> [String] {
    guard let penalty else {
      let unused = given.filter { !model.validation.taken.contains($0) }
      return unused.isEmpty ? [] : ["\(unused.joined(separator: ", ")) needs --penalty lasso, ridge or elasticnet"]
    }
    var problems: [String] = []
    if penalty == .lasso, alpha ?? 1 != 1 { problems.append("--penalty lasso has --alpha 1; use elasticnet") }
    if penalty == .ridge, alpha ?? 0 != 0 { problems.append("--penalty ridge has --alpha 0; use elasticnet") }
    if model.method == .firth { problems.append("--penalty does not go with --method firth: use one of them") }
    if model.cluster != nil || model.robust != nil {
      problems.append("--penalty has no standard errors: leave out --cluster and --robust")
    }
    let cross = [("--folds", folds != nil), ("--fold-column", foldColumn != nil), ("--group", group != nil), ("--year", year != nil)]
    let crossGiven = cross.filter(\.1).map(\.0)
    if lambda != Self.crossValidation, !crossGiven.isEmpty || seed != nil {
      problems.append("\((crossGiven + (seed == nil ? [] : ["--seed"])).joined(separator: ", ")) goes with --lambda cv only")
    }
    if [foldColumn, group, year].compactMap(\.self).count > 1 { problems.append("use one of --fold-column, --group and --year") }
    if folds != nil, foldColumn ?? year != nil { problems.append("--folds does not go with --fold-column or --year, which name the folds") }
    if !isSequence, lambdaCount != nil || lambdaRatio != nil {
      problems.append("--lambda-count and --lambda-ratio go with --lambda path or cv")
    }
    return problems
  }

  /// Refuses what a penalised fit does not have.
  ///
  /// - Throws: `ValidationError`.
  func check(with report: FitReportOptions) throws {
    guard penalty != nil else { return }
    let asked = [
      ("--interval", report.interval != nil), ("--tests", report.tests != nil), ("--diagnostics", report.diagnostics),
      ("--influence", report.influence),
      ("--covariance", report.covariance), ("--collinearity", report.collinearity)
    ].filter(\.1).map(\.0)
    if !asked.isEmpty {
      throw ValidationError("--penalty has no standard errors and no tests: leave out \(asked.joined(separator: ", ")).")
    }
  }

  /// The options of a penalty that were given.
  private var given: [String] {
    [
      ("--alpha", alpha != nil), ("--lambda", lambda != nil), ("--lambda-count", lambdaCount != nil),
      ("--lambda-ratio", lambdaRatio != nil),
      ("--standardize", standardize != nil), ("--penalty-factor", penaltyFactor != nil), ("--folds", folds != nil),
      ("--fold-column", foldColumn != nil), ("--group", group != nil), ("--year", year != nil), ("--seed", seed != nil)
    ].filter(\.1).map(\.0)
  }

  static let path = "path"
  static let crossValidation = "cv"
  static let usualFolds = 10
  static let usualSeed: UInt64 = 1

  /// Whether penalties fall from the largest instead of being listed.
  var isSequence: Bool { lambda == nil || lambda == Self.path || lambda == Self.crossValidation }

  /// The penalties that are listed; nil for a sequence.
  private func strengths() throws -> [Double]? {
    guard let lambda, !isSequence else { return nil }
    return try OptionList.numbers(lambda, option: "--lambda")
  }

  /// The penalty factors by item.
  func factors() throws -> [(String, Double)] {
    try OptionList.pairs(penaltyFactor, option: "--penalty-factor").map { item, text in
      guard let factor = Double(text), factor.isFinite else { throw ValidationError("--penalty-factor \(item)=\(text): not a number.") }
      return (item, factor)
    }
  }

  /// The share of absolute values.
  var mixing: Double {
    switch penalty {
    case .ridge: 0
    case .elasticnet: alpha ?? Self.usualMixing
    case .lasso, nil: 1
    }
  }

  private static let usualMixing = 0.5

  /// The penalties as the model takes them.
  ///
  /// - Throws: `ValidationError`.
  func sequence() throws -> PenaltySequence {
    if let strengths = try strengths() { return .strengths(strengths) }
    return .descending(count: lambdaCount ?? Self.usualCount, ratio: lambdaRatio)
  }

  private static let usualCount = 100
}

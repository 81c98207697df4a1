import ArgumentParser

/// The options of `fit` that examine how much better the model looks on its own rows than on new ones.
struct FitValidationOptions: ParsableArguments {
  /// How rows are set aside.
  enum Kind: String, ExpressibleByArgument, CaseIterable { case bootstrap, folds }

  @Option(
    help: "Performance corrected for optimism: bootstrap, or folds (cross-validation). Repeats the fit of these items, not their choice.")
  var validate: Kind?

  @Option(help: "--validate bootstrap: the number of replicates (default: 200).")
  var replicates: Int?

  @Option(
    help: "--validate bootstrap: a CSV file of draws, a column each: numbers from 1 of the rows without missing values.",
    completion: .file(extensions: ["csv"]))
  var draws: String?

  static let usualReplicates = 200

  /// The options of cross-validation that serve here as well.
  var taken: [String] {
    switch validate {
    case .folds: ["--folds", "--seed"]
    case .bootstrap: ["--seed"]
    case nil: []
    }
  }

  /// What is wrong with the settings, one clause each.
  func problems(with model: ModelOptions) -> [String] {
    guard let validate else { return given.map { "\($0) goes with --validate bootstrap" } }
    var problems = validate == .folds ? given.map { "\($0) goes with --validate bootstrap" } : []
    if let replicates, replicates < 2 { problems.append("--replicates must be at least 2") }
    if draws != nil, replicates != nil || model.penalty.seed != nil {
      problems.append("--draws names every draw: leave out --replicates and --seed")
    }
    if model.family != .binomial || model.link != .logit { problems.append("--validate goes with --family binomial and --link logit only") }
    let others: [(String, Bool)] = [
      ("--method \(model.method.rawValue)", model.method != .mle), ("--penalty", model.penalty.penalty != nil),
      ("--weights", model.weights != nil), ("--trials", model.trials != nil)
    ]
    let names = others.filter(\.1).map(\.0)
    if !names.isEmpty {
      problems.append("--validate repeats a plain fit by maximum likelihood: leave out \(names.joined(separator: ", "))")
    }
    return problems
  }

  private var given: [String] { [replicates.map { _ in "--replicates" }, draws.map { _ in "--draws" }].compactMap(\.self) }
}

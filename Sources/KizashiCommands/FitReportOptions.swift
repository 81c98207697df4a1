import ArgumentParser

/// The options of `fit` that say what is told about a model.
struct FitReportOptions: ParsableArguments {
  /// How intervals are found.
  enum IntervalKind: String, ExpressibleByArgument, CaseIterable { case wald, profile }

  /// Which tests of whole items are made.
  enum TestKind: String, ExpressibleByArgument, CaseIterable { case drop, sequential }

  @Option(help: "Level of intervals, between 0 and 1.")
  var level = 0.95

  @Option(help: "wald, or profile for limits and tests of the likelihood ratio (default: wald; profile with --method firth).")
  var interval: IntervalKind?

  @Option(help: "Likelihood-ratio tests (gaussian: F) of items: drop leaves out one at a time, sequential adds one after the other.")
  var tests: TestKind?

  @Flag(help: "Fitted values, residuals, leverages and distances of each row.")
  var diagnostics = false

  @Flag(help: "What each row does to the fit: dfbetas, dffits, covariance ratios, studentized residuals.")
  var influence = false

  @Flag(help: "The covariance of the coefficients.")
  var covariance = false

  @Flag(help: "Variance inflation and condition indexes.")
  var collinearity = false

  /// Refuses settings outside their ranges and settings that exclude each other.
  ///
  /// - Throws: `ValidationError`.
  func check(with model: ModelOptions) throws {
    guard level > 0, level < 1 else { throw ValidationError("--level must lie between 0 and 1.") }
    if interval == .profile, model.cluster != nil || model.robust != nil {
      throw ValidationError("--interval profile does not go with --cluster or --robust.")
    }
    if tests != nil, model.cluster != nil || model.robust != nil {
      throw ValidationError("--tests compares likelihoods, which --cluster and --robust do not trust: leave one of them out.")
    }
    if model.method == .flic, covariance {
      throw ValidationError(
        "--method flic has no --covariance: its intercept and its slopes come from two fits. Use --method firth or flac.")
    }
    if model.method != .mle, tests != nil || diagnostics || influence {
      throw ValidationError("--method \(model.method.rawValue) has no --tests, no --diagnostics and no --influence.")
    }
  }
}

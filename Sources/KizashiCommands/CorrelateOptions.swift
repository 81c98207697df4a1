import ArgumentParser
import Association

/// The options of `correlate`.
struct CorrelateOptions: ParsableArguments {
  /// How columns are correlated.
  enum MethodName: String, ExpressibleByArgument, CaseIterable {
    case pearson, spearman, kendall

    /// The method itself.
    var method: CorrelationMethod { CorrelationMethod(rawValue: rawValue) ?? .pearson }
  }

  @Option(help: "The columns, separated by commas (default: all numbers).")
  var items: String?

  @Option(help: "pearson, spearman or kendall.")
  var method: MethodName = .pearson

  @Option(help: "Columns whose part in both is taken out, separated by commas; rows complete in all columns are used.")
  var given: String?

  @Option(help: "pairwise: each pair uses the rows where both are known; complete: all pairs use the rows where all are known.")
  var missing: AssociateOptions.Missing?

  @Flag(help: "Exact p-values of rank correlations without ties.")
  var exact = false

  @Option(help: "The level of the limits.")
  var level = 0.95

  /// Refuses options that exclude each other.
  ///
  /// - Throws: `ValidationError`.
  func validate() throws {
    var problems: [String] = []
    if !(level > 0 && level < 1) { problems.append("--level must lie between 0 and 1") }
    if exact, method == .pearson { problems.append("--exact goes with --method spearman or kendall") }
    if exact, given != nil { problems.append("--given has no exact p-values") }
    if given != nil, missing == .pairwise { problems.append("--given uses complete rows") }
    if !problems.isEmpty { throw ValidationError(problems.joined(separator: "; ") + ".") }
  }

  /// What is done about missing values.
  var rows: AssociateOptions.Missing { given != nil ? .complete : missing ?? .pairwise }
}

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

  @OptionGroup var comparison: ItemOptions

  @Option(help: "pearson, spearman or kendall.")
  var method: MethodName = .pearson

  @Option(help: "Columns whose part in both is taken out, separated by commas; rows complete in all columns are used.")
  var given: String?

  /// Refuses options that exclude each other.
  ///
  /// - Throws: `ValidationError`.
  func validate() throws {
    var problems: [String] = []
    if comparison.exact, method == .pearson { problems.append("--exact goes with --method spearman or kendall") }
    if comparison.exact, given != nil { problems.append("--given has no exact p-values") }
    if given != nil, comparison.missing == .pairwise { problems.append("--given uses complete rows") }
    if !problems.isEmpty { throw ValidationError(problems.joined(separator: "; ") + ".") }
  }

  /// What is done about missing values.
  var rows: ItemOptions.Missing { given != nil ? .complete : comparison.missing ?? .pairwise }
}

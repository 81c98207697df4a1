import ArgumentParser

/// The options of the commands that compare the columns of a table.
struct ItemOptions: ParsableArguments {
  /// What is done about missing values.
  enum Missing: String, ExpressibleByArgument, CaseIterable { case pairwise, complete }

  @Option(help: "The columns to compare, separated by commas (default: every other number, and category where these can be compared).")
  var items: String?

  @Option(
    help: "pairwise: each comparison uses the rows where its columns are known (default); complete: all use those where all are known."
  )
  var missing: Missing?

  @Flag(help: "Exact p-values too, where there are any.")
  var exact = false

  @Option(help: "The level of the limits.")
  var level = 0.95

  @Option(help: "How many lines are printed, those of the smallest p-values.")
  var lines = 30

  /// Refuses impossible numbers.
  ///
  /// - Throws: `ValidationError`.
  func validate() throws {
    if lines < 0 { throw ValidationError("--lines must be at least 0.") }
    if !(level > 0 && level < 1) { throw ValidationError("--level must lie between 0 and 1.") }
  }
}

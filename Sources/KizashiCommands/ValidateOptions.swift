import ArgumentParser

/// The options of `validate` about what is measured.
struct ValidateOptions: ParsableArguments {
  @Option(help: "Other scores of the same rows, separated by commas; the first is told as the comparison.")
  var compare: String?

  @Flag(help: "Compare as scores of different children (DeLong's D).")
  var unpaired = false

  @Option(help: "The area between two specificities, such as 0.9:1.")
  var partialAuc: String?

  @Option(parsing: .unconditional, help: "Scores from which children would be flagged, separated by commas.")
  var threshold: String?

  @Option(help: "The share of events for which net benefit is computed (default: that of the rows).")
  var prevalence: Double?

  @Option(help: "Numbers of children taken from the top, separated by commas; of equal scores the first in the file.")
  var topK: String?

  @Option(help: "The level of limits.")
  var level = 0.95

  @Option(help: "Replicates of every bootstrap (default: 400; of a report 200).")
  var replicates: Int?

  @Option(help: "The seed of random draws (default: 1; of a run that of its plan).")
  var seed: UInt64?

  @Option(help: "Groups of fewer rows have no measures.")
  var minimumGroup = 10

  func validate() throws {
    if !(level > 0 && level < 1) { throw ValidationError("--level must lie between 0 and 1.") }
    if let prevalence, !(prevalence > 0 && prevalence < 1) { throw ValidationError("--prevalence must lie between 0 and 1.") }
    if let replicates, replicates < 2 { throw ValidationError("--replicates must be at least 2.") }
    if minimumGroup < 1 { throw ValidationError("--minimum-group must be at least 1.") }
    if unpaired, compare == nil { throw ValidationError("--unpaired needs --compare.") }
    _ = try question(threads: 1)
  }

  /// What is asked.
  ///
  /// - Throws: `ValidationError`.
  func question(threads: Int) throws -> ValidateQuestion {
    var question = ValidateQuestion()
    question.thresholds = try threshold.map { try OptionList.numbers($0, option: "--threshold") } ?? []
    question.capacities = try capacities()
    question.specificity = try specificity()
    (question.prevalence, question.isUnpaired, question.level) = (prevalence, unpaired, level)
    (question.replicates, question.seed) = (replicates ?? question.replicates, seed ?? question.seed)
    question.minimumGroup = minimumGroup
    question.threads = threads
    return question
  }

  private func capacities() throws -> [Int] {
    try (OptionList.names(topK) ?? []).map { part in
      guard let k = Int(part), k > 0 else { throw ValidationError("--top-k \(part): not a whole number above 0.") }
      return k
    }
  }

  private func specificity() throws -> ClosedRange<Double>? {
    guard let partialAuc else { return nil }
    let ends = partialAuc.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard ends.count == 2, let a = ends[0], let b = ends[1], 0...1 ~= a, 0...1 ~= b, a != b else {
      throw ValidationError("--partial-auc \(partialAuc): write two different specificities between 0 and 1, such as 0.9:1.")
    }
    return min(a, b)...max(a, b)
  }
}

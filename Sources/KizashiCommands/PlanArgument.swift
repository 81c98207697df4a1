import ArgumentParser
import Studies

/// The plan, for every command that carries out a study.
struct PlanArgument: ParsableArguments {
  @Argument(help: "The plan, a YAML or JSON file.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var plan: String

  /// The plan that was read and checked.
  ///
  /// - Throws: what is wrong with the plan, with its line.
  func read() throws -> StudyPlan { try StudyPlan(path: plan) }
}

import ArgumentParser
import Modeling
import Regression
import Tabular

/// `kizashi fit FORMULA TABLE`: one regression from an R-style formula.
struct FitCommand: ReadsTable {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "One regression from a formula such as 'low ~ age + factor(race) + smoke' or 'score ~ prior + (1 | school)'.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: TableOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var mixed: MixedOptions
  @OptionGroup var report: FitReportOptions

  @Argument(help: "The model, as in R: outcome ~ item + item.")
  var formula: String

  @Argument(help: "The table, a CSV file.", completion: .file(extensions: ["csv"]))
  var table: String

  func validate() throws {
    try model.check()
    try report.check(with: model)
    try model.penalty.check(with: report)
  }

  func run() throws {
    let formula = try Formula(formula)
    try mixed.check(formula, model, report)
    var clock = StageClock()
    let table = try clock.measure("read") { try reading.read(self.table, threads: common.threads) }
    try naming {
      if formula.hasRandomTerms { return try answerMixed(formula, table, &clock) }
      let inputs = try clock.measure("design") { try FitInputs(formula, table: table, model: model, threads: common.threads) }
      if model.penalty.penalty != nil { try answerPenalized(inputs, &clock) } else { try answerUnpenalized(inputs, &clock) }
    }
  }

  /// Runs `work`; what it refuses about the data gets the name of the file.
  private func naming(_ work: () throws -> Void) throws {
    do { try FileFailure.naming(table, work) } catch let error as RegressionError {
      throw FileFailure(path: table, reason: FitFailure(error: error))
    } catch let error as FitFailure {
      throw FileFailure(path: table, reason: error)
    } catch let error as MixedFailure {
      throw FileFailure(path: table, reason: error)
    }
  }

  private func answerMixed(_ formula: Formula, _ table: Table, _ clock: inout StageClock) throws {
    let inputs = try clock.measure("design") {
      try MixedInputs(formula, table: table, model: model, options: mixed, threads: common.threads)
    }
    let answer = try clock.measure("fit") { try MixedEstimation(inputs: inputs, report: report).answer() }
    common.report(clock)
    common.answer(answer.json(common.locale), answer.text(common.locale))
    if let separation = answer.refusal { throw FitFailure(error: .separated(separation), inputs: inputs.fixed) }
  }

  private func answerPenalized(_ inputs: FitInputs, _ clock: inout StageClock) throws {
    let answer = try clock.measure("fit") { try PenalizedEstimation(inputs: inputs).answer() }
    common.report(clock)
    common.answer(answer.json(common.locale), answer.text(common.locale))
  }

  private func answerUnpenalized(_ inputs: FitInputs, _ clock: inout StageClock) throws {
    var answer = try clock.measure("fit") {
      try FitFailure.naming(inputs) { () throws(RegressionError) -> FitAnswer in try unpenalized(inputs) }
    }
    if answer.refusal == nil, let validation = try FitValidation(inputs: inputs, reading: reading, threads: common.threads) {
      answer.add(try clock.measure("validate") { try validation.result(table: self.table) })
    }
    common.report(clock)
    common.answer(answer.json(common.locale), answer.text(common.locale))
    if let separation = answer.refusal { throw FitFailure(error: .separated(separation), inputs: inputs) }
  }

  /// The answer without a penalty; separated data make one too, which says so and holds no estimates.
  private func unpenalized(_ inputs: FitInputs) throws(RegressionError) -> FitAnswer {
    if model.method != .mle { return try FirthEstimation(inputs: inputs, report: report).answer() }
    do {
      return try MaximumLikelihoodEstimation(inputs: inputs, report: report).answer()
    } catch {
      guard let separation = error.separation else { throw error }
      return FitAnswer(separated: separation, inputs: inputs)
    }
  }
}

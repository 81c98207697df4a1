import ArgumentParser
import Modeling
import StructuredText
import Tabular

/// `kizashi describe TABLE`: what is in the columns of a table.
struct DescribeCommand: ReadsTable {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Types, missing values, moments, quantiles and levels of the columns of a table.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: TableOptions

  @Argument(help: "The table, a CSV file.", completion: .file(extensions: ["csv"]))
  var table: String

  @Option(help: "The columns to describe, separated by commas (default: all).")
  var items: String?

  @Option(help: "Probabilities between 0 and 1, separated by commas.")
  var quantiles = "0.05,0.25,0.75,0.95"

  @Option(help: "The definition of quantiles, 1 to 9 as in R.")
  var quantileType = QuantileType.modePosition.rawValue

  @Option(help: "A column that says how often each row counts.")
  var weights: String?

  func validate() throws {
    guard let type = QuantileType(rawValue: quantileType) else {
      throw ValidationError("--quantile-type \(quantileType): 1 to 9 are known.")
    }
    if weights != nil, type != .modePosition { throw ValidationError("--weights: weighted quantiles exist for --quantile-type 7 only.") }
    guard try probabilities().allSatisfy({ 0...1 ~= $0 }) else { throw ValidationError("--quantiles: probabilities lie between 0 and 1.") }
  }

  func run() throws {
    var clock = StageClock()
    let table = try clock.measure("read") { try reading.read(self.table, threads: common.threads) }
    let description = try clock.measure("describe") {
      try FileFailure.naming(self.table) {
        try TableDescription(table, items: OptionList.names(items), weights: weights, quantiles: quantileSettings())
      }
    }
    common.report(clock)
    common.answer(description.json(common.locale), description.text(common.locale))
  }

  private func probabilities() throws -> [Double] { try OptionList.numbers(quantiles, option: "--quantiles") }

  private func quantileSettings() throws -> ColumnDescription.QuantileSettings {
    ColumnDescription.QuantileSettings(probabilities: try probabilities(), type: QuantileType(rawValue: quantileType) ?? .modePosition)
  }
}

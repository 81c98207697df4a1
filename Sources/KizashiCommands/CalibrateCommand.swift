import ArgumentParser
import Tabular

/// `kizashi calibrate TABLE`: a map from a score to a probability.
struct CalibrateCommand: ReadsTable {
  static let configuration = CommandConfiguration(
    commandName: "calibrate", abstract: "A map from a score to a probability: platt, logistic, beta or isotonic.",
    discussion: """
      platt and logistic fit a line to the logit of the score (platt with targets that stay finite when the score separates),
      beta fits the logarithms of both ends, isotonic pools neighbours until the values rise. Rows without a score, an outcome
      or a weight, and rows of weight 0, do not take part; a row with a score gets its calibrated value all the same.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: TableOptions

  @Argument(help: "The table, a CSV file.", completion: .file(extensions: ["csv"]))
  var table: String

  @Option(help: "The column of the score.")
  var score: String

  @Option(help: "The column of the outcome: two values, or for isotonic a share between 0 and 1.")
  var outcome: String

  @Option(help: "The map: platt, logistic, beta or isotonic.")
  var method: CalibrationMethod

  @OptionGroup var eventOption: EventOption
  @OptionGroup var weightOption: WeightOption

  @Option(parsing: .unconditional, help: "Scores at which the map is printed, separated by commas.")
  var at: String?

  func validate() throws { _ = try places() }

  func run() throws {
    let table = try reading.read(self.table, threads: common.threads)
    let answer = try naming { try self.answer(for: table) }
    common.answer(answer.json(common.locale), answer.text(common.locale))
  }

  /// The map of a table, at every row and at the places that were asked for.
  func answer(for table: Table) throws -> CalibrationAnswer {
    let inputs = try CalibrationInputs(
      table, score: score, outcome: outcome, event: eventOption.event, weights: weightOption.weights, method: method)
    let places = try places()
    if let place = places.first(where: { !method.takes($0) }) {
      throw ValidationError("--at \(place): \(score) is a probability for this method, between 0 and 1.")
    }
    return CalibrationAnswer(try CalibrationFit(inputs), inputs: inputs, at: places)
  }

  /// Runs `work`; what it refuses about the table gets the file's name.
  private func naming<Answer>(_ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch let error as any Explained { throw FileFailure(path: table, reason: error) }
  }

  private func places() throws -> [Double] { try at.map { try OptionList.numbers($0, option: "--at") } ?? [] }
}

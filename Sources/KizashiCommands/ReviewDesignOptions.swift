import ArgumentParser
import Scoring
import Studies

/// How many cases are drawn, for whom, and on which scale they are judged.
struct ReviewDesignOptions: ParsableArguments {
  @Option(help: "The number of cases, as equally over the bands as they allow (default: \(Self.usualCases)).")
  var cases: Int?

  @Option(help: "Cases of each band instead: band=number, separated by commas.")
  var perBand: String?

  @Option(help: "The experts, separated by commas.")
  var reviewers = "A"

  @Option(help: "The share of cases that two experts review.")
  var overlap = 1.0

  @Option(help: "The scale of the verdicts: the bands of the rule, or five steps (with --cuts).")
  var scale: ReviewDrawCommand.Scale = .bands

  @Option(help: "With --scale five: the smallest score of the second to the fifth step, separated by commas.")
  var cuts: String?

  @Option(help: "The seed of the draw: the same seed draws the same cases.")
  var seed: UInt64 = 1

  private static let usualCases = 100

  func validate() throws {
    if cases != nil, perBand != nil { throw ArgumentParser.ValidationError("give --cases or --per-band, not both.") }
    if (scale == .five) != (cuts != nil) { throw ArgumentParser.ValidationError("--scale five and --cuts go together.") }
    _ = try numbers()
    _ = try cutPoints()
  }

  /// The design.
  ///
  /// - Throws: `ReviewError.badDesign`.
  func design() throws -> ReviewDesign {
    let allocation = try numbers().map { ReviewDesign.Allocation.perBand($0) } ?? .equal(cases ?? Self.usualCases)
    return try ReviewDesign(allocation, seed: seed, reviewers: OptionList.names(reviewers) ?? [], overlap: overlap)
  }

  /// The scale of verdicts on this rule.
  ///
  /// - Throws: `ReviewError.oneBand`, `.badCuts`.
  func scale(_ rule: ScoringRule) throws -> ReviewScale {
    scale == .bands ? try ReviewScale(bandsOf: rule) : try ReviewScale(fiveStepsFrom: try cutPoints())
  }

  private func numbers() throws -> [String: Int]? {
    guard perBand != nil else { return nil }
    var numbers: [String: Int] = [:]
    for (band, text) in try OptionList.pairs(perBand, option: "--per-band") {
      guard let number = Int(text), number >= 0 else { throw ArgumentParser.ValidationError("--per-band \(band): no number of cases.") }
      numbers[band] = number
    }
    return numbers
  }

  private func cutPoints() throws -> [Int] {
    try (OptionList.names(cuts) ?? []).map {
      guard let cut = Int($0) else { throw ArgumentParser.ValidationError("--cuts \($0): no whole number.") }
      return cut
    }
  }
}

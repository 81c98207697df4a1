import ArgumentParser
import Disclosure

/// The options that say which counts are small.
struct SmallCellOptions: ParsableArguments {
  @Option(help: "The smallest count above zero that may be shown (default: 10).")
  var threshold: Int?

  @Option(help: "Inhabitants of the municipality: below 25,000 the threshold is 20, below 2,000 no counts are shown.")
  var inhabitants: Int?

  /// Refuses impossible numbers.
  ///
  /// - Throws: `ValidationError`.
  func validate() throws {
    if threshold != nil, inhabitants != nil { throw ValidationError("--threshold and --inhabitants exclude each other.") }
    if let threshold, !(1...Self.largestThreshold ~= threshold) {
      throw ValidationError("--threshold is a whole number from 1 to \(Self.largestThreshold).")
    }
    if let inhabitants, inhabitants < 0 { throw ValidationError("--inhabitants is a whole number of 0 or more.") }
  }

  /// No rule asks for more.
  private static let largestThreshold = 1_000_000_000

  /// The rule.
  var rule: SmallCells {
    threshold.map { SmallCells(threshold: $0) } ?? inhabitants.map { .municipality(inhabitants: $0) } ?? .official
  }
}

import ArgumentParser

/// The option that names the event.
struct EventOption: ParsableArguments {
  @Option(help: "The value of the outcome that is the event.")
  var event: String?
}

/// The option of weights.
struct WeightOption: ParsableArguments {
  @Option(help: "A column of weights.")
  var weights: String?
}

/// The option that chooses reference levels.
struct ReferenceOption: ParsableArguments {
  @Option(help: "Reference levels: item=level, separated by commas.")
  var reference: String?

  /// The reference levels by item.
  ///
  /// - Throws: `ValidationError`.
  func references() throws -> [String: String] {
    Dictionary(try OptionList.pairs(reference, option: "--reference")) { $1 }
  }
}

import Probability

/// What a row of the cohort may be used for.
public enum SplitPart: String, Sendable, CaseIterable {
  /// Choosing items, fitting points.
  case train
  /// Fitting probabilities.
  case calibrate
  /// Nothing was fitted on these.
  case test
}

/// Which rows a card is trained, calibrated and tested on.
public enum StudySplit: Sendable, Equatable {
  /// By landmark year, each part later than the one before.
  case years(train: [Int], calibrate: Int, test: Int)
  /// By household in the same years, for registers with too few years; shares of the households.
  case households(train: Double, calibrate: Double)

  /// The years that are named; nil when all years with an outcome are used.
  public var years: [Int]? {
    switch self {
    case .years(let train, let calibrate, let test): train + [calibrate, test]
    case .households: nil
    }
  }

  /// The part of a row of this year and household.
  ///
  /// The household's pseudonym and the seed decide, so all rows of a child and of its siblings fall into one part, whatever the order of the file.
  func part(year: Int, household: String, seed: UInt64) -> SplitPart? {
    switch self {
    case .years(let train, let calibrate, let test):
      train.contains(year) ? .train : year == calibrate ? .calibrate : year == test ? .test : nil
    case .households(let train, let calibrate):
      switch Self.uniform(household, seed: seed) {
      case ..<train: .train
      case ..<(train + calibrate): .calibrate
      default: .test
      }
    }
  }

  /// A number in [0, 1) that depends on the text and the seed only (FNV-1a, then one draw of the generator).
  private static func uniform(_ text: String, seed: UInt64) -> Double {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var stream = RandomStream(seed: seed, stream: hash)
    return stream.uniform()
  }
}

/// Where a rule comes from.
public struct RuleProvenance: Codable, Equatable, Sendable {
  /// The digest of something that went into the rule.
  public struct Digest: Codable, Equatable, Sendable {
    /// What it is: a plan, a snapshot of data, a report.
    public var name: String
    /// Its SHA-256 in hexadecimal.
    public var sha256: String

    /// Makes a digest.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The program and its version.
  public var program: String
  /// The seed of everything random.
  public var seed: Int
  /// The school years of the training data.
  public var trainingYears: [Int]
  /// The school year of the calibration data.
  public var calibrationYear: Int?
  /// The number of events in the training data.
  public var events: Int
  /// The number of rows in the training data.
  public var rows: Int?
  /// Digests of what went in.
  public var digests: [Digest]

  /// Makes a provenance; calibration year and rows may be set afterwards.
  public init(program: String, seed: Int, trainingYears: [Int], events: Int, digests: [Digest] = []) {
    self.program = program
    self.seed = seed
    self.trainingYears = trainingYears
    self.events = events
    self.digests = digests
  }

  enum CodingKeys: String, CodingKey {
    case program, seed, events, rows, digests
    case trainingYears = "training_years"
    case calibrationYear = "calibration_year"
  }
}

/// An invented record and the answer that the rule must give for it.
public struct CheckRecord: Codable, Equatable, Sendable {
  /// The cell of each input by its id.
  public var inputs: [String: String]
  /// The date of scoring, where the record checks the validity.
  public var asOf: String?
  /// The day on which the values were recorded, where the record checks their age.
  public var recordedOn: String?
  /// The expected status.
  public var status: String
  /// The expected points; absent where the child is not scored.
  public var points: Int?
  /// The expected probability in parts per million.
  public var probabilityPPM: Int?
  /// The expected band; absent where it is withheld.
  public var band: String?
  /// The items expected as reasons, in order.
  public var reasons: [String]

  init(inputs: [String: String], asOf: String?, recordedOn: String? = nil, score: Score) {
    self.inputs = inputs
    self.asOf = asOf
    self.recordedOn = recordedOn
    status = score.status.code
    points = score.points
    probabilityPPM = score.probabilityPPM
    band = score.band
    reasons = score.reasons.compactMap(\.item)
  }

  /// A record to be filled.
  init() {
    inputs = [:]
    status = ""
    reasons = []
  }

  /// The keys that every record has.
  static let required: Set<String> = Set([CodingKeys.inputs, .status, .reasons].map(\.rawValue))

  enum CodingKeys: String, CodingKey {
    case inputs, status, points, band, reasons
    case asOf = "as_of"
    case recordedOn = "recorded_on"
    case probabilityPPM = "probability_ppm"
  }
}

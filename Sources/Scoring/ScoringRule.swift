/// A judgement logic that can be handed over: what `rule.json` holds.
///
/// The score of a child is `points = base + Σ points(item)`; its probability is looked up in a table, so that every program that
/// reads the same decimal texts gives the same integers.
public struct ScoringRule: Codable, Equatable, Sendable {
  /// The format that this program writes, and the newest that it reads.
  public static let supportedFormat = 1

  /// The version of the file format.
  public let formatVersion: Int
  /// What the rule is, for whom, and how long it is valid.
  public let description: RuleDescription
  /// The columns that the rule reads, in the order in which they are read.
  public let inputs: [RuleInput]
  /// The items that give points, in the order in which ties among reasons are settled.
  public let items: [RuleItem]
  /// Base points, range of the score, and points per doubling of the odds.
  public let scale: RuleScale
  /// How a score is read: probability, bands, reasons.
  public let interpretation: RuleInterpretation
  /// Where the rule comes from.
  public let provenance: RuleProvenance
  /// Records with their expected answers; they are scored again each time the file is opened.
  public let checkRecords: [CheckRecord]
  /// A check sum of everything else in the rule (FNV-1a, 16 hexadecimal digits): it finds accidents, it is no signature.
  public let checkDigest: String

  /// Makes a rule without check records; `addingCheckRecords()` adds them.
  public init(
    description: RuleDescription, inputs: [RuleInput], items: [RuleItem], scale: RuleScale,
    interpretation: RuleInterpretation, provenance: RuleProvenance
  ) {
    formatVersion = Self.supportedFormat
    self.description = description
    self.inputs = inputs
    self.items = items
    self.scale = scale
    self.interpretation = interpretation
    self.provenance = provenance
    checkRecords = []
    checkDigest = ""
  }

  init(_ rule: ScoringRule, checkRecords: [CheckRecord], checkDigest: String) {
    formatVersion = rule.formatVersion
    description = rule.description
    inputs = rule.inputs
    items = rule.items
    scale = rule.scale
    interpretation = rule.interpretation
    provenance = rule.provenance
    self.checkRecords = checkRecords
    self.checkDigest = checkDigest
  }

  /// The input that holds the child's key, if the rule names one.
  public var keyInput: RuleInput? { inputs.first { $0.role == .key } }

  /// The input that holds the day on which the values were recorded, if the rule names one.
  public var recordedOnInput: RuleInput? { inputs.first { $0.role == .recordedOn } }

  enum CodingKeys: String, CodingKey {
    case formatVersion = "format_version"
    case description, inputs, items, scale, interpretation, provenance
    case checkRecords = "check_records"
    case checkDigest = "check_digest"
  }
}

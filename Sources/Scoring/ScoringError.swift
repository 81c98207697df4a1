/// Why a rule file, or a question to a rule, was refused.
public enum ScoringError: Error, Equatable, Sendable {
  /// The file cannot be read.
  case unreadableFile(path: String, why: FileProblem)
  /// The file cannot be written.
  case unwritableFile(path: String, reason: String)
  /// The text of the file is not the JSON of a rule.
  case malformed(path: String, line: Int, problem: JSONProblem)
  /// A field is absent or of the wrong kind.
  case wrongField(path: String, line: Int, field: String, isAbsent: Bool)
  /// Fields that this program does not know.
  case unknownFields(path: String, line: Int, fields: [String])
  /// The file is written in a newer format.
  case newerFormat(path: String, version: Int, supported: Int)
  /// The structure of the rule contradicts itself.
  case invalid(path: String, field: String, defect: RuleDefect)
  /// A check record does not give its expected answer.
  case checkFailed(path: String, record: Int, field: String)
  /// The check records were altered: their check sum differs.
  case checkDigest(path: String)
  /// A bin or a missing reason that no check record covers.
  case uncovered(path: String, field: String)
  /// The table has no column that the rule reads.
  case missingColumn(path: String, column: String)

  /// Why a file cannot be read.
  public enum FileProblem: Equatable, Sendable {
    /// There is none, or no permission to read it, or it is a folder.
    case cannotOpen
    /// It is larger than this many bytes.
    case tooLarge(limit: Int)
  }

  /// Why a text is not the JSON of a rule.
  public enum JSONProblem: Equatable, Sendable {
    /// Something else stands where a value, a comma or a bracket belongs.
    case unexpected
    /// The text ends too early.
    case ended
    /// Something follows the end.
    case trailing
    /// Deeper nesting than a rule has.
    case nesting(limit: Int)
    /// An object with more keys than a rule has.
    case members(limit: Int)
    /// A key twice in one object.
    case duplicateKey
    /// A number that is no whole number of at most 18 digits.
    case notWhole
    /// A text that is not UTF-8 or holds a control character.
    case badText
    /// Not an object with `format_version`.
    case notARule
  }
}

extension ScoringError {
  /// The same error, naming another file.
  func naming(_ name: String) -> ScoringError {
    switch self {
    case .invalid(_, let field, let defect): .invalid(path: name, field: field, defect: defect)
    case .checkFailed(_, let record, let field): .checkFailed(path: name, record: record, field: field)
    case .checkDigest: .checkDigest(path: name)
    case .uncovered(_, let field): .uncovered(path: name, field: field)
    case .missingColumn(_, let column): .missingColumn(path: name, column: column)
    default: self
    }
  }
}

/// What happens with a value that the rule does not know. In the file: `"refuse"`, or `{"missing": "reason"}`.
public enum ValuePolicy: Codable, Equatable, Sendable {
  /// The child is not scored.
  case refuse
  /// The value counts as missing for this reason.
  case missing(String)

  /// The reason under which the value counts as missing; `nil` where it is refused.
  public var reason: String? {
    guard case .missing(let reason) = self else { return nil }
    return reason
  }

  enum CodingKeys: String, CodingKey { case missing }

  /// Reads `"refuse"` or `{"missing": "reason"}`.
  public init(from decoder: any Decoder) throws {
    if let word = try? decoder.singleValueContainer().decode(String.self) {
      guard word == "refuse" else {
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a policy"))
      }
      self = .refuse
    } else {
      self = .missing(try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .missing))
    }
  }

  /// Writes `"refuse"` or `{"missing": "reason"}`.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .refuse:
      var container = encoder.singleValueContainer()
      try container.encode("refuse")
    case .missing(let reason):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(reason, forKey: .missing)
    }
  }
}

/// One child as a client sends it: the cells by the columns of the rule, as the register has them.
public struct ScoreRecord: Codable, Sendable {
  /// The text of each cell; `null` and an empty text are a missing value. Columns that the rule does not read are passed over.
  public var cells: [String: String?]
  /// The day of scoring, `2026-04-01`; today where there is none.
  public var asOf: String?

  /// A record.
  public init(cells: [String: String?], asOf: String?) { (self.cells, self.asOf) = (cells, asOf) }

  /// Reads a record; a field that it does not know is an error, as it may be a misspelt day.
  public init(from decoder: any Decoder) throws {
    let names = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    guard names.allSatisfy({ CodingKeys(stringValue: $0) != nil }) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "unknown field"))
    }
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    cells = try fields.decode([String: String?].self, forKey: .cells)
    asOf = try fields.decodeIfPresent(String.self, forKey: .asOf)
  }

  enum CodingKeys: String, CodingKey {
    case cells
    case asOf = "as_of"
  }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

/// What `POST /score` takes: one record, or an array of them.
public enum ScoreRequest: Codable, Sendable {
  /// One child.
  case single(ScoreRecord)
  /// Several; the answers come in the same order.
  case batch([ScoreRecord])

  /// Reads either form.
  public init(from decoder: any Decoder) throws {
    if var array = try? decoder.unkeyedContainer() {
      var records: [ScoreRecord] = []
      while !array.isAtEnd { records.append(try array.decode(ScoreRecord.self)) }
      self = .batch(records)
    } else {
      self = .single(try ScoreRecord(from: decoder))
    }
  }

  /// Writes either form.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .single(let record): try record.encode(to: encoder)
    case .batch(let records): try records.encode(to: encoder)
    }
  }
}

import FoundationEssentials

/// What happened, as one entry of the registry.
public enum RegistryEntry: Equatable, Sendable {
  /// A run has its answer and is about to write its report.
  case runStarted(RunStart)
  /// A run's folder is in its place.
  case runFinished(RunFinish)
  /// A run made a model.
  case model(ModelRecord)
  /// A run made a rule.
  case rule(RuleRecord)
  /// A rule or a fit was handed over.
  case export(ExportRecord)

  /// The kinds by the names that entries bear.
  enum Kind: String, Codable {
    case runStarted = "run_started"
    case runFinished = "run_finished"
    case model, rule, export
  }
}

extension RegistryEntry {
  /// The entry as JSON with sorted keys and no blanks; these bytes are kept and hashed.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return [UInt8](try encoder.encode(self)) } catch { preconditionFailure("an entry holds only texts") }
  }

  /// Nil for bytes that this program has not written.
  init?(_ bytes: [UInt8]) {
    guard let entry = try? JSONDecoder().decode(RegistryEntry.self, from: Data(bytes)) else { return nil }
    self = entry
  }
}

extension RegistryEntry: Codable {
  private enum Key: String, CodingKey { case kind }

  /// Reads an entry by its kind.
  public init(from decoder: any Decoder) throws {
    self =
      switch try decoder.container(keyedBy: Key.self).decode(Kind.self, forKey: .kind) {
      case .runStarted: .runStarted(try RunStart(from: decoder))
      case .runFinished: .runFinished(try RunFinish(from: decoder))
      case .model: .model(try ModelRecord(from: decoder))
      case .rule: .rule(try RuleRecord(from: decoder))
      case .export: .export(try ExportRecord(from: decoder))
      }
  }

  /// Writes the kind beside what the entry says.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try content.encode(to: encoder)
  }

  private var kind: Kind {
    switch self {
    case .runStarted: .runStarted
    case .runFinished: .runFinished
    case .model: .model
    case .rule: .rule
    case .export: .export
    }
  }

  private var content: any Encodable {
    switch self {
    case .runStarted(let start): start
    case .runFinished(let finish): finish
    case .model(let model): model
    case .rule(let rule): rule
    case .export(let export): export
    }
  }
}

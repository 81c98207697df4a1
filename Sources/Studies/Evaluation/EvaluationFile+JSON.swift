import Glibc
public import StructuredText
import Validation

extension EvaluationFile {
  /// The format of the file.
  private static let format = 1

  /// The file of a run folder.
  /// - Throws: `EvaluationError.noEvaluation`, `EvaluationError.notRoles`; `StructuredTextError` for a file that is no JSON.
  public init(run path: String) throws {
    let file = "\(path)/\(Self.path)"
    guard access(file, F_OK) == 0 else { throw EvaluationError.noEvaluation(run: path) }
    let reader = RolesReader(file: file)
    let root = try JSONValue(path: file)
    guard root["format"]?.integer == Self.format else { throw reader.problem("format") }
    self.init(
      roles: try reader.roles(root), title: try reader.text(root, "title"), capacity: try reader.number(root, "capacity"),
      minutesPerAssessment: root["minutes"]?.double, seed: UInt64(bitPattern: Int64(root["seed"]?.integer ?? 1)))
    gates = try (root["gates"]?.array ?? []).map(reader.gate)
    (rule, table) = (try reader.place(root, "rule"), try reader.place(root, "table"))
  }

  /// The file as JSON.
  public var json: JSONValue {
    [
      "format": .integer(Self.format), "title": .string(title), "rule": .string(rule), "table": .string(table),
      "capacity": JSONValue(capacity), "minutes": JSONValue(minutesPerAssessment), "seed": .integer(Int(truncatingIfNeeded: seed)),
      "gates": .array(gates.map(\.json)), "child": JSONValue(roles.child), "year": JSONValue(roles.year), "part": JSONValue(roles.part),
      "outcome": roles.outcome.json, "other_outcomes": .array(roles.otherOutcomes.map(\.json)),
      "scores": .array(roles.others.map(\.json)), "cluster": roles.cluster?.json ?? .null, "site": roles.site?.json ?? .null,
      "groups": .array(roles.groups.map(\.json)), "known": JSONValue(roles.known)
    ]
  }
}

extension Gate {
  fileprivate var json: JSONValue {
    ["measure": .string(measure.rawValue), "at_least": JSONValue(atLeast), "at_most": JSONValue(atMost)]
  }
}

extension EvaluationRoles.Outcome {
  fileprivate var json: JSONValue {
    ["column": .string(column), "name": .string(name), "label": .string(label), "source": .string(source.rawValue)]
  }
}

extension EvaluationRoles.Score {
  fileprivate var json: JSONValue {
    [
      "column": .string(column), "name": .string(name), "label": .string(label), "kind": .string(kind.rawValue),
      "threshold": JSONValue(threshold)
    ]
  }
}

extension EvaluationRoles.Labels {
  fileprivate var json: JSONValue {
    var texts = JSONObject()
    for level in levels.keys.sorted() { texts[level] = .string(levels[level]!) }
    return ["column": .string(column), "name": .string(name), "label": .string(label), "levels": .object(texts)]
  }
}

/// Takes the parts of the file from its JSON.
private struct RolesReader {
  let file: String

  func problem(_ key: String) -> EvaluationError { .notRoles(file: file, key: key) }

  func text(_ value: JSONValue, _ key: String) throws(EvaluationError) -> String {
    guard let text = value[key]?.string else { throw problem(key) }
    return text
  }

  func number(_ value: JSONValue, _ key: String) throws(EvaluationError) -> Double {
    guard let number = value[key]?.double else { throw problem(key) }
    return number
  }

  /// A path inside the run folder.
  func place(_ value: JSONValue, _ key: String) throws(EvaluationError) -> String {
    let path = try text(value, key)
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { throw problem(key) }
    return path
  }

  func roles(_ root: JSONValue) throws -> EvaluationRoles {
    guard let target = root["outcome"] else { throw problem("outcome") }
    var roles = EvaluationRoles(outcome: try outcome(target))
    roles.otherOutcomes = try (root["other_outcomes"]?.array ?? []).map(outcome)
    roles.others = try (root["scores"]?.array ?? []).map(score)
    (roles.child, roles.year, roles.part) = (root["child"]?.string, root["year"]?.string, root["part"]?.string)
    roles.cluster = try root["cluster"].flatMap { $0.isNull ? nil : try labels($0) }
    roles.site = try root["site"].flatMap { $0.isNull ? nil : try labels($0) }
    roles.groups = try (root["groups"]?.array ?? []).map(labels)
    roles.known = root["known"]?.string
    return roles
  }

  func gate(_ value: JSONValue) throws(EvaluationError) -> Gate {
    guard let measure = Gate.Measure(rawValue: try text(value, "measure")) else { throw problem("gates") }
    return Gate(measure, atLeast: value["at_least"]?.double, atMost: value["at_most"]?.double)
  }

  private func outcome(_ value: JSONValue) throws(EvaluationError) -> EvaluationRoles.Outcome {
    guard let source = GroupAudit.Source(rawValue: try text(value, "source")) else { throw problem("source") }
    return .init(column: try text(value, "column"), name: try text(value, "name"), label: try text(value, "label"), source: source)
  }

  private func score(_ value: JSONValue) throws(EvaluationError) -> EvaluationRoles.Score {
    guard let kind = NamedScore.Kind(rawValue: try text(value, "kind")) else { throw problem("kind") }
    var score = EvaluationRoles.Score(
      column: try text(value, "column"), name: try text(value, "name"), label: try text(value, "label"), kind: kind)
    score.threshold = value["threshold"]?.double
    return score
  }

  private func labels(_ value: JSONValue) throws(EvaluationError) -> EvaluationRoles.Labels {
    var levels: [String: String] = [:]
    for (level, text) in value["levels"]?.object ?? JSONObject() { levels[level] = text.string }
    return .init(column: try text(value, "column"), name: try text(value, "name"), label: try text(value, "label"), levels: levels)
  }
}

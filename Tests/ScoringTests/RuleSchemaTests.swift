import FoundationEssentials
import Glibc
import Testing

@testable import Scoring

/// `Documentation/rule.schema.json` and `Documentation/rule.example.json` say what the program does.
@Suite struct RuleSchemaTests {
  private static var documentation: String {
    let file = realpath(#filePath, nil)!
    defer { free(file) }
    return String(cString: file).components(before: "/Tests/") + "/Documentation"
  }

  private func schema() throws -> SmallSchema { SmallSchema(try read("rule.schema.json")) }

  private func read(_ name: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: try Data(contentsOf: URL(filePath: "\(Self.documentation)/\(name)")))
  }

  private func value(of rule: ScoringRule) throws -> JSONValue { try JSONDecoder().decode(JSONValue.self, from: Data(rule.json().utf8)) }

  @Test func `the schema accepts what the program writes and names nothing else`() throws {
    let schema = try schema()
    #expect(schema.accepts(try value(of: SampleRule.complete)))
    var years = SampleRule.items
    years[0].feature = .years(["abs_days", "abs_days_before"], atLeast: "10")
    years[0].bins = [RuleBin(below: "0.5", points: 0), RuleBin(below: nil, points: 17)]
    var interpretation = SampleRule.interpretation
    interpretation.bands[1].observed = BandObservation(children: 200, events: 30, years: [2025])
    let other = ScoringRule(
      description: SampleRule.description, inputs: SampleRule.inputs, items: years, scale: SampleRule.bare.scale,
      interpretation: interpretation, provenance: SampleRule.provenance)
    #expect(schema.accepts(try value(of: try other.addingCheckRecords())))
    #expect(schema.accepts(try value(of: SampleRule.aging)))
    #expect(schema.properties.subtracting(schema.used) == [])
  }

  @Test func `what the schema requires the reader requires, and the other way round`() throws {
    let few = Array(SampleRule.complete.checkRecords.prefix(2))
    let whole = try value(of: ScoringRule(SampleRule.bare, checkRecords: few, checkDigest: SampleRule.complete.checkDigest))
    let schema = try schema()
    var tried: Set<String> = []
    for path in Self.paths(in: whole) where !Self.isFree(path) && tried.insert(Self.shape(of: path)).inserted {
      let less = whole.removing(path[...])
      let bytes = [UInt8](try JSONEncoder().encode(less))
      do throws(ScoringError) {
        _ = try ScoringRule.parse(bytes, path: "r")
        #expect(schema.accepts(less), "the reader does not need \(path)")
      } catch {
        #expect(!schema.accepts(less), "the reader needs \(path)")
      }
    }
    #expect(tried.count > 100)
  }

  @Test func `the example of the guide is a rule`() throws {
    let rule = try ScoringRule.load(path: "\(Self.documentation)/rule.example.json")
    let schema = try schema()
    #expect(schema.accepts(try value(of: rule)))
    #expect(try String(contentsOfFile: "\(Self.documentation)/rule.example.json", encoding: .utf8) == rule.json())
  }

  /// The cells of a check record have the names of inputs, which no schema knows.
  private static func isFree(_ path: [JSONPathPart]) -> Bool {
    path.count > 3 && path[2] == .key("inputs") && path[0] == .key("check_records")
  }

  /// A path without the places in lists: the first of each shape is tried.
  private static func shape(of path: [JSONPathPart]) -> String {
    path.map { if case .key(let key) = $0 { key } else { "*" } }.joined(separator: ".")
  }

  /// The paths of all members of objects.
  private static func paths(in value: JSONValue) -> [[JSONPathPart]] {
    switch value {
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { key, part in [[.key(key)]] + paths(in: part).map { [.key(key)] + $0 } }
    case .array(let elements):
      elements.enumerated().flatMap { i, part in paths(in: part).map { [.index(i)] + $0 } }
    default: []
    }
  }
}

enum JSONPathPart: Equatable {
  case key(String)
  case index(Int)
}

extension JSONValue {
  func removing(_ path: ArraySlice<JSONPathPart>) -> JSONValue {
    switch (self, path.first) {
    case (.object(var members), .key(let key)?):
      members[key] = path.count == 1 ? nil : members[key]!.removing(path.dropFirst())
      return .object(members)
    case (.array(var elements), .index(let index)?):
      elements[index] = elements[index].removing(path.dropFirst())
      return .array(elements)
    default:
      return self
    }
  }
}

extension String {
  fileprivate func components(before mark: String) -> String { String(prefix(upTo: ranges(of: mark).last!.lowerBound)) }
}

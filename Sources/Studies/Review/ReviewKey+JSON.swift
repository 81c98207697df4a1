import Scoring
public import StructuredText

extension ReviewKey {
  /// The contents of the key file.
  public var json: JSONValue {
    [
      "kind": .string(Self.kind), "version": .integer(Self.version), "rule": .string(rule), "seed": .string(String(seed)),
      "language": .string(language.rawValue),
      "scale": ["steps": .array(scale.steps.map(Self.json)), "cuts": JSONValue(scale.cuts)],
      "bands": .array(bands.map { ["id": .string($0.id), "name": Self.json($0.name), "children": .integer($0.children)] }),
      "columns": .array(
        columns.map { ["column": .string($0.column), "label": .string($0.label), "of_rule": .bool($0.isOfRule)] }),
      "reviewers": JSONValue(reviewers),
      "cases": .array(
        cases.map { one in
          [
            "case": .string(one.number), "key": .string(one.key), "band": .integer(one.band), "points": .integer(one.points),
            "step": .integer(one.step), "reviewers": JSONValue(one.reviewers)
          ]
        })
    ]
  }

  static let kind = "kizashi-review-key"
  static let version = 1

  private static func json(_ text: LocalizedText) -> JSONValue { ["ja": .string(text.ja), "en": .string(text.en)] }

  /// Reads a key file.
  /// - Throws: `StructuredTextError` when it is no JSON, `ReviewError.notAKey` when it is no key of this version.
  /// - Complexity: O(size of the file).
  public init(path: String) throws {
    let json = try JSONValue(path: path)
    guard json["kind"]?.string == Self.kind, json["version"]?.integer == Self.version, let key = Self(json) else {
      throw ReviewError.notAKey(file: path)
    }
    self = key
  }

  /// The key that a document holds; nil where a part is missing or out of its range.
  init?(_ json: JSONValue) {
    guard let rule = json["rule"]?.string, let seed = json["seed"]?.string.flatMap({ UInt64($0) }),
      let language = json["language"]?.string.flatMap(TextLanguage.init), let scale = Self.scale(json["scale"]),
      let bands = Self.all(json["bands"], Self.band), let columns = Self.all(json["columns"], Self.column),
      let reviewers = Self.all(json["reviewers"], \.string), let cases = Self.all(json["cases"], Self.one)
    else { return nil }
    self.init(rule: rule, seed: seed, language: language, scale: scale, bands: bands, columns: columns, reviewers: reviewers, cases: cases)
    guard cases.allSatisfy({ bands.indices.contains($0.band) && scale.steps.indices.contains($0.step) && !$0.reviewers.isEmpty }),
      Set(cases.map(\.number)).count == cases.count, cases.allSatisfy({ $0.reviewers.allSatisfy(reviewers.contains) })
    else { return nil }
  }

  /// All elements of a list, or nil when one cannot be read.
  private static func all<Element>(_ json: JSONValue?, _ read: (JSONValue) -> Element?) -> [Element]? {
    guard let elements = json?.array else { return nil }
    let found = elements.compactMap(read)
    return found.count == elements.count ? found : nil
  }

  private static func text(_ json: JSONValue?) -> LocalizedText? {
    guard let ja = json?["ja"]?.string, let en = json?["en"]?.string else { return nil }
    return LocalizedText(ja: ja, en: en)
  }

  private static func scale(_ json: JSONValue?) -> ReviewScale? {
    guard let steps = all(json?["steps"], { text($0) }), let cuts = all(json?["cuts"], \.integer), steps.count > 1,
      cuts.count == steps.count - 1
    else { return nil }
    return ReviewScale(steps: steps, cuts: cuts)
  }

  private static func band(_ json: JSONValue) -> Band? {
    guard let id = json["id"]?.string, let name = text(json["name"]), let children = json["children"]?.integer else { return nil }
    return Band(id: id, name: name, children: children)
  }

  private static func column(_ json: JSONValue) -> ReviewColumn? {
    guard let column = json["column"]?.string, let label = json["label"]?.string, case .bool(let isOfRule)? = json["of_rule"] else {
      return nil
    }
    return ReviewColumn(column: column, label: label, isOfRule: isOfRule)
  }

  private static func one(_ json: JSONValue) -> ReviewCase? {
    guard let number = json["case"]?.string, let key = json["key"]?.string, let band = json["band"]?.integer,
      let points = json["points"]?.integer, let step = json["step"]?.integer, let reviewers = all(json["reviewers"], \.string)
    else { return nil }
    return ReviewCase(number: number, key: key, band: band, points: points, step: step, reviewers: reviewers)
  }
}

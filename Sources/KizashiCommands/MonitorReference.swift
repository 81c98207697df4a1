import Scoring
import StructuredText
import Validation

/// What is kept of a period for the next: counts of at least ten children, and no row of a child.
enum MonitorReference {
  /// The name of the part of the answer.
  static let key = "reference"

  /// The period for a file.
  static func json(_ period: MonitorPeriod, rule: ScoringRule) -> JSONValue {
    [
      "rule": .string(rule.description.id), "period": .string(period.name), "rows": .integer(period.rows),
      "cuts": JSONValue(period.cuts.upper),
      "fates": .array(period.fates.map { JSONValue($0) }), "score": bins(period.score),
      "items": .array(period.items.map { ["item": .string($0.item), "bins": bins($0.bins)] }),
      "area": JSONValue(period.area?.value), "area_standard_error": JSONValue(period.area?.standardError)
    ]
  }

  private static func bins(_ groups: [BinGroup]) -> JSONValue {
    .array(groups.map { ["bins": JSONValue($0.parts), "count": .integer($0.counts[0]), "missing": JSONValue($0.isMissing)] })
  }

  /// Reads what an earlier answer kept.
  ///
  /// - Throws: `StructuredTextError`, `MonitorProblem` when the file is no answer, or that of another rule.
  static func read(_ path: String, rule: ScoringRule) throws -> MonitorPeriod {
    guard let kept = try JSONValue(path: path)[key], let id = kept["rule"]?.string, let name = kept["period"]?.string,
      let cuts = kept["cuts"]?.array?.map(\.double), !cuts.contains(nil), let fates = kept["fates"]?.array,
      let rows = kept["rows"]?.integer,
      fates.count == MonitorPeriod.Fate.allCases.count, let score = groups(kept["score"]), let list = kept["items"]?.array
    else { throw MonitorProblem.notReference(path: path) }
    guard id == rule.description.id else { throw MonitorProblem.otherRule(path: path, reference: id, rule: rule.description.id) }
    var items: [(item: String, bins: [BinGroup])] = []
    for entry in list {
      guard let item = entry["item"]?.string, let bins = groups(entry["bins"]) else { throw MonitorProblem.notReference(path: path) }
      items.append((item, bins))
    }
    var period = MonitorPeriod(
      name: name, fates: (rows, fates.map(\.integer)), score: score, items: items, cuts: ScoreCuts(upper: cuts.compactMap(\.self)))
    period.area = area(kept)
    return period
  }

  private static func area(_ kept: JSONValue) -> Estimate? {
    guard let value = kept["area"]?.double, let error = kept["area_standard_error"]?.double else { return nil }
    return Estimate(value: value, standardError: error)
  }

  private static func groups(_ list: JSONValue?) -> [BinGroup]? {
    var groups: [BinGroup] = []
    for entry in list?.array ?? [] {
      guard let parts = entry["bins"]?.array?.map(\.string), !parts.contains(nil), let count = entry["count"]?.integer, count >= 0 else {
        return nil
      }
      groups.append(BinGroup(parts: parts.compactMap(\.self), counts: [count], isMissing: entry["missing"]?.bool))
    }
    return groups.isEmpty ? nil : groups
  }
}

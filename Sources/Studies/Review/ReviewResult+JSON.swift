import Regression
import Scoring
public import StructuredText
import Validation

extension ReviewResult {
  /// The result as `kizashi review read --json` prints it.
  public var json: JSONValue {
    [
      "rule": .string(rule), "scale": .array(scale.steps.map { ["ja": .string($0.ja), "en": .string($0.en)] }),
      "widest_range": .integer(scale.mostSteps), "verdicts": all.json, "bands": .array(bands.map(\.json)),
      "doubtful_in_table": doubtfulInTable?.json ?? .null, "between_experts": betweenExperts?.json ?? .null,
      "experts_and_rule": expertsAndRule?.json ?? .null, "items": .array(items.map(\.json)),
      "empty_rows": .array(empty.map { ["file": .string($0.file), "rows": JSONValue($0.rows)] }),
      "threshold": .integer(threshold), "level": .number(level)
    ]
  }
}

extension ReviewResult.Verdicts {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = []
    if let band { members += [("band", .string(band.id)), ("children", .integer(band.children))] }
    members.append(("drawn", .integer(drawn)))
    members += VerdictKind.allCases.map { ($0.rawValue, shares[$0]?.json ?? .null) }
    members.append(("doubtful", doubtful.json))
    var object = JSONObject()
    for (name, value) in members { object[name] = value }
    return .object(object)
  }
}

extension ReviewResult.Item {
  fileprivate var json: JSONValue {
    [
      "column": JSONValue(column?.column), "label": JSONValue(column?.label), "of_rule": .bool(column?.isOfRule ?? false),
      "cases": JSONValue(cases)
    ]
  }
}

extension ReviewShare {
  fileprivate var json: JSONValue {
    [
      "count": JSONValue(count), "cases": JSONValue(cases), "share": JSONValue(share), "low": JSONValue(interval?.low),
      "high": JSONValue(interval?.high)
    ]
  }
}

extension ReviewAgreement {
  fileprivate var json: JSONValue {
    [
      "cases": JSONValue(cases), "same": same.json, "overlapping": overlapping.json, "weights": "linear",
      "kappa": Self.json(kappa, kappaInterval), "ac1": Self.json(ac1, ac1Interval), "standard_error": "large_sample",
      "is_imprecise": .bool(isImprecise)
    ]
  }

  private static func json(_ estimate: AgreementEstimate?, _ interval: Interval?) -> JSONValue {
    guard let estimate else { return .null }
    return [
      "estimate": .number(estimate.value), "standard_error": JSONValue(estimate.standardError), "low": JSONValue(interval?.low),
      "high": JSONValue(interval?.high)
    ]
  }
}

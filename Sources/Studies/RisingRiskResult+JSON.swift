import Modeling
public import StructuredText

extension RisingRiskResult {
  /// `result.json`: every number at full precision, `null` where there is none.
  ///
  /// Nothing in it depends on the number of threads or on the clock.
  public var json: JSONValue {
    [
      "format": 1, "study": "rising-risk", "title": .string(title), "provenance": provenance.json,
      "registers": .array(registers.map(\.json)), "panel": panel.json, "outcomes": .array(outcomes.map(\.json)),
      "leakage": .array(leakage.map(\.json)), "collinearity": .array(collinearity.map(\.json)),
      "card": card?.json ?? .null, "evaluation": evaluation?.json ?? .null, "notes": .array(notes.map(\.json))
    ]
  }
}

extension Provenance {
  var json: JSONValue {
    [
      "program": .string(program), "plan_sha256": .string(planDigest),
      "inputs": .array(inputs.map { ["path": .string($0.path), "sha256": .string($0.sha256)] }),
      "seed": .integer(Int(truncatingIfNeeded: seed)), "linear_algebra": .string(linearAlgebra)
    ]
  }
}

extension RegisterSummary {
  var json: JSONValue {
    [
      "table": .string(table), "path": .string(path), "encoding": .string(encoding), "rows": .integer(rows), "rejected": .integer(rejected),
      "unknown_key": .integer(unknownKey), "unused_columns": JSONValue(unusedColumns),
      "full_width": .array(halved.map { ["item": .string($0.item), "cells": .integer($0.cells)] })
    ]
  }
}

extension PanelSummary {
  var json: JSONValue {
    [
      "children": .integer(children), "rows": .integer(rows), "items": .integer(items),
      "years": .array(years.map { ["year": .integer($0.year), "children": .integer($0.children)] })
    ]
  }
}

extension StudyNote {
  var json: JSONValue {
    ["code": .string(code), "items": JSONValue(items), "japanese": .string(japanese), "english": .string(english)]
  }
}

extension OutcomeResult {
  var json: JSONValue {
    [
      "name": .string(name), "label": .string(label), "found_by_somebody": .bool(isFoundBySomebody),
      "years": .array(years.map { ["year": .integer($0.year), "at_risk": .integer($0.atRisk), "events": .integer($0.events)] }),
      "left_out": [
        "already_there": .integer(leftOut.alreadyThere), "in_gap": .integer(leftOut.inGap), "left_town": .integer(leftOut.leftTown),
        "unknown_state": .integer(leftOut.unknownState)
      ],
      "items": .array(items.map(\.json))
    ]
  }
}

extension ScreenedItem {
  var json: JSONValue {
    [
      "item": .string(item), "label": .string(label), "table": .string(table), "office": .string(office), "scale": .string(scale),
      "contrast": contrast.map { ["level": .string($0.level), "against": .string($0.against)] } ?? .null,
      "adjusted_auc": JSONValue(adjustedAUC), "classical": classical?.json ?? .null, "tags": JSONValue(tags),
      "components": .array(components.map(\.json))
    ]
  }
}

extension ClassicalMeasure {
  var json: JSONValue {
    ["name": .string(name), "estimate": JSONValue(estimate), "low": JSONValue(low), "high": JSONValue(high)]
  }
}

extension ComponentTest {
  var json: JSONValue {
    [
      "component": .string(component), "observations": .integer(observations), "events": .integer(events), "z": JSONValue(z),
      "degrees_of_freedom": .integer(degreesOfFreedom), "p_value": JSONValue(p),
      "p_adjusted": ["BH": JSONValue(benjaminiHochberg), "BY": JSONValue(benjaminiYekutieli)],
      "log_odds_ratio": JSONValue(logOddsRatio), "low": JSONValue(low), "high": JSONValue(high), "method": .string(method),
      "variance": .string(variance)
    ]
  }
}

extension LeakageFinding {
  var json: JSONValue {
    [
      "item": .string(item), "label": .string(label), "origin": .string(origin), "lag_one": JSONValue(lagOne), "lag_two": JSONValue(lagTwo),
      "likelihood_ratio": JSONValue(likelihoodRatio), "flag": .string(flag), "excluded": .bool(isExcluded)
    ]
  }
}

extension CollinearGroup {
  var json: JSONValue { ["items": JSONValue(items), "correlation": JSONValue(correlation)] }
}

import Regression
import StructuredText

extension ExpertRuleResult {
  var json: JSONValue {
    ["name": .string(name), "label": .string(label), "items": JSONValue(items), "rule": rule.ownJSON, "card_with_as_many": card.ownJSON]
  }
}

extension CapacityFigures {
  fileprivate var ownJSON: JSONValue {
    [
      "share": JSONValue(share), "threshold": JSONValue(threshold), "flagged": .integer(flagged), "found": .integer(found),
      "newly_found": JSONValue(newlyFound), "precision": JSONValue(precision), "precision_low": JSONValue(precisionInterval?.low),
      "precision_high": JSONValue(precisionInterval?.high), "recall": JSONValue(recall), "recall_low": JSONValue(recallInterval?.low),
      "recall_high": JSONValue(recallInterval?.high), "lift": JSONValue(lift), "hours": JSONValue(hours)
    ]
  }
}

import Association
import StructuredText

extension AssociateAnswer {
  /// The answer as JSON.
  func json(_ language: Language) -> JSONValue {
    [
      "outcome": JSONValue(outcome), "event": JSONValue(event), "strata": JSONValue(strata), "adjusted_for": JSONValue(covariates),
      "observations": JSONValue(observations.map { Int($0) }), "missing": JSONValue(missing?.rawValue),
      "items": .array(items.map(\.json)), "selection": selection?.json ?? .null, "warnings": .array(warnings.map { $0.json(language) })
    ]
  }
}

extension AssociateAnswer.Item {
  /// The item as JSON.
  var json: JSONValue {
    [
      "item": .string(item), "kind": JSONValue(kind), "n": JSONValue(observed.map { Int($0) }),
      "missing": JSONValue(missing.map { Int($0) }),
      "measures": .array(measures.map(\.json)), "p_value": JSONValue(pValue), "p_adjusted": adjusted.json, "table": table?.json ?? .null
    ]
  }
}

extension [Multiplicity: Double] {
  /// The adjusted p-value of every method; null without a p-value.
  var json: JSONValue {
    let methods: [Multiplicity] = [.holm, .hochberg, .hommel, .bonferroni, .benjaminiHochberg, .benjaminiYekutieli]
    var object = JSONObject()
    for method in methods { object[method.rawValue] = JSONValue(self[method]) }
    return .object(object)
  }
}

extension AssociationMeasure {
  /// The measure as JSON.
  var json: JSONValue {
    [
      "name": .string(name.rawValue), "estimate": JSONValue(estimate), "low": JSONValue(low), "high": JSONValue(high),
      "statistic": JSONValue(test?.statistic), "degrees_of_freedom": JSONValue(test?.degreesOfFreedom), "p_value": JSONValue(pValue)
    ]
  }
}

extension AssociateCounts {
  /// The table with what is expected without association; rows and columns without any count have no expected counts.
  var json: JSONValue {
    let table = ContingencyTable(counts: counts)
    let isWhole = table.counts.count == rows.count && table.columnTotals.count == columns.count
    let list = { (numbers: [[Double]]) in JSONValue.array(numbers.map { JSONValue($0) }) }
    return [
      "rows": JSONValue(rows), "columns": JSONValue(columns), "observed": .array(counts.map { JSONValue($0.map { Int($0) }) }),
      "expected": isWhole ? list(table.expected) : .null, "standardized_residuals": isWhole ? list(table.standardizedResiduals) : .null
    ]
  }
}

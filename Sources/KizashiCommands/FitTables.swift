import LinearAlgebra
import Modeling
import Regression
import StructuredText

extension FitAnswer {
  /// Replaces limits, statistics and p-values by those of the profile likelihood.
  mutating func fill(intervals: [Interval], tests: [LikelihoodRatioTest?]) {
    for j in coefficients.indices {
      guard let test = tests[j] else { continue }
      (coefficients[j].low, coefficients[j].high) = (intervals[j].low, intervals[j].high)
      (coefficients[j].statistic, coefficients[j].pValue) = (test.statistic, test.pValue)
    }
  }
}

extension Matrix {
  /// The rows as lists; what is not a number as null.
  var json: JSONValue { .array((0..<rows).map { i in JSONValue((0..<columns).map { self[i, $0] }) }) }
}

extension Collinearity {
  /// Inflation by term, condition indexes and variance proportions.
  func json(inflation: [(term: String, VarianceInflation)]) -> JSONValue {
    let items = inflation.map { term, factor -> JSONValue in
      [
        "term": .string(term), "vif": .number(factor.factor), "degrees_of_freedom": .integer(factor.degreesOfFreedom),
        "vif_adjusted": .number(factor.adjusted)
      ]
    }
    return ["items": .array(items), "condition_indexes": JSONValue(conditionIndexes), "variance_proportions": varianceProportions.json]
  }
}

extension Diagnostics {
  /// Lists in the order of the rows of the table, null for rows that were left out.
  func json(_ frame: ModelFrame) -> JSONValue {
    func spread(_ numbers: [Double]) -> JSONValue {
      var all = [JSONValue](repeating: .null, count: frame.tableRows)
      for (row, number) in zip(frame.rows, numbers) { all[Int(row)] = JSONValue(number) }
      return .array(all)
    }
    return [
      "fitted": spread(fitted), "linear_predictor": spread(linearPredictor), "residual_deviance": spread(devianceResiduals),
      "residual_pearson": spread(pearsonResiduals), "leverage": spread(leverage), "cooks_distance": spread(cooksDistance)
    ]
  }
}

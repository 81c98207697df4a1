import LinearAlgebra
import Modeling
import Probability
import Regression
import StructuredText

extension FitAnswer {
  /// Fills in estimates and what follows from their standard errors by the normal distribution; columns that were left out have none.
  mutating func fillWald(_ estimates: [Double], _ errors: [Double], _ limits: [Interval]) {
    for (j, β) in estimates.enumerated() where !β.isNaN {
      coefficients[j].estimate = β
      coefficients[j].standardError = errors[j]
      coefficients[j].statistic = β / errors[j]
      coefficients[j].pValue = (2 * NormalDistribution.standard.upperTail((β / errors[j]).magnitude)).magnitude
      (coefficients[j].low, coefficients[j].high) = (limits[j].low, limits[j].high)
    }
  }

  /// Replaces limits, statistics and p-values by those of the profile likelihood.
  mutating func fill(intervals: [Interval], tests: [LikelihoodRatioTest?]) {
    limitKind = .profile
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

extension ModelFrame {
  /// Numbers of the rows of the design in the order of the rows of the table, null for rows that were left out.
  fileprivate func spread(_ numbers: [Double]) -> JSONValue {
    var all = [JSONValue](repeating: .null, count: tableRows)
    for (row, number) in zip(rows, numbers) { all[Int(row)] = JSONValue(number) }
    return .array(all)
  }
}

extension Diagnostics {
  /// Lists in the order of the rows of the table.
  func json(_ frame: ModelFrame) -> JSONValue {
    [
      "fitted": frame.spread(fitted), "linear_predictor": frame.spread(linearPredictor),
      "residual_deviance": frame.spread(devianceResiduals), "residual_pearson": frame.spread(pearsonResiduals),
      "leverage": frame.spread(leverage), "cooks_distance": frame.spread(cooksDistance)
    ]
  }
}

extension Influence {
  /// Lists in the order of the rows of the table; one list a column of the design for the changes of coefficients.
  func json(_ frame: ModelFrame) -> JSONValue {
    let changes = zip(frame.design.names, dfbetas).map { name, numbers -> JSONValue in
      ["term": .string(name), "values": frame.spread(numbers)]
    }
    return [
      "studentized_residual": frame.spread(studentizedResiduals), "dffits": frame.spread(dffits),
      "covariance_ratio": frame.spread(covarianceRatio), "dfbetas": .array(changes)
    ]
  }
}

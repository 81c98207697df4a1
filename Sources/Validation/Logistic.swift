import LinearAlgebra
import Probability
import Regression

/// Small logistic regressions of an outcome on functions of a score.
enum Logistic {
  /// The fit on a constant and these columns.
  static func fit(
    _ columns: [[Double]], outcome: [Double], weights: [Double]? = nil, offset: [Double]? = nil
  ) throws(ValidationError) -> GeneralizedLinearFit {
    let constant = [Double](repeating: 1, count: outcome.count)
    do {
      return try GeneralizedLinearModel(.bernoulli)
        .fit(Matrix(columns: [constant] + columns), outcome: outcome, weights: weights, offset: offset)
    } catch {
      throw .regression(error)
    }
  }
}

extension GeneralizedLinearFit {
  /// Coefficient `j` with its standard error.
  func estimate(_ j: Int) -> Estimate { Estimate(value: coefficients[j], standardError: standardErrors[j]) }
}

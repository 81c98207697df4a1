import LinearAlgebra

/// The deviance at these coefficients.
extension Kernel {
  /// - Complexity: O(rows × columns).
  func deviance(at coefficients: [Double]) -> Double {
    fold(at: coefficients, into: 0.0) { sum, tile in
      for i in 0..<tile.rows where tile.values.priorWeight[i] > 0 {
        let unit = family.deviance(outcome: tile.values.outcome[i], mean: tile.values.mean[i], complement: tile.values.complement[i])
        sum += tile.values.priorWeight[i] * unit
      }
    } merge: {
      $0 += $1
    }
  }
}

extension Kernel {
  /// The weighted sum of squared residuals of a linear model.
  /// - Throws: `RegressionError.decompositionFailed` when columns depend on each other.
  func leastSquaresDeviance() throws(RegressionError) -> Double {
    let zero = [Double](repeating: 0, count: design.columns)
    guard design.columns > 0 else { return deviance(at: zero) }
    var evaluation = evaluate(zero, factoring: .crossProduct)
    if evaluation.factor.map({ $0.smallestUnexplainedShare < RankAnalysis.trustedShare }) ?? true {
      evaluation = evaluate(zero, factoring: .orthogonal)
    }
    guard let factor = evaluation.factor else { throw .decompositionFailed(routine: "dpotrf") }
    return LinearRefinement(kernel: self, factor: factor).solve(from: zero).deviance
  }
}

/// The deviance of the model that has only the constant column, or only the offset when there is none.
/// - Throws: `RegressionError.notConverged`.
func nullDeviance<Design: RowBlocks>(_ kernel: Kernel<Design>, iterationLimit: Int) throws(RegressionError) -> Double {
  let ones = Matrix(rows: kernel.design.rows, columns: 1, repeating: 1)
  let moments = try ColumnMoments(ones, counts: kernel.response.weights, threads: kernel.threads)
  let alone = Kernel(
    design: StandardizedDesign(ones, moments: moments), response: kernel.response, offset: kernel.offset, family: kernel.family,
    link: kernel.link, threads: kernel.threads)
  guard kernel.design.hasIntercept else { return alone.deviance(at: [0]) }
  let predictor = kernel.link.predictor(ofMean: kernel.response.mean)
  if kernel.family is Gaussian, kernel.link is IdentityLink { return try alone.leastSquaresDeviance() }
  guard kernel.offset != nil else { return alone.deviance(at: [predictor]) }
  var ascent = Ascent()
  ascent.iterationLimit = iterationLimit
  ascent.unit = kernel.outcomeUnit
  let result = ascent.maximize(from: [predictor - kernel.meanOffset]) { alone.evaluate($0, factoring: .crossProduct) }
  guard result.ending == .converged else { throw .notConverged(iterations: result.iterations, score: result.stepLength) }
  return alone.deviance(at: result.coefficients)
}

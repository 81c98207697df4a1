import LinearAlgebra
import Regression

/// The fits on the training rows: with all items, without each, and without more and more of them.
struct NecessityModels {
  /// Coefficients, the constant first; 0 for an item that is left out.
  let full: [Double]
  let leftOut: [[Double]]
  /// The items in the order in which the training rows need them least, and the fit without each and those before it.
  let order: [Int]
  let backward: [[Double]]

  /// Fits; the order is that of Wald's χ² of all items gone so far (fast backward elimination, Lawless and Singhal 1978).
  /// - Complexity: O(rows × items²) a step, about three steps a fit, two fits an item.
  init(_ rows: NecessityRows, threads: Int) throws(ValidationError) {
    let result = Result { () throws(RegressionError) in try Self.fits(rows, threads) }
    switch result {
    case .success(let fits): (full, leftOut, order, backward) = fits
    case .failure(let error): throw .regression(error)
    }
  }

  private typealias Fits = (full: [Double], leftOut: [[Double]], order: [Int], backward: [[Double]])

  private static func fits(_ rows: NecessityRows, _ threads: Int) throws(RegressionError) -> Fits {
    let constant = [Double](repeating: 1, count: rows.train.count)
    let X = Matrix(columns: [constant] + rows.columns.map { x in rows.train.map { x[$0] } })
    let data = try RegressionData(X, outcome: rows.train.map { rows.outcome[$0] }, threads: threads)
    let fit = try GeneralizedLinearModel(.bernoulli).fit(data)
    let order = try order(fit)
    var (leftOut, backward) = ([[Double]](), [[Double]]())
    for j in rows.items.indices {
      leftOut.append(try fit.coefficients(without: [j + 1], in: data))
      let gone = order[...j].map { $0 + 1 }
      backward.append(j == 0 ? [] : try fit.coefficients(without: gone, in: data))
    }
    if let first = order.first { backward[0] = leftOut[first] }
    return (fit.coefficients, leftOut, order, backward)
  }

  /// Items that add nothing to the others go first; of the others always the one without which χ² is least.
  private static func order(_ fit: GeneralizedLinearFit) throws(RegressionError) -> [Int] {
    var (order, rest) = (fit.aliased.map { $0 - 1 }, fit.coefficients.indices.dropFirst().map { $0 - 1 })
    rest.removeAll(where: order.contains)
    while !rest.isEmpty {
      var (best, least) = (0, Double.infinity)
      for (place, item) in rest.enumerated() {
        let statistic = try fit.waldStatistic(of: (order + [item]).map { $0 + 1 })
        if statistic < least { (best, least) = (place, statistic) }
      }
      order.append(rest.remove(at: best))
    }
    return order
  }
}

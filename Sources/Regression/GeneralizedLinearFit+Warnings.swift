public import LinearAlgebra
import Probability

extension GeneralizedLinearFit {
  /// Pearson's statistic `X² = Σ w (y - μ)² / V(μ)`; over the degrees of freedom it estimates the dispersion.
  /// - Complexity: O(rows × columns).
  /// - Throws: `RegressionError` when the rows are not those of the fit.
  public func pearsonStatistic<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> Double {
    let kernel = try kernel(of: data)
    return kernel.fold(at: standardized, into: 0.0) { sum, tile in
      let values = tile.values
      for i in 0..<tile.rows where values.priorWeight[i] > 0 {
        let residual = values.outcome[i] - values.mean[i]
        sum +=
          values.priorWeight[i] * residual * residual / kernel.family.variance(ofMean: values.mean[i], complement: values.complement[i])
      }
    } merge: {
      $0 += $1
    }
  }

  /// The rows that a few coefficients hang on: Cook's distance above 1, or a leverage, with or without the weights of the fit, above ½ and
  /// ten times the mean.
  ///
  /// No pass is made where a bound on the leverages shows that there is none: `h ≤ w max V(μ) ‖x‖² trace(I⁻¹)`.
  /// Cook (1977), Technometrics 19, 15–18.
  /// - Parameter overdispersion: By what the variance exceeds that of the family; distances are in these units.
  /// - Complexity: O(rows × columns²), one pass.
  /// - Throws: `RegressionError` when the rows are not those of the fit.
  public func influentialRows<Design: RowBlocks>(
    of data: RegressionData<Design>, overdispersion: Double = 1
  ) throws(RegressionError) -> [Int] {
    let kernel = try kernel(of: data)
    let p = Double(rank)
    let leverageLimit = InfluenceLimit.leverage(mean: p / Double(observations))
    let unit = dispersion * overdispersion
    let extreme = try extremeRows(kernel, leverageLimit)
    if boundOfInfluence(kernel) < InfluenceLimit.proven { return extreme }
    let influential = kernel.fold(at: standardized, into: [Int]()) { rows, tile in
      tile.fillLeverages(factor)
      let values = tile.values
      for i in 0..<tile.rows where values.priorWeight[i] > 0 {
        let h = values.slope[i]
        let residual = values.outcome[i] - values.mean[i]
        let variance = kernel.family.variance(ofMean: values.mean[i], complement: values.complement[i])
        let squared = values.priorWeight[i] * residual * residual / variance / ((1 - h) * (1 - h))
        if h > leverageLimit || squared * h / (p * unit) > InfluenceLimit.distance { rows.append(tile.range.lowerBound + i) }
      }
    } merge: {
      $0 += $1
    }
    return extreme.isEmpty ? influential : Set(extreme + influential).sorted()
  }

  /// The rows that stand alone in the design, whatever the means: a fitted probability near 0 or 1 hides them from other measures.
  ///
  /// Only a row whose squared standardised length passes half the number of rows can have a leverage above ½ without weights.
  private func extremeRows<Design: RowBlocks>(_ kernel: Kernel<Design>, _ limit: Double) throws(RegressionError) -> [Int] {
    guard !model.isLinear, largestRow > InfluenceLimit.leverage * Double(observations) else { return [] }
    let plain = Kernel(
      design: kernel.design, response: kernel.response, offset: nil, family: Gaussian(), link: IdentityLink(), threads: kernel.threads)
    let zero = standardized.map { _ in 0.0 }
    guard let factor = plain.evaluate(zero, factoring: .orthogonal).factor else { return [] }
    return plain.fold(at: zero, into: [Int]()) { rows, tile in
      tile.fillLeverages(factor)
      for i in 0..<tile.rows where tile.values.slope[i] > limit { rows.append(tile.range.lowerBound + i) }
    } merge: {
      $0 += $1
    }
  }

  /// What neither a leverage nor, with a binary outcome, Cook's distance can exceed; infinite where nothing is known.
  private func boundOfInfluence<Design: RowBlocks>(_ kernel: Kernel<Design>) -> Double {
    guard kernel.family.isBinary, kernel.link is LogitLink else { return .infinity }
    let trace = factor.inverseUpper.elements.reduce(0) { $0 + $1 * $1 }
    return (kernel.response.weights.max() ?? 1) * largestRow * trace
  }
}

/// From where a row is named.
private enum InfluenceLimit {
  static let distance = 1.0
  static let leverage = 0.5
  static let timesMean = 10.0
  /// A row with this leverage decides alone, however few rows there are.
  static let decides = 0.99

  static func leverage(mean: Double) -> Double { max(leverage, min(timesMean * mean, decides)) }

  /// Below this bound leverages are below ½, and distances below `0.4 / (1 - 0.1)²`.
  static let proven = 0.4
}

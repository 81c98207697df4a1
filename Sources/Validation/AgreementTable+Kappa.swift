extension AgreementTable {
  /// Weighted κ, `(p_o − p_e) / (1 − p_e)` with `p_o = Σ w_ij p_ij` and `p_e = Σ w_ij p_i. p_.j`, and its standard error for large samples;
  /// nil where both raters use one and the same category only, which leaves nothing beyond chance.
  ///
  /// The variance is that of Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969):
  /// `[Σ p_ij (w_ij − (w̄_i. + w̄_.j)(1 − κ))² − (κ − p_e (1 − κ))²] / (n (1 − p_e)²)`. Below about 150 cases it is imprecise.
  /// - Complexity: O(categories²).
  public func kappa(_ weights: AgreementWeights = .linear) -> AgreementEstimate? {
    guard cases > 0 else { return nil }
    let chance = WeightedChance(self, weights)
    guard chance.expected < 1 else { return nil }
    let κ = (chance.observed - chance.expected) / (1 - chance.expected)
    return AgreementEstimate(value: κ, variance: chance.variance(κ, self))
  }
}

/// What enters weighted κ.
private struct WeightedChance {
  let weights: AgreementWeights
  /// For each category of the first rater, the mean weight under the second's shares; and the other way round.
  let rowMeans, columnMeans: [Double]
  let observed, expected: Double

  init(_ table: AgreementTable, _ weights: AgreementWeights) {
    let k = table.categories, first = table.firstShares, second = table.secondShares
    let weight = { (i: Int, j: Int) in weights.weight(i, j, categories: k) }
    self.weights = weights
    rowMeans = (0..<k).map { i in (0..<k).reduce(0) { $0 + weight(i, $1) * second[$1] } }
    columnMeans = (0..<k).map { j in (0..<k).reduce(0) { $0 + weight($1, j) * first[$1] } }
    observed = (0..<k * k).reduce(0) { $0 + weight($1 / k, $1 % k) * table.share($1 / k, $1 % k) }
    expected = zip(first, rowMeans).reduce(0) { $0 + $1.0 * $1.1 }
  }

  func variance(_ κ: Double, _ table: AgreementTable) -> Double {
    let k = table.categories
    let squares = (0..<k * k).reduce(0) { sum, cell in
      let (i, j) = (cell / k, cell % k)
      let part = weights.weight(i, j, categories: k) - (rowMeans[i] + columnMeans[j]) * (1 - κ)
      return sum + table.share(i, j) * part * part
    }
    let centre = κ - expected * (1 - κ)
    return (squares - centre * centre) / (Double(table.cases) * (1 - expected) * (1 - expected))
  }
}

extension AgreementTable {
  /// Gwet's AC1, `(p_a − p_e) / (1 − p_e)` with `p_e = Σ π_k (1 − π_k) / (q − 1)` and π the mean shares of both raters, and its standard error;
  /// nil without two cases.
  ///
  /// Unlike κ it does not fall towards 0 where nearly all cases belong to one category. Gwet, British Journal of Mathematical and Statistical
  /// Psychology 61 (2008), variance for two raters and cases from a large population, with `n − 1`.
  /// - Complexity: O(categories²).
  public var ac1: AgreementEstimate? {
    guard cases > 1, let observed = agreement else { return nil }
    let q = Double(categories - 1), π = zip(firstShares, secondShares).map { ($0 + $1) / 2 }
    let expected = π.reduce(0) { $0 + $1 * (1 - $1) } / q
    let value = (observed - expected) / (1 - expected)
    let diagonal = (0..<categories).reduce(0) { $0 + share($1, $1) * (1 - π[$1]) } / q
    let squares = (0..<categories * categories).reduce(0) { sum, cell in
      let (i, j) = (cell / categories, cell % categories), rest = 1 - (π[i] + π[j]) / 2
      return sum + share(i, j) * rest * rest
    }
    let first = observed * (1 - observed) - 4 * (1 - value) * (diagonal - observed * expected)
    let second = 4 * (1 - value) * (1 - value) * (squares / (q * q) - expected * expected)
    return AgreementEstimate(value: value, variance: (first + second) / (Double(cases - 1) * (1 - expected) * (1 - expected)))
  }
}

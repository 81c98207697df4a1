/// The false discovery rate among many tests that are independent or positively dependent.
enum FalseDiscoveryRate {
  /// Adjusted p-values: the least `p × tests / rank` of those with at least this p.
  ///
  /// Benjamini, Hochberg, JRSS B 57 (1995); R's `p.adjust(method = "BH")`.
  /// - Complexity: O(m log m).
  static func adjusted(_ pValues: [Double]) -> [Double] {
    let falling = pValues.indices.sorted { (pValues[$0], $0) > (pValues[$1], $1) }
    var (adjusted, least) = (pValues, 1.0)
    for (k, place) in falling.enumerated() {
      least = min(least, pValues[place] * Double(pValues.count) / Double(pValues.count - k))
      adjusted[place] = least
    }
    return adjusted
  }

  /// The same of the tests that there are.
  static func adjusted(_ pValues: [Double?]) -> [Double?] {
    let tested = pValues.indices.filter { pValues[$0] != nil }
    var result = [Double?](repeating: nil, count: pValues.count)
    for (place, adjusted) in zip(tested, adjusted(pValues.compactMap(\.self))) { result[place] = adjusted }
    return result
  }
}

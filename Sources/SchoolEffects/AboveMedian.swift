/// Which schools lie above the median of their type on which traits, one bit for each trait.
struct AboveMedian: Sendable {
  /// The words of each school.
  let words: [[UInt64]]
  /// For each trait, whether each school lies above.
  private let isAbove: [[Bool]]

  /// Compares each known value with the median of the known values of the type.
  /// - Complexity: O(traits × schools × log schools).
  init(_ traits: [Trait], types: [Int]) {
    let members = Grouping(types).members
    let isAbove = traits.map { trait in
      var above = [Bool](repeating: false, count: types.count)
      for group in members {
        let known = group.compactMap { trait.values[$0] }.sorted()
        guard !known.isEmpty else { continue }
        let median = (known[(known.count - 1) / 2] + known[known.count / 2]) / 2
        for j in group { above[j] = trait.values[j].map { $0 > median } ?? false }
      }
      return above
    }
    self.isAbove = isAbove
    words = types.indices.map { j in
      var words = [UInt64](repeating: 0, count: (traits.count + 63) / 64)
      for (k, above) in isAbove.enumerated() where above[j] { words[k / 64] |= 1 << UInt64(k % 64) }
      return words
    }
  }

  /// The traits on which all of these schools lie above.
  func shared(by schools: [Int]) -> [Int] { isAbove.indices.filter { k in schools.allSatisfy { isAbove[k][$0] } } }

  /// How many traits a set with as many schools of each type shares on average: `Σ_k Π_t C(a_kt, m_t) / C(n_t, m_t)`.
  func expected(chosen: [Int], types: [Int]) -> Double {
    let members = Grouping(types).members
    return isAbove.reduce(0) { sum, above in
      sum
        + members.enumerated().reduce(1.0) { product, group in
          let (type, schools) = (group.offset, group.element)
          let m = chosen.count { types[$0] == type }, a = schools.count { above[$0] }
          return (0..<m).reduce(product) { $0 * Double(max(0, a - $1)) / Double(schools.count - $1) }
        }
    }
  }
}

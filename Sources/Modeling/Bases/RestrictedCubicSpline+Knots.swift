extension RestrictedCubicSpline {
  /// The shares of the values below the outer knots: of 3 knots, of 4 to 6, of more.
  private static let outerShares = (few: 0.1, some: 0.05, many: 0.025)
  /// Below so many values the outer knots are the fifth value from either end instead.
  private static let largeSample = 100
  private static let placeFromEnd = 5
  /// A smallest or largest value that at least this share of the values has is no part of the quantiles; the next value becomes a knot.
  private static let heapShare = 0.05
  /// The fewest values from which knots are found.
  private static let fewestValues = 6

  /// Harrell's default knots, as `Hmisc::rcspline.eval`: quantiles with equal steps between the outer ones.
  /// - Complexity: O(n log n).
  /// - Throws: ``FormulaProblem`` when the values do not have so many different quantiles.
  static func defaultKnots(_ count: Int, of x: [Double]) throws(FormulaProblem) -> [Double] {
    let sorted = x.sorted()
    let distinct = sorted.distinctCount
    guard sorted.count >= fewestValues, distinct - 2 > count else { throw .tooFewValues(distinct: distinct, needed: count + 3) }
    let outer = count > 6 ? outerShares.many : count > 3 ? outerShares.some : outerShares.few
    var rest = sorted[...]
    let (first, last) = heaps(sorted)
    if let first { rest = rest.drop { $0 <= first } }
    if let last { rest = rest.prefix { $0 < last } }
    let inner = count - [first, last].count { $0 != nil }
    var knots = try quantiles(Array(rest), inner: inner, outer: outer)
    if inner > 1, rest.count < largeSample {
      guard rest.count >= placeFromEnd else { throw .tooFewValues(distinct: distinct, needed: count + 3) }
      if first == nil { knots[0] = rest[rest.startIndex + placeFromEnd - 1] }
      if last == nil { knots[inner - 1] = rest[rest.endIndex - placeFromEnd] }
    }
    let all = ([first] + knots + [last]).compactMap(\.self).sorted()
    guard all.isAscending else { throw .knotsCoincide }
    return all
  }

  private static func quantiles(_ x: [Double], inner: Int, outer: Double) throws(FormulaProblem) -> [Double] {
    guard !x.isEmpty else { throw .knotsCoincide }
    let quantiles = Quantiles(x)
    if inner == 1 { return [quantiles.median] }
    let start = inner == 2 ? 0.5 : outer
    return (0..<inner).map { quantiles.value(at: start + (1 - outer - start) * Double($0) / Double(inner - 1)) }
  }

  /// The values next to a heap at the lower and at the upper end; nil without a heap there, or with one between the ends.
  private static func heaps(_ sorted: [Double]) -> (first: Double?, last: Double?) {
    let least = heapShare * Double(sorted.count)
    let groups = sorted.equalRuns
    let isHeap = groups.map { Double($0.count) >= least }
    guard groups.count > 2, !isHeap.dropFirst().dropLast().contains(true) else { return (nil, nil) }
    return (isHeap[0] ? groups[1].value : nil, isHeap[isHeap.count - 1] ? groups[groups.count - 2].value : nil)
  }
}

extension [Double] {
  /// Each value of a sorted list with the number of its places.
  fileprivate var equalRuns: [(value: Double, count: Int)] {
    var runs: [(value: Double, count: Int)] = []
    for value in self {
      if runs.last?.value == value { runs[runs.count - 1].count += 1 } else { runs.append((value, 1)) }
    }
    return runs
  }

  /// The number of different values of a sorted list.
  var distinctCount: Int { isEmpty ? 0 : 1 + zip(self, dropFirst()).count { $0 != $1 } }
}

/// Hommel's adjusted p-values in O(m log m).
///
/// In ascending order p̃ᵢ is the largest Simes p-value of a set that holds i. The worst set of s tests is the s largest p-values, or i with the
/// s - 1 largest: `p̃ᵢ = max over s of s min(pᵣ, dₛ)` with `r = min(i, m - s + 1)`, where `dₛ = min p₍ₘ₋ₛ₊ₖ₎ / k` over k = 2 … s is the smallest slope
/// from the point (m - s, 0) to the points (j, pⱼ), which the lower convex hull of those points gives.
/// Source: S. P. Wright, Biometrics 48 (1992) 1005–1013; R. Meijer, T. Krebs, J. Goeman, Biometrical Journal 61 (2019) 73–82.
struct HommelAdjustment {
  private let p: [Double]
  /// `dₛ` for s = 0 … m; infinite below 2.
  private var slopes: [Double]

  /// - Complexity: O(m log m).
  init(_ ascending: [Double]) {
    p = ascending
    slopes = [Double](repeating: .infinity, count: ascending.count + 1)
    var hull: [Int] = []
    for s in stride(from: 2, through: ascending.count, by: 1) {
      push(ascending.count - s + 1, to: &hull)
      let j = tangent(from: ascending.count - s, hull)
      slopes[s] = p[j] / Double(j + 1 - (ascending.count - s))
    }
  }

  /// Adds the point of place j (from 0), which lies to the left of all others, to the lower hull.
  private func push(_ j: Int, to hull: inout [Int]) {
    while hull.count > 1, !isBelow(hull[hull.count - 1], j, hull[hull.count - 2]) { hull.removeLast() }
    hull.append(j)
  }

  /// Whether the point of `middle` lies below the line from `left` to `right`.
  private func isBelow(_ middle: Int, _ left: Int, _ right: Int) -> Bool {
    (p[middle] - p[left]) * Double(right - left) < (p[right] - p[left]) * Double(middle - left)
  }

  /// The place of the hull with the smallest slope from (x, 0): slopes fall and then rise along it.
  private func tangent(from x: Int, _ hull: [Int]) -> Int {
    let slope = { (k: Int) in p[hull[k]] / Double(hull[k] + 1 - x) }
    var (low, high) = (0, hull.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if slope(middle) < slope(middle + 1) { high = middle } else { low = middle + 1 }
    }
    return hull[low]
  }

  /// The adjusted p-values, ascending.
  /// - Complexity: O(m log m).
  var adjusted: [Double] {
    let m = p.count
    guard m > 1 else { return p }
    // Of sets that are the s largest, s > m - i: the running maximum over s from m down.
    var whole = [Double](repeating: 0, count: m + 2)
    for s in stride(from: m, through: 1, by: -1) { whole[s] = max(whole[s + 1], simes(p[m - s], s)) }
    let products = RangeMaximum(slopes.indices.map { $0 < 2 ? 0 : Double($0) * slopes[$0] })
    return p.indices.map { i in
      let sets = m - i
      let turn = sizesBelow(p[i], upTo: sets)
      let own = max(Double(turn) * p[i], turn < sets ? products.maximum(turn + 1...sets) : 0)
      return max(own, whole[sets + 1], p[i])
    }
  }

  private func simes(_ smallest: Double, _ s: Int) -> Double { Double(s) * min(smallest, slopes[s]) }

  /// The largest size s, up to a limit, whose `dₛ` is at least p; the slopes fall with s.
  private func sizesBelow(_ p: Double, upTo limit: Int) -> Int {
    var (low, high) = (1, limit)
    while low < high {
      let middle = (low + high + 1) / 2
      if slopes[middle] >= p { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// Maxima over ranges, from maxima over ranges whose lengths are powers of two.
private struct RangeMaximum {
  private var levels: [[Double]]

  /// - Complexity: O(n log n).
  init(_ values: [Double]) {
    levels = [values]
    var length = 1
    while 2 * length <= values.count {
      let last = levels[levels.count - 1]
      levels.append((0...(values.count - 2 * length)).map { max(last[$0], last[$0 + length]) })
      length *= 2
    }
  }

  func maximum(_ range: ClosedRange<Int>) -> Double {
    let level = Int.bitWidth - 1 - range.count.leadingZeroBitCount
    return max(levels[level][range.lowerBound], levels[level][range.upperBound + 1 - (1 << level)])
  }
}

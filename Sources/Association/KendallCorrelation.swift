/// Kendall's rank correlations of two columns with ties, counted in O(n log n).
///
/// `S` = concordant - discordant pairs; `τ_a = S / (n(n - 1)/2)`, `τ_b = S / √((pairs untied in x)(pairs untied in y))`, `τ_c = 2mS / (n²(m - 1))`,
/// `γ = S / (concordant + discordant)`.
/// Source: W. R. Knight, Journal of the American Statistical Association 61 (1966) 436–439; M. G. Kendall, Rank Correlation Methods, 1970.
public struct KendallCorrelation: Equatable, Sendable {
  /// Concordant minus discordant pairs.
  public let S: Double
  /// The number of rows complete in both columns.
  public let observations: Int
  private let tiedX: TieSums
  private let tiedY: TieSums
  private let tiedInBoth: Double

  /// The correlations over rows that are complete in both columns.
  /// - Complexity: O(rows log rows).
  public init(_ x: [Double], _ y: [Double]) {
    let rows = completeRows(x, y)
    let order = rows.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
    observations = rows.count
    tiedX = TieSums(runs(of: order, by: x))
    tiedY = TieSums(runs(of: rows.sorted { y[$0] < y[$1] }, by: y))
    tiedInBoth = runs(of: order, by: x).reduce(0) { sum, run in sum + TieSums(runs(of: Array(order[run]), by: y)).pairs }
    var values = order.map { y[$0] }
    let discordant = exchanges(sorting: &values)
    let n = Double(rows.count)
    S = n * (n - 1) / 2 - tiedX.pairs - tiedY.pairs + tiedInBoth - 2 * discordant
  }

  private var pairs: Double { Double(observations) * Double(observations - 1) / 2 }

  /// `τ_a`, which ties pull towards 0.
  public var tauA: Double? { pairs > 0 ? S / pairs : nil }

  /// `τ_b`, corrected for ties.
  public var tauB: Double? {
    let untied = (pairs - tiedX.pairs) * (pairs - tiedY.pairs)
    return untied > 0 ? S / untied.squareRoot() : nil
  }

  /// Stuart's `τ_c`, for tables with different numbers of rows and columns.
  public var tauC: Double? {
    let (m, n) = (Double(min(tiedX.values, tiedY.values)), Double(observations))
    return m > 1 ? 2 * m * S / (n * n * (m - 1)) : nil
  }

  /// Goodman and Kruskal's γ.
  public var gamma: Double? {
    let untied = pairs - tiedX.pairs - tiedY.pairs + tiedInBoth
    return untied > 0 ? S / untied : nil
  }

  /// The variance of `S` without association.
  public var variance: Double {
    let n = Double(observations)
    let free = n * (n - 1) * (2 * n + 5) - tiedX.fives - tiedY.fives
    let threes = n > 2 ? tiedX.threes * tiedY.threes / (9 * n * (n - 1) * (n - 2)) : 0
    return free / 18 + threes + (n > 1 ? 2 * tiedX.pairs * tiedY.pairs / (n * (n - 1)) : 0)
  }

  /// The normal test `S / √variance`, without continuity correction.
  public var test: TestStatistic? { variance > 0 && tauB != nil ? .normal(S / variance.squareRoot()) : nil }
}

/// Sums over groups of t tied values: t(t - 1)/2, t(t - 1)(t - 2), t(t - 1)(2t + 5).
private struct TieSums: Equatable, Sendable {
  var pairs = 0.0
  var threes = 0.0
  var fives = 0.0
  var values = 0

  init(_ runs: [Range<Int>]) {
    for run in runs {
      let t = Double(run.count)
      pairs += t * (t - 1) / 2
      threes += t * (t - 1) * (t - 2)
      fives += t * (t - 1) * (2 * t + 5)
      values += 1
    }
  }
}

/// Sorts the values and tells how many pairs stood in the wrong order: merge sort, bottom up.
private func exchanges(sorting values: inout [Double]) -> Double {
  var other = values
  var count = 0.0
  var width = 1
  while width < values.count {
    for start in stride(from: 0, to: values.count, by: 2 * width) {
      count += merge(values, into: &other, start, min(start + width, values.count), min(start + 2 * width, values.count))
    }
    swap(&values, &other)
    width *= 2
  }
  return count
}

/// Merges two sorted neighbours and counts how often an element of the right one passes elements of the left one.
private func merge(_ values: [Double], into result: inout [Double], _ start: Int, _ middle: Int, _ end: Int) -> Double {
  var (left, right, count) = (start, middle, 0.0)
  for k in start..<end {
    if left < middle, right >= end || values[left] <= values[right] {
      result[k] = values[left]
      left += 1
    } else {
      count += Double(middle - left)
      result[k] = values[right]
      right += 1
    }
  }
  return count
}

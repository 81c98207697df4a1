import Glibc

/// How many of the children who were not assessed are in need, given those who were: the beta-binomial distribution.
///
/// A share with Jeffreys' prior Beta(½, ½), k of n assessed in need, m not assessed: `P(j) ∝ C(m, j) B(j + k + ½, m − j + n − k + ½)`.
struct BetaBinomial {
  /// The least number that has a probability worth counting.
  private let least: Int
  /// `P(J ≤ least + i)`.
  private let cumulative: [Double]

  /// The distribution among `trials` children with the posterior Beta(a, b).
  /// - Complexity: O(numbers with a probability worth counting).
  init(trials m: Int, _ a: Double, _ b: Double) {
    let start = min(m, Int(Double(m) * a / (a + b)))
    /// P(j + 1) / P(j).
    func ratio(_ j: Int) -> Double {
      let x = Double(j)
      return (Double(m) - x) * (a + x) / ((x + 1) * (b + Double(m) - x - 1))
    }
    let up = Self.walk { i in start + i < m ? ratio(start + i) : 0 }
    let down = Self.walk { i in start - i > 0 ? 1 / ratio(start - i - 1) : 0 }
    let weights = down.reversed() + [1] + up
    least = start - down.count
    let total = weights.reduce(0, +)
    var sum = 0.0
    cumulative = weights.map { weight in
      sum += weight
      return sum / total
    }
  }

  /// The quantiles at (i + ½) / count: a sample without chance, ascending.
  /// - Complexity: O(count + numbers).
  func quantiles(_ count: Int) -> [Double] {
    var place = 0
    return (0..<count).map { i in
      let p = (Double(i) + 0.5) / Double(count)
      while place < cumulative.count - 1, cumulative[place] < p { place += 1 }
      return Double(least + place)
    }
  }

  /// The weights away from the start until they no longer count; the start has weight 1.
  private static func walk(_ ratio: (Int) -> Double) -> [Double] {
    var (weights, weight, largest): ([Double], Double, Double) = ([], 1, 1)
    while true {
      let step = ratio(weights.count)
      weight *= step
      largest = max(largest, weight)
      guard weight > largest * negligible || step > 1, weight > 0 else { return weights }
      weights.append(weight)
    }
  }

  /// Probabilities below this share of the largest change no digit of a limit.
  private static let negligible = 1e-18
}

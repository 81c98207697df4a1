import Glibc

/// The exact distribution of the exposed events over strata with all margins fixed, and what follows from it.
///
/// The number of exposed events is a sum of independent noncentral hypergeometric counts; under a common odds ratio ψ its probabilities are
/// `cₖ ψᵏ / Σ cⱼ ψʲ`, where c is the convolution of the strata's coefficients.
/// Source: C. R. Mehta, N. R. Patel, R. Gray, Journal of the American Statistical Association 80 (1985) 969–973.
public struct ConditionalExactTest: Sendable {
  /// The observed number of exposed events.
  public let observed: Int
  /// The smallest number that the margins allow.
  public let smallest: Int
  /// The logarithms of the coefficients c, from `smallest` on.
  let logCoefficients: [Double]

  /// The distribution that belongs to these tables, whose counts are whole numbers.
  /// - Complexity: O(strata × (events that can be exposed)²).
  public init(_ tables: [FourfoldTable]) {
    observed = Int(tables.reduce(0) { $0 + $1.exposedEvents })
    smallest = Int(tables.reduce(0) { $0 + max(0, $1.events - $1.unexposed) })
    logCoefficients = tables.reduce([0]) { convolution($0, $1.logHypergeometric) }
  }

  /// The most products that the convolutions may take: about ten seconds.
  static let workLimit = 1e10

  /// Whether counts are whole and few enough for an exact answer.
  /// - Complexity: O(strata).
  public static func isFeasible(_ tables: [FourfoldTable]) -> Bool {
    let isWhole = tables.allSatisfy { table in
      [table.exposedEvents, table.exposedOthers, table.unexposedEvents, table.unexposedOthers].allSatisfy { $0 == $0.rounded() }
    }
    let widths = tables.map { min($0.exposed, $0.events) - max(0, $0.events - $0.unexposed) + 1 }
    let work = widths.reduce((sum: 0.0, width: 1.0)) { ($0.sum + $0.width * $1, $0.width + $1 - 1) }
    return isWhole && work.sum <= workLimit
  }

  /// Two outcomes whose probabilities agree to this relative difference are equally likely, as in R.
  static let tie = 1e-7

  /// The probability of all outcomes that are at most as likely as the observed one.
  /// - Complexity: O(outcomes).
  public var pValue: Double {
    let sums = self.sums
    return min(sums.lessLikely + sums.equallyLikely, 1)
  }

  /// The same with half of the equally likely outcomes; its size is closer to the nominal one.
  /// - Complexity: O(outcomes).
  public var midPValue: Double {
    let sums = self.sums
    return min(sums.lessLikely + sums.equallyLikely / 2, 1)
  }

  private var sums: (lessLikely: Double, equallyLikely: Double) {
    let probabilities = probabilities(logOdds: 0)
    let own = probabilities[observed - smallest]
    return probabilities.reduce(into: (0, 0)) { sums, p in
      if p < own * (1 - Self.tie) { sums.0 += p } else if p <= own * (1 + Self.tie) { sums.1 += p }
    }
  }

  /// The probabilities of `smallest`, `smallest + 1`, … exposed events under this common log odds ratio.
  public func probabilities(logOdds θ: Double) -> [Double] {
    let logarithms = logCoefficients.enumerated().map { $1 + Double($0) * θ }
    let largest = logarithms.max() ?? 0
    let weights = logarithms.map { exp($0 - largest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// The conditional maximum likelihood estimate of the common odds ratio: 0 or infinite at the edges of what the margins allow.
  /// - Complexity: O(outcomes × 60).
  public var oddsRatio: Double {
    let k = observed - smallest
    if k == 0 { return 0 }
    if k == logCoefficients.count - 1 { return .infinity }
    return exp(root { θ in probabilities(logOdds: θ).enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } - Double(k) })
  }

  /// The exact interval of the common odds ratio: each limit makes the observed tail as likely as half of `1 - level`.
  /// - Complexity: O(outcomes × 120).
  public func interval(level: Double = 0.95) -> (low: Double, high: Double) {
    let k = observed - smallest
    let tail = (1 - level) / 2
    let low = k == 0 ? 0 : exp(root { θ in probabilities(logOdds: θ)[k...].reduce(0, +) - tail })
    let high = k == logCoefficients.count - 1 ? .infinity : exp(root { θ in tail - probabilities(logOdds: θ)[...k].reduce(0, +) })
    return (low, high)
  }

  /// The log odds ratios searched: no data of a city reach an odds ratio of e⁵⁰.
  private static let searched = -50.0...50.0

  /// The zero of an increasing function, halving the bracket until it is as short as doubles allow.
  private func root(_ increasing: (Double) -> Double) -> Double {
    var (low, high) = (Self.searched.lowerBound, Self.searched.upperBound)
    while true {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { return middle }
      if increasing(middle) < 0 { low = middle } else { high = middle }
    }
  }
}

extension FourfoldTable {
  /// The logarithms of `C(exposed, k) C(unexposed, events - k)` for every k that the margins allow, up to a common constant.
  ///
  /// Sums of the logarithms of ratios of neighbours lose fewer digits than differences of logarithms of factorials.
  var logHypergeometric: [Double] {
    let (low, high) = (Int(max(0, events - unexposed)), Int(min(exposed, events)))
    var logarithms = [0.0]
    for k in stride(from: Double(low), to: Double(high), by: 1) {
      let ratio = (exposed - k) / (k + 1) * ((events - k) / (unexposed - events + k + 1))
      logarithms.append(logarithms[logarithms.count - 1] + log(ratio))
    }
    return logarithms
  }
}

/// The logarithms of the convolution of two sequences of positive numbers given by their logarithms.
private func convolution(_ a: [Double], _ b: [Double]) -> [Double] {
  let (topA, topB) = (a.max() ?? 0, b.max() ?? 0)
  let (A, B) = (a.map { exp($0 - topA) }, b.map { exp($0 - topB) })
  var sums = [Double](repeating: 0, count: a.count + b.count - 1)
  for (i, x) in A.enumerated() { for (j, y) in B.enumerated() { sums[i + j] += x * y } }
  return sums.map { log($0) + topA + topB }
}

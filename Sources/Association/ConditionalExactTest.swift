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
    let strata = tables.map(\.logHypergeometric)
    let plain = Self.convolution(of: strata, tilt: 0)
    let least = (plain.max() ?? 0) + Self.smallestExponent
    guard plain.contains(where: { $0 < least }) else {
      logCoefficients = plain
      return
    }
    let tilted = Self.convolution(of: strata, tilt: Self.tilt(of: strata, towards: observed - smallest))
    logCoefficients = zip(plain, tilted).map { $0 < least ? $1 : $0 }
  }

  /// Below this doubles lose their digits after `exp`.
  private static let smallestExponent = -700.0

  /// The log odds ratio whose mean is the observed number, or a step inside the margins from it.
  private static func tilt(of strata: [[Double]], towards k: Int) -> Double {
    let top = strata.reduce(0) { $0 + $1.count - 1 }
    let target = Double(min(max(k, 1), max(top - 1, 0)))
    return root { θ in strata.reduce(0) { $0 + mean(shares(of: $1, logOdds: θ)) } - target }
  }

  /// The logarithms of the convolution of sequences given by their logarithms; those of terms far from the largest `cₖ exp(kθ)` are -∞.
  ///
  /// Without the tilt θ doubles hold the terms near independence only, and an association that leaves them would have no odds ratio.
  private static func convolution(of strata: [[Double]], tilt θ: Double) -> [Double] {
    guard strata.count > 1 else { return strata.first ?? [0] }
    let tilted = strata.map { $0.enumerated().map { $1 + Double($0) * θ } }
    return tilted.dropFirst().reduce(tilted[0], convolved).enumerated().map { $1 - Double($0) * θ }
  }

  /// The most products that the convolutions may take: about ten seconds.
  static let workLimit = 1e10

  /// The most numbers of exposed events: each root takes some fifty passes over them.
  static let outcomeLimit = 1e6

  /// Whether counts are whole and few enough for an exact answer.
  /// - Complexity: O(strata).
  public static func isFeasible(_ tables: [FourfoldTable]) -> Bool {
    let isWhole = tables.allSatisfy { table in
      [table.exposedEvents, table.exposedOthers, table.unexposedEvents, table.unexposedOthers].allSatisfy { $0 == $0.rounded() }
    }
    let widths = tables.map { min($0.exposed, $0.events) - max(0, $0.events - $0.unexposed) + 1 }
    let work = widths.reduce((sum: 0.0, width: 1.0)) { ($0.sum + $0.width * $1, $0.width + $1 - 1) }
    return isWhole && work.sum <= workLimit && work.width <= outcomeLimit
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
  public func probabilities(logOdds θ: Double) -> [Double] { Self.shares(of: logCoefficients, logOdds: θ) }

  /// `cₖ exp(kθ) / Σ cⱼ exp(jθ)` from the logarithms of c.
  private static func shares(of logarithms: [Double], logOdds θ: Double) -> [Double] {
    let tilted = logarithms.enumerated().map { $1 + Double($0) * θ }
    let largest = tilted.max() ?? 0
    let weights = tilted.map { exp($0 - largest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// The mean place.
  private static func mean(_ shares: [Double]) -> Double { shares.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } }

  /// The conditional maximum likelihood estimate of the common odds ratio: 0 or infinite at the edges of what the margins allow.
  /// - Complexity: O(outcomes × 60).
  public var oddsRatio: Double {
    let k = observed - smallest
    if k == 0 { return 0 }
    if k == logCoefficients.count - 1 { return .infinity }
    return exp(Self.root { θ in Self.mean(probabilities(logOdds: θ)) - Double(k) })
  }

  /// The exact interval of the common odds ratio: each limit makes the observed tail as likely as half of `1 - level`.
  /// - Complexity: O(outcomes × 120).
  public func interval(level: Double = 0.95) -> (low: Double, high: Double) {
    let k = observed - smallest
    let tail = (1 - level) / 2
    let low = k == 0 ? 0 : exp(Self.root { θ in probabilities(logOdds: θ)[k...].reduce(0, +) - tail })
    let high = k == logCoefficients.count - 1 ? .infinity : exp(Self.root { θ in tail - probabilities(logOdds: θ)[...k].reduce(0, +) })
    return (low, high)
  }

  /// The log odds ratios searched: no data of a city reach an odds ratio of e⁵⁰.
  private static let searched = -50.0...50.0

  /// The zero of an increasing function, halving the bracket until it is as short as doubles allow.
  private static func root(_ increasing: (Double) -> Double) -> Double {
    var (low, high) = (searched.lowerBound, searched.upperBound)
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
private func convolved(_ a: [Double], _ b: [Double]) -> [Double] {
  let (topA, topB) = (a.max() ?? 0, b.max() ?? 0)
  let (A, B) = (a.map { exp($0 - topA) }, b.map { exp($0 - topB) })
  var sums = [Double](repeating: 0, count: a.count + b.count - 1)
  for (i, x) in A.enumerated() { for (j, y) in B.enumerated() { sums[i + j] += x * y } }
  return sums.map { log($0) + topA + topB }
}

import Glibc

/// The saddlepoint approximation of the distribution of a score `Σ g (y - p)` of independent events with probabilities p.
///
/// `K(t) = Σ log(1 - p + p eᵍᵗ) - t Σ g p`; with `K'(t) = q`, `w = sign(t) √(2(tq - K))` and `v = t √K''(t)` the tail is
/// `1 - Φ(w + log(v / w) / w)`.
/// Source: R. Dey et al., American Journal of Human Genetics 101 (2017) 37–49, after Barndorff-Nielsen.
public struct Saddlepoint: Sendable {
  /// Rows of the same value and event probability.
  public struct Term: Equatable, Sendable {
    /// The centred value g.
    public var value: Double
    /// The event probability p, strictly between 0 and 1.
    public var probability: Double
    /// The number of rows.
    public var count: Double

    /// Rows of the same value and event probability.
    public init(value: Double, probability: Double, count: Double) {
      self.value = value
      self.probability = probability
      self.count = count
    }
  }

  let terms: [Term]
  let variance: Double
  private let largestValue: Double

  /// The distribution of the score over these terms.
  /// - Complexity: O(terms).
  public init(_ terms: [Term]) {
    self.terms = terms
    variance = terms.reduce(0) { $0 + $1.count * $1.value * $1.value * $1.probability * (1 - $1.probability) }
    largestValue = terms.reduce(0) { max($0, abs($1.value)) }
  }

  /// `P(score ≥ |u|) + P(score ≤ -|u|)`; nil when Newton's method finds no saddlepoint.
  /// - Complexity: O(terms × iterations).
  public func twoSidedPValue(ofScore u: Double) -> Double? {
    guard variance > 0, let upper = tail(beyond: abs(u)), let lower = tail(beyond: -abs(u)) else { return nil }
    return min(upper + lower, 1)
  }

  /// `P(score ≥ q)` for a positive q, `P(score ≤ q)` for a negative one; nil when no saddlepoint is found.
  /// - Complexity: O(terms × iterations).
  public func tail(beyond q: Double) -> Double? {
    let extreme = self.extreme(q > 0)
    if abs(q) > abs(extreme.score) * (1 + Self.edge) { return 0 }
    if abs(q) > abs(extreme.score) * (1 - Self.edge) { return exp(extreme.logProbability) }
    guard let t = saddlepoint(of: q) else { return nil }
    let (K, K2) = (cumulant(t), derivatives(t).second)
    let w = (t < 0 ? -1 : 1) * max(2 * (t * q - K), 0).squareRoot()
    let v = t * K2.squareRoot()
    guard abs(w) > Self.centre else { return ReferenceTails.normalTail(abs(q) / variance.squareRoot()) }
    let r = w + log(v / w) / w
    return r.isFinite ? ReferenceTails.normalTail(abs(r)) : nil
  }

  /// A score this close (relatively) to the largest possible one is the largest possible one.
  static let edge = 1e-9
  /// Below this `|w|` the formula divides zero by zero, and the normal limit is exact enough.
  static let centre = 1e-6
  /// A step below this part of t ends the search.
  static let tolerance = 1e-12
  /// The first step changes the logit of no row's probability by more than this; later ones may be twice as long each.
  static let firstStep = 3.0
  /// Newton's method with a bracket halves it at worst, which exhausts the digits of a double long before this.
  static let iterations = 200

  /// The largest (smallest) score that can occur, and the logarithm of its probability.
  private func extreme(_ isUpper: Bool) -> (score: Double, logProbability: Double) {
    terms.reduce(into: (0, 0)) { sum, term in
      let happens = (term.value > 0) == isUpper
      sum.0 += term.count * term.value * ((happens ? 1 : 0) - term.probability)
      sum.1 += term.value == 0 ? 0 : term.count * (happens ? log(term.probability) : log1p(-term.probability))
    }
  }

  /// The root of `K'(t) = q`: Newton's method kept inside a bracket, which exists because K' increases.
  private func saddlepoint(of q: Double) -> Double? {
    var (low, high) = (-Double.infinity, Double.infinity)
    var t = 0.0
    var longest = Self.firstStep / largestValue
    for _ in 0..<Self.iterations {
      let (first, second) = derivatives(t)
      if first < q { low = t } else { high = t }
      let next = t - min(max((first - q) / second, -longest), longest)
      if abs(next - t) <= Self.tolerance * abs(next) { return next }
      t = next > low && next < high ? next : (low + high) / 2
      guard t.isFinite else { return nil }
      longest *= 2
    }
    return nil
  }

  private func cumulant(_ t: Double) -> Double {
    terms.reduce(0) { sum, term in
      let (g, p) = (term.value, term.probability)
      return sum + term.count * (log1p(p * expm1(g * t)) - t * g * p)
    }
  }

  /// `K'(t)` and `K''(t)`.
  private func derivatives(_ t: Double) -> (first: Double, second: Double) {
    terms.reduce(into: (0, 0)) { sum, term in
      let (g, p) = (term.value, term.probability)
      let tilted = p / (p + (1 - p) * exp(-g * t))
      sum.0 += term.count * g * (tilted - p)
      sum.1 += term.count * g * g * tilted * (1 - tilted)
    }
  }
}

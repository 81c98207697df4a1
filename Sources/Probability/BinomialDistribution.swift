import Glibc

/// The binomial distribution: the number of events in independent trials.
public struct BinomialDistribution: Distribution, Equatable {
  /// The number of trials.
  public let trials: Int
  /// The probability of the event in each.
  public let probability: Double

  /// The binomial distribution of so many trials with this probability.
  public init(trials: Int, probability: Double) {
    self.trials = trials
    self.probability = trials >= 0 && 0...1 ~= probability ? probability : .nan
  }

  /// The probability of `x` events; 0 for a number that is not whole.
  public func density(_ x: Double) -> Double {
    let (n, p, q) = (Double(trials), probability, 1 - probability)
    guard !p.isNaN, !x.isNaN else { return .nan }
    guard x >= 0, x <= n, x == x.rounded() else { return 0 }
    if p == 0 || p == 1 { return x == n * p ? 1 : 0 }
    if x == 0 { return exp(n * log1p(-p)) }
    if x == n { return pow(p, n) }
    let kernel = SpecialFunctions.logBetaKernel(x, n - x, p, q, x * q - (n - x) * p)
    return exp(kernel.minor) * exp(kernel.major) * (n / (x * (n - x)))
  }

  /// `P(X ≤ x)`.
  public func cumulative(_ x: Double) -> Double { tails(x).upper }

  /// `P(X > x)`.
  public func upperTail(_ x: Double) -> Double { tails(x).lower }

  /// The natural logarithm of `P(X ≤ x)`.
  public func logCumulative(_ x: Double) -> Double { tails(x).logUpper }

  /// The natural logarithm of `P(X > x)`.
  public func logUpperTail(_ x: Double) -> Double { tails(x).logLower }

  /// The smallest count with `P(X ≤ x) ≥ p`.
  public func quantile(_ p: Double) -> Double { search.quantile(p, near: guess(NormalDistribution.standard.quantile(p))) }

  /// The smallest count with `P(X > x) ≤ q`.
  public func upperQuantile(_ q: Double) -> Double {
    search.upperQuantile(q, near: guess(NormalDistribution.standard.upperQuantile(q)))
  }

  private var search: CountQuantile {
    CountQuantile(lowest: 0, highest: Double(trials), cumulative: cumulative, upperTail: upperTail)
  }

  private func guess(_ z: Double) -> Double {
    let mean = Double(trials) * probability
    return probability == 0 || probability == 1 ? mean : mean + (mean * (1 - probability)).squareRoot() * z
  }

  /// The tails of the ⌊x⌋ + 1st smallest of n uniform numbers: its lower tail at p is `P(X > x)`.
  private func tails(_ x: Double) -> Tails {
    let n = Double(trials)
    guard !probability.isNaN, !x.isNaN else { return Tails(.upper, .nan) }
    if x < 0 { return Tails(.upper, 0) }
    let k = x.rounded(.down)
    return k >= n ? Tails(.lower, 0) : SpecialFunctions.incompleteBeta(k + 1, n - k, probability)
  }
}

import Glibc

/// The hypergeometric distribution: the number of successes among draws without replacement.
public struct HypergeometricDistribution: Distribution, Equatable {
  /// The successes in the population.
  public let successes: Int
  /// The failures in the population.
  public let failures: Int
  /// How many are drawn.
  public let draws: Int

  /// The distribution of successes among so many draws from `successes + failures`; R's `phyper(·, successes, failures, draws)`.
  public init(successes: Int, failures: Int, draws: Int) {
    self.successes = successes
    self.failures = failures
    self.draws = draws
  }

  /// The smallest and the largest number of successes that the margins allow.
  public var support: ClosedRange<Int> { max(0, draws - failures)...max(0, min(draws, successes)) }

  /// The probability of `x` successes; 0 for a number that is not whole.
  ///
  /// A ratio of binomial probabilities in Loader's form, at the success probability draws / population.
  public func density(_ x: Double) -> Double {
    guard isPossible, !x.isNaN else { return .nan }
    guard x == x.rounded(), Double(support.lowerBound) <= x, x <= Double(support.upperBound) else { return 0 }
    let population = successes + failures
    guard draws > 0, draws < population else { return 1 }
    let share = Double(draws) / Double(population)
    let drawn = BinomialDistribution(trials: successes, probability: share).density(x)
    let rest = BinomialDistribution(trials: failures, probability: share).density(Double(draws) - x)
    return drawn * (rest / BinomialDistribution(trials: population, probability: share).density(Double(draws)))
  }

  /// `P(X ≤ x)`.
  public func cumulative(_ x: Double) -> Double { tails(x).lower }

  /// `P(X > x)`.
  public func upperTail(_ x: Double) -> Double { tails(x).upper }

  /// The smallest count with `P(X ≤ x) ≥ p`.
  /// - Complexity: O(log support) sums over a tail.
  public func quantile(_ p: Double) -> Double { search?.quantile(p, near: mean) ?? .nan }

  /// The smallest count with `P(X > x) ≤ q`.
  /// - Complexity: O(log support) sums over a tail.
  public func upperQuantile(_ q: Double) -> Double { search?.upperQuantile(q, near: mean) ?? .nan }

  private var isPossible: Bool { successes >= 0 && failures >= 0 && draws >= 0 && draws <= successes + failures }

  private var mean: Double { Double(draws) * Double(successes) / max(1, Double(successes + failures)) }

  private var search: CountQuantile? {
    guard isPossible else { return nil }
    let (low, high) = (Double(support.lowerBound), Double(support.upperBound))
    return CountQuantile(lowest: low, highest: high, cumulative: cumulative, upperTail: upperTail)
  }

  /// The tail on x's side of the mean, summed from its largest term outwards.
  private func tails(_ x: Double) -> Tails {
    guard isPossible, !x.isNaN else { return Tails(.lower, .nan) }
    if x < Double(support.lowerBound) { return Tails(.lower, 0) }
    if x >= Double(support.upperBound) { return Tails(.upper, 0) }
    let k = x.rounded(.down)
    return k < mean ? Tails(.lower, sum(from: k, ratio: ratioBelow)) : Tails(.upper, sum(from: k + 1, ratio: ratioAbove))
  }

  private func sum(from start: Double, ratio: (Double) -> Double) -> Double {
    let outwards = start < mean ? -1.0 : 1.0
    var (k, term, sum) = (start, 1.0, 0.0)
    while term > sum * 0x1p-55 {
      sum += term
      term *= ratio(k)
      k += outwards
    }
    return sum * density(start)
  }

  /// `P(k − 1) / P(k)`.
  private func ratioBelow(_ k: Double) -> Double {
    k * (Double(failures - draws) + k) / ((Double(successes) - k + 1) * (Double(draws) - k + 1))
  }

  /// `P(k + 1) / P(k)`.
  private func ratioAbove(_ k: Double) -> Double {
    (Double(successes) - k) * (Double(draws) - k) / ((k + 1) * (Double(failures - draws) + k + 1))
  }
}

import Probability
import Regression

/// A share `part / (part + rest)` of weighted rows, each of the two with the heaviest weight that one of its rows could have had.
///
/// Its limits come from the gamma distributions of both counts (Fay, Feuer 1997), as a share a beta distribution, half for one row more in the part and
/// half for one more in the rest: the mid-P limits, and for equal weights those of the binomial distribution. They stay wide where no row
/// of a heavy weight was found, which limits from a variance do not.
struct WeightedShare {
  let part: WeightedCount
  let rest: WeightedCount
  let heaviest: (part: Double, rest: Double)

  var value: Double { part.total / (part.total + rest.total) }

  /// Mid-P limits.
  func limits(level: Double = 0.95) -> Interval {
    let tail = (1 - level) / 2
    return Interval(low: part.rows == 0 ? 0 : quantile(tail), high: rest.rows == 0 ? 1 : quantile(1 - tail))
  }

  /// The share below which lies the probability `p`, by halving.
  private func quantile(_ p: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<Self.halvings {
      let middle = low + (high - low) / 2
      if cumulative(middle) < p { low = middle } else { high = middle }
    }
    return high
  }

  private func cumulative(_ share: Double) -> Double {
    let fewer = part.below.map { Self.cumulative(share, $0, rest.above(heaviest: heaviest.rest)) } ?? 1
    let more = rest.below.map { Self.cumulative(share, part.above(heaviest: heaviest.part), $0) } ?? 0
    return 0.5 * (fewer + more)
  }

  /// `P(A / (A + B) ≤ share)` of independent gamma numbers.
  private static func cumulative(_ share: Double, _ a: GammaDistribution, _ b: GammaDistribution) -> Double {
    let (inPart, inRest) = (share * b.scale, (1 - share) * a.scale)
    return BetaDistribution(a.shape, b.shape).cumulative(inPart / (inPart + inRest))
  }

  /// After so many halvings two limits are neighbouring doubles or closer than 2⁻⁶⁴.
  private static let halvings = 64
}

import LinearAlgebra
import Parallel

/// Which features are chosen again and again when the rows change.
///
/// Complementary halves of the rows (Shah & Samworth 2013), groups unsplit; on each half the first q features to enter the non-negative lasso path;
/// a feature's frequency π is the share of halves in which it was among them, and it is selected at π ≥ threshold
/// (Meinshausen & Bühlmann 2010). Working weights are those of a fit to all rows, so a pair of halves costs one Gram matrix.
public struct StabilitySelection: Sendable {
  /// The number of pairs of halves.
  public let pairs: Int
  /// The number of features taken from a half, q.
  public let featuresPerHalf: Int
  /// The smallest frequency of a selected feature.
  public let threshold: Double
  /// How many standard errors of its slope, in a half, λ must be worth when a feature enters; 0 lets noise fill up the q places.
  ///
  /// With fewer real signals than q, the best of the others are chosen in most halves, since their bins were found on the same rows.
  public let noiseFloor: Double
  /// What the halves are drawn from.
  public let seed: UInt64

  /// 15 pairs, 30 features a half, a threshold of 0.75 and no floor unless given.
  /// - Throws: `ScorecardsError.invalidSetting` for a setting outside its range.
  public init(pairs: Int = 15, featuresPerHalf: Int = 30, threshold: Double = 0.75, noiseFloor: Double = 0, seed: UInt64)
    throws(ScorecardsError)
  {
    guard (1...64).contains(pairs) else { throw .invalidSetting(name: "pairs", allowed: "1…64") }
    guard featuresPerHalf >= 1 else { throw .invalidSetting(name: "featuresPerHalf", allowed: "≥ 1") }
    guard threshold > 0.5, threshold <= 1 else { throw .invalidSetting(name: "threshold", allowed: "0.5 < x ≤ 1") }
    guard noiseFloor >= 0, noiseFloor.isFinite else { throw .invalidSetting(name: "noiseFloor", allowed: "≥ 0") }
    self.noiseFloor = noiseFloor
    (self.pairs, self.featuresPerHalf, self.threshold, self.seed) = (pairs, featuresPerHalf, threshold, seed)
  }

  /// The frequencies of a design's columns; rows of one group code stay together, a negative code is a group of its own.
  ///
  /// With fewer than 2q candidates and no noise floor, q is half of them: taking nearly all of them would select all. The result says which q was used.
  /// - Complexity: O(rows × columns² × (pairs / 2 + 1)), and a lasso path a half that looks at no row.
  /// - Throws: `ScorecardsError.lengthsDiffer` when there is not one group code a row.
  public func select(_ rows: LogisticRows, groups: [Int32], at point: LogisticPoint? = nil) throws(ScorecardsError) -> StabilityResult {
    guard groups.count == rows.design.rows else { throw .lengthsDiffer(what: "groups", count: groups.count, rows: rows.design.rows) }
    let q = min(featuresPerHalf, noiseFloor > 0 ? rows.design.columns : max(1, rows.design.columns / 2))
    let samples = try HalfSamples(groups: groups, pairs: pairs, seed: seed)
    let center = point ?? NonNegativePath.approximatePoint(rows, features: q)
    let halves = rows.halves(samples, at: center).flatMap { [$0.first, $0.second] }
    let chosen = Parallel.map(count: halves.count, threads: rows.threads) {
      EntryOrder(of: halves[$0], limit: q, noiseFloor: noiseFloor).entered
    }
    return StabilityResult(self, featuresPerHalf: q, chosen: chosen, candidates: rows.design.columns)
  }
}

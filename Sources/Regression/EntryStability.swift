public import LinearAlgebra
import Parallel

/// Which items are among the first to enter a lasso path again and again when the rows change.
///
/// On each half of complementary pairs of halves of the rows the first q items to enter the path are taken; an item's frequency π is the share of
/// halves in which it was among them. At a threshold π₀ at most `q² / ((2 π₀ - 1) items)` of the selected items are expected to be noise.
/// Sources: Meinshausen, Bühlmann (2010), Journal of the Royal Statistical Society B 72; Shah, Samworth (2013), the same, 75.
public struct EntryStability: Sendable {
  /// The number of pairs of halves.
  public let pairs: Int
  /// The number of items taken from a half, q; half of the items where there are fewer than twice as many.
  public let itemsPerHalf: Int
  /// The smallest frequency of a selected item.
  public let threshold: Double
  /// What the halves are drawn from.
  public let seed: UInt64

  /// The path of a half: 50 penalties down to a hundredth of the largest, far below where q items have entered.
  private static let path = PenaltySequence.descending(count: 50, ratio: 1e-2)

  /// 15 pairs, 30 items a half and a threshold of 0.75 unless given.
  /// - Throws: `RegressionError.settingOutOfRange`.
  public init(pairs: Int = 15, itemsPerHalf: Int = 30, threshold: Double = 0.75, seed: UInt64) throws(RegressionError) {
    guard pairs >= 1 else { throw .settingOutOfRange(name: "pairs") }
    guard itemsPerHalf >= 1 else { throw .settingOutOfRange(name: "items per half") }
    guard threshold > 0.5, threshold <= 1 else { throw .settingOutOfRange(name: "threshold") }
    (self.pairs, self.itemsPerHalf, self.threshold, self.seed) = (pairs, itemsPerHalf, threshold, seed)
  }

  /// How many items are taken from a half when there are so many in all.
  public func quota(of items: Int) -> Int { min(itemsPerHalf, max(1, items / 2)) }

  /// How many selected items are expected to be noise at most; nil where the bound says nothing.
  public func expectedNoise(among items: Int) -> Double? {
    let q = Double(quota(of: items))
    let bound = q * q / ((2 * threshold - 1) * Double(items))
    return bound < Double(items) ? bound : nil
  }

  /// The frequency of each item.
  /// - Parameters:
  ///   - items: the columns of each item; no item takes the constant column, which stands first.
  ///   - groups: rows of one code stay together.
  /// - Complexity: O(pairs × a lasso path); on up to `data.threads` threads, with the same bits for any number.
  /// - Throws: `RegressionError` where a half cannot be fitted, as when it holds no event.
  public func frequencies(
    of items: [Range<Int>], in data: RegressionData<Matrix>, groups: [Int32]
  ) throws(RegressionError) -> [Double] {
    let model = try PenalizedModel(.bernoulli, penalty: .lasso, sequence: EntryStability.path)
    var halves: [[Int32]] = []
    for pair in 0..<pairs { halves.append(try Folds.grouped(groups, count: 2, seed: seed &+ UInt64(pair)).assignments) }
    let results = Parallel.map(count: 2 * pairs, threads: data.threads) { [halves] k -> Result<[Int], RegressionError> in
      do throws(RegressionError) { return .success(try entered(items, data, halves[k / 2], Int32(k % 2), model)) } catch {
        return .failure(error)
      }
    }
    var counts = [Int](repeating: 0, count: items.count)
    for result in results { for item in try result.get() { counts[item] += 1 } }
    return counts.map { Double($0) / Double(2 * pairs) }
  }

  /// The first items to enter the path of one half; of those that enter together the ones with the largest coefficients.
  private func entered(
    _ items: [Range<Int>], _ data: RegressionData<Matrix>, _ halves: [Int32], _ half: Int32, _ model: PenalizedModel
  ) throws(RegressionError) -> [Int] {
    let rows = halves.indices.filter { halves[$0] == half }
    let part = try RegressionData(
      SelectedRows(matrix: data.design, selected: rows), outcome: rows.map { data.outcome[$0] },
      weights: data.weights.map { weights in rows.map { weights[$0] } })
    var order: [Int] = []
    for point in try model.fit(part).points where order.count < quota(of: items.count) {
      let sizes = items.map { $0.reduce(0) { max($0, abs(point.coefficients[$1])) } }
      order += items.indices.filter { sizes[$0] > 0 && !order.contains($0) }.sorted { sizes[$0] > sizes[$1] }
    }
    return Array(order.prefix(quota(of: items.count)))
  }
}

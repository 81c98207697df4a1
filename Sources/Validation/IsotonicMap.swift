/// The rising step function of a score that is nearest to the outcomes, by pooling adjacent violators.
///
/// It minimises `Σ w (y − f(score))²` among functions that never fall. Rows of equal score are averaged first.
/// Ayer et al., Annals of Mathematical Statistics 26 (1955).
public struct IsotonicMap: Equatable, Sendable {
  /// A run of scores with one value.
  public struct Block: Equatable, Sendable {
    /// The lowest score of the block.
    public let first: Double
    /// The highest score of the block.
    public let last: Double
    /// The weighted mean of the outcomes.
    public let value: Double
    /// The sum of the weights.
    public let weight: Double

    /// A block.
    public init(first: Double, last: Double, value: Double, weight: Double) {
      (self.first, self.last, self.value, self.weight) = (first, last, value, weight)
    }
  }

  /// The blocks, from the lowest scores up; values strictly rising.
  public let blocks: [Block]

  /// Fits the map; outcomes may be any finite numbers, such as shares.
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError`.
  public init(outcome y: [Double], score: [Double], weights: [Double]? = nil) throws(ValidationError) {
    guard !score.isEmpty else { throw .noRows }
    guard y.count == score.count else { throw .lengthMismatch(role: .outcome, expected: score.count, found: y.count) }
    if let row = score.firstIndex(where: { !$0.isFinite }) { throw .scoreMissing(row: row) }
    if let row = y.firstIndex(where: { !$0.isFinite }) { throw .outcomeNotBinary(row: row) }
    if let weights { try Check.weights(weights, rows: y.count) }
    blocks = Self.pooled(y, score, weights ?? [Double](repeating: 1, count: y.count))
  }

  /// The value at a score: that of its block, linear between blocks, constant beyond the ends.
  /// - Complexity: O(log blocks).
  public func callAsFunction(_ score: Double) -> Double {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].first <= score { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return blocks[0].value }
    let left = blocks[low - 1]
    guard score > left.last, low < blocks.count else { return left.value }
    let right = blocks[low]
    return left.value + (right.value - left.value) * ((score - left.last) / (right.first - left.last))
  }

  private static func pooled(_ y: [Double], _ score: [Double], _ w: [Double]) -> [Block] {
    var stack: [Pool] = []
    for run in ties(y, score, w) {
      var top = run
      while let below = stack.last, below.mean >= top.mean {
        top = below.joined(top)
        stack.removeLast()
      }
      stack.append(top)
    }
    return stack.map { Block(first: $0.first, last: $0.last, value: $0.mean, weight: $0.weight) }
  }

  /// One pool for each distinct score with a positive weight, ascending.
  private static func ties(_ y: [Double], _ score: [Double], _ w: [Double]) -> [Pool] {
    var runs: [Pool] = []
    for i in score.indices.filter({ w[$0] > 0 }).sorted(by: { (score[$0], $0) < (score[$1], $1) }) {
      let one = Pool(first: score[i], last: score[i], sum: w[i] * y[i], weight: w[i])
      if let last = runs.last, last.first == score[i] { runs[runs.count - 1] = last.joined(one) } else { runs.append(one) }
    }
    return runs
  }

  private struct Pool {
    let first, last, sum, weight: Double

    var mean: Double { sum / weight }

    func joined(_ next: Pool) -> Pool { Pool(first: first, last: next.last, sum: sum + next.sum, weight: weight + next.weight) }
  }
}

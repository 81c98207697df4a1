import LinearAlgebra
import Parallel

/// The ranks of schools within their types over joint draws.
struct RankSummary: Sendable {
  /// What is known of the rank of a school.
  struct Summary: Sendable {
    /// The interval with 90 % probability.
    let interval: ClosedRange<Int>
    /// The probability of the best quarter.
    let topQuarter: Double
  }
  private let counts: [[Int]]
  private let quarters: [Int]

  /// Counts how often each ranked school has each rank.
  /// - Complexity: O(draws × schools × log schools).
  init(_ draws: Matrix, _ comparison: Comparison, threads: Int) {
    var counts = [[Int]](repeating: [], count: draws.rows)
    let blocks = (draws.columns + Self.block - 1) / Self.block
    for group in comparison.ranked where group.count > 1 {
      let parts = Parallel.map(count: blocks, threads: threads) { k in
        Self.count(draws, columns: k * Self.block..<min((k + 1) * Self.block, draws.columns), group)
      }
      for (place, j) in group.enumerated() {
        counts[j] = group.indices.map { rank in parts.reduce(0) { $0 + $1[place * group.count + rank] } }
      }
    }
    self.counts = counts
    quarters = comparison.types.map { (comparison.ranked[$0].count + 3) / 4 }
  }

  /// Draws that one call counts.
  private static let block = 256
  /// The probability on each side of the interval.
  private static let tail = 0.05

  private static func count(_ draws: Matrix, columns: Range<Int>, _ group: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: group.count * group.count)
    for d in columns {
      let order = group.indices.sorted { draws[group[$0], d] > draws[group[$1], d] }
      for (rank, place) in order.enumerated() { counts[place * group.count + rank] += 1 }
    }
    return counts
  }

  /// The summary of school j; nil where it is not ranked or has nobody to be ranked with.
  func summary(of j: Int) -> Summary? {
    guard !counts[j].isEmpty else { return nil }
    let total = Double(counts[j].reduce(0, +))
    let top = Double(counts[j].prefix(quarters[j]).reduce(0, +)) / total
    return Summary(interval: rank(j, Self.tail * total)...rank(j, (1 - Self.tail) * total), topQuarter: top)
  }

  /// The first rank, from 1, up to which at least so many draws lie.
  private func rank(_ j: Int, _ draws: Double) -> Int {
    var sum = 0
    for (rank, count) in counts[j].enumerated() {
      sum += count
      if Double(sum) >= draws { return rank + 1 }
    }
    return counts[j].count
  }
}

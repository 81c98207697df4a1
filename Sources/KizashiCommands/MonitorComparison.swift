import Validation

/// Two periods of a rule in use beside each other, with no bin of few children in either.
struct MonitorComparison {
  /// The score and the items.
  let drift: Drift
  /// Items in which children with and without a value had to be told together.
  let mixedItems: Set<String>
  /// The later period in the bins of this comparison: the same bins everywhere, so that no difference of two of them gives few children away.
  var now: MonitorPeriod

  /// Compares an earlier period with the counts of a later one, made with its cuts.
  /// - Throws: `ValidationError` when a period has no child.
  init(_ before: MonitorPeriod, _ now: PeriodCounts, fates: [Int]) throws {
    let score = BinGroup.pooled(BinGroup.paired(before.score, now.score))
    let items = before.items.compactMap { item, bins -> (item: String, bins: [BinGroup])? in
      now.items.first { $0.item == item }.map { (item, BinGroup.pooled(BinGroup.paired(bins, $0.bins))) }
    }
    func period(_ k: Int, _ name: String) -> PeriodCounts {
      PeriodCounts(
        name: name, rows: score.reduce(0) { $0 + $1.counts[k] }, cuts: now.cuts, score: score.map { $0.bin(k) },
        items: items.map { ($0.item, $0.bins.map { $0.bin(k) }) })
    }
    drift = try Drift(from: period(0, before.name), to: period(1, now.name))
    self.now = MonitorPeriod(
      name: now.name, fates: MonitorPeriod.published(fates), score: score.map { $0.period(1) },
      items: items.map { ($0.item, $0.bins.map { $0.period(1) }) }, cuts: now.cuts)
    mixedItems = Set(items.filter { $0.bins.contains { $0.isMissing == nil } }.map(\.item))
  }
}

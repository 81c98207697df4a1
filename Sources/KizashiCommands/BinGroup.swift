import Disclosure
import Validation

/// Bins that are told together, with their children in one or two periods.
struct BinGroup: Equatable {
  /// The names of the bins.
  var parts: [String]
  /// The children in each period.
  var counts: [Int]
  /// Whether none of the children has a value; nil where some have and some have not.
  var isMissing: Bool?

  init(parts: [String], counts: [Int], isMissing: Bool?) { (self.parts, self.counts, self.isMissing) = (parts, counts, isMissing) }

  /// A bin of one period.
  init(_ bin: PeriodCounts.Bin) { self.init(parts: [bin.name], counts: [bin.count], isMissing: bin.isMissing) }

  /// The name for readers.
  var name: String { parts.joined(separator: " + ") }

  /// The bin in a period.
  func bin(_ period: Int) -> PeriodCounts.Bin { PeriodCounts.Bin(name: name, count: counts[period], isMissing: isMissing ?? false) }

  /// The group in one of its periods.
  func period(_ k: Int) -> BinGroup { BinGroup(parts: parts, counts: [counts[k]], isMissing: isMissing) }

  private func joined(_ other: BinGroup) -> BinGroup {
    BinGroup(
      parts: parts + other.parts, counts: zip(counts, other.counts).map(+), isMissing: isMissing == other.isMissing ? isMissing : nil)
  }

  /// The same children in larger groups, so that no group has few children in a period, and no sum of groups gives few away.
  ///
  /// Groups with few children are joined; while what they make is small itself, the smallest other group joins them. Groups without a child in any
  /// period are left out.
  /// - Complexity: O(groups²).
  static func pooled(_ groups: [BinGroup], _ rule: SmallCells = .official) -> [BinGroup] {
    var groups = groups.filter { group in group.counts.contains { $0 > 0 } }
    while groups.count > 1, let chosen = toJoin(groups, rule) {
      let place = chosen.min()!
      let whole = chosen.sorted().dropFirst().reduce(groups[place]) { $0.joined(groups[$1]) }
      groups[place] = whole
      groups = groups.indices.filter { $0 == place || !chosen.contains($0) }.map { groups[$0] }
    }
    return groups
  }

  private static func toJoin(_ groups: [BinGroup], _ rule: SmallCells) -> Set<Int>? {
    var small = Set(groups.indices.filter { k in groups[k].counts.contains { rule.publish($0) == .hidden } })
    guard !small.isEmpty else { return nil }
    if small.count == 1 {
      let others = groups.indices.filter { !small.contains($0) }
      small.insert(others.min { groups[$0].counts.reduce(0, +) < groups[$1].counts.reduce(0, +) }!)
    }
    return small
  }

  /// The groups of an earlier period, with the children of a later one that lie in the same bins; bins that are new are groups of their own.
  static func paired(_ before: [BinGroup], _ now: [PeriodCounts.Bin]) -> [BinGroup] {
    let known = before.map { group in
      let children = now.filter { group.parts.contains($0.name) }.reduce(0) { $0 + $1.count }
      return BinGroup(parts: group.parts, counts: [group.counts[0], children], isMissing: group.isMissing)
    }
    let new = now.filter { bin in !before.contains { $0.parts.contains(bin.name) } }
    return known + new.map { BinGroup(parts: [$0.name], counts: [0, $0.count], isMissing: $0.isMissing) }
  }
}

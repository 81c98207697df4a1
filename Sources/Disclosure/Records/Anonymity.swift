import Glibc

/// How well records hide among others: records with the same values of what may be known from outside (the quasi-identifiers) form a class.
public struct Anonymity: Equatable, Sendable {
  /// What a class gives away about an item.
  public struct Diversity: Equatable, Sendable {
    /// The fewest distinct values in a class.
    public let l: Int
    /// The whole part of exp(entropy) of the values in a class, the smallest.
    public let entropyL: Int
    /// The largest distance between the values of a class and those of all records.
    public let t: Double
    /// The largest share of one value in a class.
    public let alpha: Double
  }

  /// The size of the smallest class; nil without records.
  public let k: Int?
  /// What the classes give away about the sensitive item; nil without one, or without records.
  public let diversity: Diversity?
  /// The number of classes.
  public let classes: Int
  /// Records that are alone in their class.
  public let uniqueRecords: Int
  /// Records in classes below the threshold.
  public let recordsBelowThreshold: Int

  /// exp(entropy) of equally frequent values is a whole number that rounding must not push below itself.
  private static let rounding = 1e-9

  /// The figures of these records.
  /// - Parameters:
  ///   - identifiers: for each quasi-identifier and record the place of its value; a missing value is a value of its own.
  ///   - records: the number of records.
  /// - Complexity: O(records × (identifiers + log records)).
  public init(identifiers: [[Int]], records: Int, sensitive: SensitiveItem?, threshold: Int) {
    let groups = Self.classes(identifiers, records: records)
    (classes, k) = (groups.count, groups.map(\.count).min())
    uniqueRecords = groups.count { $0.count == 1 }
    recordsBelowThreshold = groups.reduce(0) { $1.count < threshold ? $0 + $1.count : $0 }
    diversity = records > 0 ? sensitive.map { Self.diversity(groups, $0) } : nil
  }

  /// Records by class, in the order of the first record.
  private static func classes(_ identifiers: [[Int]], records: Int) -> [[Int]] {
    var current = [Int](repeating: 0, count: records), count = records > 0 ? 1 : 0
    for item in identifiers {
      var known: [Pair: Int] = [:]
      for record in 0..<records {
        let pair = Pair(before: current[record], value: item[record]), place = known[pair] ?? known.count
        known[pair] = place
        current[record] = place
      }
      count = known.count
    }
    var groups = [[Int]](repeating: [], count: count)
    for record in 0..<records { groups[current[record]].append(record) }
    return groups
  }

  /// A class so far and the value of the next quasi-identifier.
  private struct Pair: Hashable { let before: Int, value: Int }

  private static func diversity(_ groups: [[Int]], _ item: SensitiveItem) -> Diversity {
    var (l, entropyL, t, alpha) = (Int.max, Int.max, 0.0, 0.0)
    for group in groups {
      let frequencies = item.frequencies(group), shares = frequencies.map { Double($0.count) / Double(group.count) }
      l = min(l, frequencies.count)
      entropyL = min(entropyL, Int(exp(shares.reduce(0) { $0 - $1 * log($1) }) + rounding))
      t = max(t, item.distance(frequencies))
      alpha = max(alpha, shares.max() ?? 0)
    }
    return Diversity(l: l, entropyL: entropyL, t: t, alpha: alpha)
  }
}

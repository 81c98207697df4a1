/// How often each value of a number occurs in each of several groups, values ascending.
///
/// All that rank tests, tests of means and tests of spread need to know, whether a row stands for one child or for many.
public struct GroupedValues: Equatable, Sendable {
  /// The values that occur, ascending.
  public let values: [Double]
  /// The number of groups.
  public let groups: Int
  /// The counts, group after group for each value.
  let counts: [Double]

  /// Counts of values that stand in ascending order, group after group for each value.
  public init(values: [Double], groups: Int, counts: [Double]) {
    precondition(counts.count == values.count * groups, "each value has a count for every group")
    self.values = values
    self.groups = groups
    self.counts = counts
  }

  /// Counts the rows of each value and group.
  /// - Parameters:
  ///   - x: the number of each row; NaN and infinite values are missing.
  ///   - codes: the group of each row, `0..<groups`; -1 leaves the row out.
  ///   - weights: how many children each row stands for; one if nil.
  /// - Complexity: O(rows log rows).
  public init(_ x: [Double], codes: [Int32], groups: Int, weights: [Double]? = nil) {
    precondition(x.count == codes.count, "each number has a group")
    var rows = x.indices.filter { x[$0].isFinite && codes[$0] >= 0 && weights?[$0] ?? 1 > 0 }.map { (value: x[$0], row: Int32($0)) }
    rows.sort { $0.value < $1.value }
    var (values, counts): ([Double], [Double]) = ([], [])
    for (value, row) in rows {
      if values.last != value {
        values.append(value)
        counts.append(contentsOf: repeatElement(0, count: groups))
      }
      counts[counts.count - groups + Int(codes[Int(row)])] += weights?[Int(row)] ?? 1
    }
    self.init(values: values, groups: groups, counts: counts)
  }

  /// The same counts of the values times a number above 0.
  func scaled(by factor: Double) -> GroupedValues { GroupedValues(values: values.map { $0 * factor }, groups: groups, counts: counts) }

  /// How often the value at this place occurs in a group.
  public func count(_ place: Int, group: Int) -> Double { counts[place * groups + group] }

  /// How often the value at this place occurs.
  public func count(_ place: Int) -> Double { counts[place * groups..<(place + 1) * groups].reduce(0, +) }

  /// The number of children in a group.
  public func size(ofGroup g: Int) -> Double { values.indices.reduce(0) { $0 + count($1, group: g) } }

  /// The number of children.
  public var total: Double { counts.reduce(0, +) }

  /// The groups that have children.
  public var occupied: [Int] { (0..<groups).filter { size(ofGroup: $0) > 0 } }

  /// The table values × groups.
  public var contingency: ContingencyTable {
    ContingencyTable(counts: values.indices.map { k in Array(counts[k * groups..<(k + 1) * groups]) })
  }

  /// The size, mean and sum of squares about the mean of a group; the second pass takes back what rounding left in the mean.
  func moments(ofGroup g: Int) -> GroupMoments {
    let n = size(ofGroup: g)
    guard n > 0 else { return GroupMoments(size: 0, mean: .nan, deviation: .nan, squares: 0) }
    let start = values[0]
    let first = start + values.indices.reduce(0) { $0 + count($1, group: g) * (values[$1] - start) } / n
    let rest = values.indices.reduce(0) { $0 + count($1, group: g) * (values[$1] - first) }
    let squares = values.indices.reduce(0) { $0 + count($1, group: g) * (values[$1] - first) * (values[$1] - first) }
    return GroupMoments(
      size: n, mean: first + rest / n, deviation: first - start + rest / n, squares: max(squares - rest * rest / n, 0))
  }

  /// The median of a group: the middle of the two middle values for an even number.
  func median(ofGroup g: Int) -> Double {
    let n = size(ofGroup: g)
    var (below, lower) = (0.0, Double.nan)
    for k in values.indices {
      below += count(k, group: g)
      if lower.isNaN, below >= n / 2 { lower = values[k] }
      if below >= n / 2 + 0.5 || below > n / 2 { return lower == values[k] ? lower : lower + (values[k] - lower) / 2 }
    }
    return lower
  }

  /// The rank that the value at each place shares, from 1.
  var midRanks: [Double] {
    var below = 0.0
    return values.indices.map { k in
      let ties = count(k)
      defer { below += ties }
      return below + (ties + 1) / 2
    }
  }

  /// `Σ (t³ - t)` over groups of t tied values.
  var tieSum: Double {
    values.indices.reduce(0) { sum, k in
      let t = count(k)
      return sum + t * (t * t - 1)
    }
  }
}

extension GroupedValues {
  /// Bins of about equal size, numbered from 0, equal values in the same bin; few values keep them all.
  ///
  /// A bin starts at the value that stands at position kn/bins of the sorted children.
  func binned(_ bins: Int) -> GroupedValues {
    let n = Int(total)
    let positions = (1..<bins).map { Double($0 * n / bins) }
    var (below, merged) = (0.0, [Double]())
    for k in values.indices {
      let size = count(k)
      if below == 0 || positions.contains(where: { $0 >= below && $0 < below + size }) {
        merged.append(contentsOf: repeatElement(0, count: groups))
      }
      for g in 0..<groups { merged[merged.count - groups + g] += count(k, group: g) }
      below += size
    }
    return GroupedValues(values: (0..<(merged.count / max(groups, 1))).map(Double.init), groups: groups, counts: merged)
  }
}

/// Size, mean and sum of squares about the mean of a group.
struct GroupMoments: Equatable {
  var size: Double
  var mean: Double
  /// The mean less the smallest value of all groups, which keeps the digits that a large common part takes from the mean.
  var deviation: Double
  var squares: Double
  /// The variance, with divisor n - 1.
  var variance: Double { squares / (size - 1) }
}

/// An item whose values are not to be guessed from a class.
public struct SensitiveItem: Sendable {
  /// How its values lie to each other.
  public enum Scale: String, Sendable {
    /// In an order; neighbouring values are at the same distance.
    case ordered
    /// Side by side.
    case unordered
  }

  /// For each record the place of its value among all values, in their order.
  public let values: [Int]
  /// The number of values.
  public let levels: Int
  /// How the values lie to each other.
  public let scale: Scale
  /// Records of each value.
  private let counts: [Int]
  /// Records up to each value, itself included.
  private let cumulative: [Int]
  /// Sums of `cumulative` before each value.
  private let areas: [Int]

  /// An item; each value is below `levels`.
  /// - Complexity: O(records + levels).
  public init(values: [Int], levels: Int, scale: Scale) {
    (self.values, self.levels, self.scale) = (values, levels, scale)
    var counts = [Int](repeating: 0, count: levels), cumulative = counts, areas = [0]
    for value in values { counts[value] += 1 }
    for value in counts.indices {
      cumulative[value] = (value > 0 ? cumulative[value - 1] : 0) + counts[value]
      areas.append(areas[value] + cumulative[value])
    }
    (self.counts, self.cumulative, self.areas) = (counts, cumulative, areas)
  }

  /// The values of some records in their order, with how often each occurs.
  func frequencies(_ records: [Int]) -> [(value: Int, count: Int)] {
    records.map { values[$0] }.sorted().reduce(into: []) { runs, value in
      if let last = runs.last, last.value == value { runs[runs.count - 1].count += 1 } else { runs.append((value, 1)) }
    }
  }

  /// How far the values of a class are from those of all records: half the absolute differences of the shares or, ordered, what must be moved times
  /// how far, divided by values − 1.
  ///
  /// Li, Li and Venkatasubramanian 2007, t-closeness, ICDE.
  /// - Complexity: O(values in the class × log(levels)).
  func distance(_ group: [(value: Int, count: Int)]) -> Double {
    let size = Double(group.reduce(0) { $0 + $1.count }), all = Double(values.count)
    guard scale == .ordered else {
      let difference = group.reduce(0) { $0 + abs(Double($1.count) / size - Double(counts[$1.value]) / all) }
      return (difference + Double(values.count - group.reduce(0) { $0 + counts[$1.value] }) / all) / 2
    }
    guard levels > 1 else { return 0 }
    var sum = 0.0, (start, below) = (0, 0)
    for (value, count) in group {
      sum += area(start..<value, share: Double(below) / size)
      (start, below) = (value, below + count)
    }
    return (sum + area(start..<levels, share: 1)) / Double(levels - 1)
  }

  /// `Σ |share − share of all records up to the value|`, split where the second passes the first.
  private func area(_ range: Range<Int>, share: Double) -> Double {
    let all = Double(values.count)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Double(cumulative[middle]) / all < share { low = middle + 1 } else { high = middle }
    }
    func part(_ part: Range<Int>) -> Double {
      abs(Double(part.count) * share - Double(areas[part.upperBound] - areas[part.lowerBound]) / all)
    }
    return part(range.lowerBound..<low) + part(low..<range.upperBound)
  }
}

/// Which rows of a table take part: spans of rows, or rows one by one.
public enum RowSubset: Sendable, Equatable {
  /// These spans, in this order.
  case ranges([Range<Int>])
  /// These rows, in this order.
  case indices([Int])

  /// The first `count` rows.
  public static func all(_ count: Int) -> RowSubset { .ranges([0..<count]) }

  /// The number of rows.
  public var count: Int {
    switch self {
    case .ranges(let ranges): ranges.reduce(0) { $0 + $1.count }
    case .indices(let indices): indices.count
    }
  }

  /// Calls `body` with each row, in order.
  /// - Complexity: O(`count`).
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    switch self {
    case .ranges(let ranges): for range in ranges { for row in range { body(row) } }
    case .indices(let indices): for row in indices { body(row) }
    }
  }

  /// Whether every row is one of the first `rows` rows.
  func fits(in rows: Int) -> Bool {
    switch self {
    case .ranges(let ranges): ranges.allSatisfy { $0.isEmpty || ($0.lowerBound >= 0 && $0.upperBound <= rows) }
    case .indices(let indices): indices.allSatisfy { $0 >= 0 && $0 < rows }
    }
  }

  /// The elements of `values` at these rows.
  /// - Complexity: O(`count`).
  public func gather<Element>(_ values: [Element]) -> [Element] {
    var gathered: [Element] = []
    gathered.reserveCapacity(count)
    forEach { gathered.append(values[$0]) }
    return gathered
  }
}

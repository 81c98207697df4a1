public import Disclosure

/// What may be shown of the test children in the order of their points: the rows of the capacity table and the groups of the calibration chart.
///
/// Both count the children from the top of the same list, so they are judged together: no two shown numbers differ by a few children.
public struct RankedPublication {
  /// For each row of the capacity table, whether it is shown.
  public let capacity: [Bool]
  /// For each group of the calibration chart, whether it is shown.
  public let groups: [Bool]
  /// The row of the plan's own capacity.
  public let ownRow: Int?
  private let shown: [PeopleCount]
  private let whole: PeopleCount
  private let cells: SmallCells

  /// Judges an evaluation; the row of the plan's capacity is kept where it can be.
  public init(_ evaluation: EvaluationResult, capacityShare: Double, cells: SmallCells) {
    ownRow = evaluation.capacity.firstIndex { $0.share == capacityShare }
    let rows = evaluation.capacity.map { PeopleCount(people: $0.flagged, events: $0.found) }
    let tops = Self.tops(evaluation.calibrationGroups)
    let all = rows + tops
    let order = all.indices.sorted { (all[$0].people, all[$0].events, $0) < (all[$1].people, all[$1].events, $1) }
    let whole = PeopleCount(people: evaluation.rows, events: evaluation.events)
    let mask = cells.mayShow(nested: order.map { all[$0] }, within: whole, preferred: ownRow.flatMap { order.firstIndex(of: $0) })
    self.whole = whole
    self.cells = cells
    self.shown = zip(order, mask).compactMap { $1 ? all[$0] : nil }
    var shown = [Bool](repeating: false, count: all.count)
    for (k, index) in order.enumerated() { shown[index] = mask[k] }
    capacity = Array(shown[..<rows.count])
    let showsWhole = cells.mayShow(parts: [whole.events], of: [whole.people])
    groups = Self.between([true] + shown[rows.count...] + showsWhole, count: evaluation.calibrationGroups.count)
  }

  /// Whether the children from the top of the list down to a place may be shown beside everything that is shown already.
  /// - Complexity: O(n²).
  func mayAdd(_ group: PeopleCount) -> Bool { mayAdd([group]) }

  /// Whether several such groups may be shown together.
  /// - Complexity: O(n²).
  func mayAdd(_ groups: [PeopleCount]) -> Bool {
    let all = (shown + groups).sorted { ($0.people, $0.events) < ($1.people, $1.events) }
    return cells.mayShow(nested: all, within: whole).allSatisfy(\.self)
  }

  /// The children of the highest group, of the two highest, and so on, without all.
  private static func tops(_ groups: [CalibrationGroupResult]) -> [PeopleCount] {
    var (people, events) = (0, 0)
    return groups.reversed().dropLast().map { group in
      (people, events) = (people + group.rows, events + group.events)
      return PeopleCount(people: people, events: events)
    }
  }

  /// A group, lowest first, is shown where the list is shown down to both of its ends.
  private static func between(_ ends: [Bool], count: Int) -> [Bool] {
    (0..<count).map { k in ends[count - 1 - k] && ends[count - k] }
  }
}

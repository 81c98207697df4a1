import Tabular

/// Finds the risk set and the outcome for each definition of an outcome.
public struct CohortBuilder: Sendable {
  /// What became of a child between the prediction date and the end of the next year.
  private enum Fate { case event, noEvent, alreadyThere, inGap, leftTown, unknownState }

  private let panel: Panel
  private let landmark: Landmark
  private let listings: [String: Listing]

  /// A builder for the panel; `listings` holds the lists by the name of their table.
  public init(panel: Panel, landmark: Landmark, listings: [String: Listing]) {
    self.panel = panel
    self.landmark = landmark
    self.listings = listings
  }

  /// The risk set at the end of each of these years, with the outcome `lag` years later (1, or 2 for the leakage audit).
  ///
  /// With lag 2 the child must still be at risk after the first year.
  /// - Complexity: O(rows of the panel).
  /// - Throws: `PanelError.noItem` when the definition names something that the panel does not have.
  public func cohort(_ definition: OutcomeDefinition, years: Set<Int32>, lag: Int = 1) throws(PanelError) -> Cohort {
    let fate = try fates(definition)
    var cohort = Cohort(rows: [], outcome: [], leftOut: .init())
    for row in 0..<panel.rows where years.contains(panel.year[row]) {
      switch lag == 1 ? fate(row) : later(row, fate) {
      case .event: cohort.append(Int32(row), outcome: 1)
      case .noEvent: cohort.append(Int32(row), outcome: 0)
      case .alreadyThere: cohort.leftOut.alreadyThere += 1
      case .inGap: cohort.leftOut.inGap += 1
      case .leftTown: cohort.leftOut.leftTown += 1
      case .unknownState: cohort.leftOut.unknownState += 1
      }
    }
    return cohort
  }

  /// The rows of a year that are at risk now, whatever comes; for scoring the present.
  public func atRisk(_ definition: OutcomeDefinition, year: Int32) throws(PanelError) -> [Int32] {
    let fate = try fates(definition)
    return (0..<panel.rows).filter { panel.year[$0] == year && ![.alreadyThere, .unknownState].contains(fate($0)) }.map(Int32.init)
  }

  private func later(_ row: Int, _ fate: (Int) -> Fate) -> Fate {
    let first = fate(row)
    guard first == .noEvent, panel.next[row] >= 0 else { return first == .event || first == .inGap ? .alreadyThere : first }
    return fate(Int(panel.next[row]))
  }

  private func fates(_ definition: OutcomeDefinition) throws(PanelError) -> (Int) -> Fate {
    switch definition {
    case .listing(let table):
      guard let listing = listings[table] else { throw .noItem(id: table, nearest: nil) }
      return { row in fate(row, listing) }
    case .atLeast(let id, let value):
      let item = try required(id)
      return { row in fate(row) { item.values[$0].isNaN ? nil : item.values[$0] >= value } }
    case .atMost(let id, let value):
      let item = try required(id)
      return { row in fate(row) { item.values[$0].isNaN ? nil : item.values[$0] <= value } }
    case .lowestShare(let id, let share):
      let item = try required(id)
      let limits = lowestShare(of: item, share)
      return { row in fate(row) { item.values[$0].isNaN ? nil : item.values[$0] <= limits[cell($0)] ?? -.infinity } }
    }
  }

  private func fate(_ row: Int, _ listing: Listing) -> Fate {
    let year = panel.years[Int(panel.year[row])]
    let day = landmark.day(of: year), child = panel.child[row]
    if listing.contains(child: child, on: day) { return .alreadyThere }
    // Who left is left out whether listed later or not: counting only the listings of leavers would favour events.
    guard panel.next[row] >= 0 else { return .leftTown }
    let counted = day + Int32(landmark.gapDays), last = FiscalYear(year.year + 1).lastDay
    if listing.enters(child: child, after: day, until: counted) { return .inGap }
    if listing.enters(child: child, after: counted, until: last) { return .event }
    return .noEvent
  }

  private func fate(_ row: Int, _ state: (Int) -> Bool?) -> Fate {
    guard let now = state(row) else { return .unknownState }
    if now { return .alreadyThere }
    guard panel.next[row] >= 0 else { return .leftTown }
    guard let then = state(Int(panel.next[row])) else { return .unknownState }
    return then ? .event : .noEvent
  }

  private func required(_ id: String) throws(PanelError) -> PanelItem {
    guard let item = panel.item(id) else { throw .noItem(id: id, nearest: nil) }
    return item
  }

  /// A number for the row's grade and year.
  private func cell(_ row: Int) -> Int64 { Int64(panel.year[row]) << 32 | Int64(panel.facts.grade.codes[row] + 1) }

  /// The value below which the lowest share of each grade and year lies: the largest value that no more than this share reaches.
  private func lowestShare(of item: PanelItem, _ share: Double) -> [Int64: Double] {
    var values: [Int64: [Double]] = [:]
    for row in 0..<panel.rows where !item.values[row].isNaN { values[cell(row), default: []].append(item.values[row]) }
    return values.compactMapValues { values in
      let sorted = values.sorted()
      let count = Int(Double(sorted.count) * share)
      guard count > 0 else { return nil }
      // Ties with the next value would carry the group over its share: step down to the value before them.
      let limit = sorted[count - 1]
      return count < sorted.count && sorted[count] == limit ? sorted[..<count].last { $0 < limit } : limit
    }
  }
}

extension Cohort {
  fileprivate mutating func append(_ row: Int32, outcome value: Double) {
    rows.append(row)
    outcome.append(value)
  }
}

import Disclosure
import Studies
import Validation

/// What may be shown of groups of children: one release of the tables attribute × flagged × event, with the steps of the slider where they are large enough.
struct ShownGroups {
  /// The attributes, with the name for readers.
  let attributes: [ShownAttribute]
  /// By attribute and outcome, the tables over other outcomes.
  private let others: [String: ShownAttribute]

  init(_ result: ValidationResult, steps: [ShownStep]) {
    let label = result.groups.first { $0.source == .label }?.outcome
    let first = GroupTable.ofLabel(result, steps: steps)
    let other = result.groups.filter { $0.outcome != label }.map { GroupTable($0, beside: first) }
    let same = other.filter { $0.rows == result.rows }
    let showsOwn = steps.contains { $0.share == result.question.capacity }
    let (tables, release) = Self.safe(first, same, result.question.smallCells, beside: showsOwn)
    attributes = tables.map { ShownAttribute($0, release) }
    var shown = same.map { ($0.name, ShownAttribute($0, release)) }
    for outcome in Set(other.map(\.outcome)) {
      let tables = other.filter { $0.outcome == outcome && $0.rows != result.rows }
      let own = Self.protected(tables, result.question.smallCells)
      shown += tables.map { ($0.name, ShownAttribute($0, own)) }
    }
    others = Dictionary(shown, uniquingKeysWith: { first, _ in first })
  }

  /// What may be shown of an audit of groups; nil when it is not part of the release.
  func of(_ audit: GroupAudit) -> ShownAttribute? {
    others[GroupTable.name(audit)] ?? (audit.source == .label ? label(audit.attribute) : nil)
  }

  /// What may be shown of an attribute and the outcome that the score is for.
  func label(_ attribute: String) -> ShownAttribute? { attributes.first { $0.table.attribute == attribute } }

  /// The tables that are safe although their sums over the groups stand elsewhere in the report: one that hides such a sum gives way to a coarser one.
  private static func safe(
    _ tables: [GroupTable], _ others: [GroupTable], _ cells: SmallCells, beside isShownElsewhere: Bool
  ) -> ([GroupTable], ProtectedRelease) {
    var tables = tables
    while true {
      let release = protected(tables + others, cells)
      let next = tables.compactMap { table in
        !isShownElsewhere || ShownAttribute(table, release).showsSums ? table : table.coarser
      }
      if next.map(\.counts) == tables.map(\.counts) { return (tables, release) }
      tables = next
    }
  }

  private static func protected(_ tables: [GroupTable], _ cells: SmallCells) -> ProtectedRelease {
    var release = Release(cells)
    for table in tables { release.add(table.counts) }
    return release.protected()
  }
}

/// The counts of the groups of one attribute that may be shown.
struct ShownAttribute {
  let table: GroupTable
  private let release: ProtectedRelease

  init(_ table: GroupTable, _ release: ProtectedRelease) { (self.table, self.release) = (table, release) }

  /// Children of a group; `event`: with the outcome, without, or both.
  func rows(_ group: Int, event: Bool? = nil) -> Int? { count(flagged: nil, band: nil, group, event) }

  /// Flagged children of a group at the plan's capacity.
  func flagged(_ group: Int, event: Bool? = nil) -> Int? { table.hasFlagged ? count(flagged: 0, band: nil, group, event) : nil }

  /// Flagged children of a group at a step of the slider; nil where it may not be shown.
  func flagged(_ group: Int, step: Int, event: Bool? = nil) -> Int? {
    if table.ownStep == step { return flagged(group, event: event) }
    guard let last = table.steps.firstIndex(of: step), table.hasFlagged, table.hasBands else { return nil }
    return (0...last).reduce(0 as Int?) { sum, band in
      guard let sum, let next = count(flagged: nil, band: band, group, event) else { return nil }
      return sum + next
    }
  }

  /// Whether the sums over the groups may be shown: all children, those flagged, and those of each step of the slider.
  var showsSums: Bool {
    let bands: [Int?] = [nil] + (table.hasBands && table.hasFlagged ? (0...table.steps.count).map { $0 } : [])
    return [nil, true, false].allSatisfy { event in
      bands.allSatisfy { count(flagged: nil, band: $0, nil, event) != nil }
        && (!table.hasFlagged || count(flagged: 0, band: nil, nil, event) != nil)
    }
  }

  private func count(flagged: Int?, band: Int?, _ group: Int?, _ event: Bool?) -> Int? {
    let inner = [group, event.map { $0 ? 0 : 1 }]
    let place = !table.hasFlagged ? inner : table.hasBands ? [flagged, band] + inner : [flagged] + inner
    return release.count(table.name, place).value
  }
}

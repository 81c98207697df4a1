import Disclosure
import Studies
import Validation

/// What may be shown of groups of children: one release of the tables attribute × flagged × event, and attribute × step × event for the slider.
struct ShownGroups {
  /// The attributes, with the name for readers.
  let attributes: [ShownAttribute]
  /// Attribute and outcome of tables over other outcomes.
  private let others: [String: ShownAttribute]

  init(_ result: ValidationResult, steps: [ShownStep]) {
    var release = Release(result.question.smallCells), ownRelease: [String: Release] = [:]
    let tables = GroupTable.ofLabel(result, steps: steps)
    for table in tables { release.add(table.counts) }
    let other = result.groups.filter { audit in audit.source != .label || audit.outcome != result.groups.first?.outcome }
      .map { GroupTable($0, beside: tables) }
    for table in other {
      if table.rows == result.rows {
        release.add(table.counts)
      } else {
        ownRelease[table.outcome, default: Release(result.question.smallCells)].add(table.counts)
      }
    }
    let protected = release.protected(), own = ownRelease.mapValues { $0.protected() }
    attributes = tables.map { ShownAttribute($0, protected) }
    others = Dictionary(
      other.map { ($0.name, ShownAttribute($0, own[$0.outcome] ?? protected)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What may be shown of an audit of groups; nil when it is not part of the release.
  func of(_ audit: GroupAudit) -> ShownAttribute? {
    others[GroupTable.name(audit)] ?? (audit.source == .label ? attributes.first { $0.table.attribute == audit.attribute } : nil)
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
  func flagged(_ group: Int, event: Bool? = nil) -> Int? { count(flagged: 0, band: nil, group, event) }

  /// Flagged children of a group at a step of the slider; nil where it may not be shown.
  func flagged(_ group: Int, step: Int, event: Bool? = nil) -> Int? {
    if table.ownStep == step { return flagged(group, event: event) }
    guard let last = table.steps.firstIndex(of: step), table.hasBands else { return nil }
    return (0...last).reduce(0 as Int?) { sum, band in
      guard let sum, let next = count(flagged: nil, band: band, group, event) else { return nil }
      return sum + next
    }
  }

  private func count(flagged: Int?, band: Int?, _ group: Int, _ event: Bool?) -> Int? {
    let place = [flagged] + (table.hasBands ? [band] : []) + [group, event.map { $0 ? 0 : 1 }]
    return release.count(table.name, place).value
  }
}

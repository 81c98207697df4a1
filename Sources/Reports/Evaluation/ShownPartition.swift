import Disclosure

/// Counts of groups that part the children, of which some have an outcome, as far as they may be shown.
struct ShownPartition {
  private let release: ProtectedRelease
  private static let table = "partition"

  init(_ name: String, _ groups: [(label: String, count: PeopleCount)], _ cells: SmallCells) {
    var release = Release(cells)
    release.add(
      CountTable(
        name: Self.table, dimensions: [.init(name: name, levels: groups.map(\.label)), .init(name: "outcome", levels: ["yes", "no"])],
        counts: groups.flatMap { [$0.count.events, $0.count.people - $0.count.events] }))
    self.release = release.protected()
  }

  /// Children of a group.
  func people(_ group: Int) -> PublishedCount { release.count(Self.table, [group, nil]) }

  /// Children of a group with the outcome.
  func events(_ group: Int) -> PublishedCount { release.count(Self.table, [group, 0]) }
}

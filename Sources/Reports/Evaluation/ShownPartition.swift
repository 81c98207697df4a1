import Disclosure
import Studies

/// Counts of groups that part the children, of which some have an outcome, as far as they may be shown.
struct ShownPartition {
  /// For each group its children and those with the outcome.
  private let groups: [(people: PublishedCount, events: PublishedCount)]
  private static let table = "partition"

  /// The counts of a table of its own.
  init(_ name: String, _ groups: [(label: String, count: PeopleCount)], _ cells: SmallCells) {
    var release = Release(cells)
    release.add(
      CountTable(
        name: Self.table, dimensions: [.init(name: name, levels: groups.map(\.label)), .init(name: "outcome", levels: ["yes", "no"])],
        counts: groups.flatMap { [$0.count.events, $0.count.people - $0.count.events] }))
    let protected = release.protected()
    self.groups = groups.indices.map { (protected.count(Self.table, [$0, nil]), protected.count(Self.table, [$0, 0])) }
  }

  /// The counts of groups that stand in the report already.
  init(_ attribute: ShownAttribute, _ levels: [String]) {
    let published = { (count: Int?) -> PublishedCount in count.map { .count($0) } ?? .hidden }
    groups = levels.map { level in
      let place = attribute.table.groups.firstIndex { $0.level == level }
      return (published(place.flatMap { attribute.rows($0) }), published(place.flatMap { attribute.rows($0, event: true) }))
    }
  }

  /// Children of a group.
  func people(_ group: Int) -> PublishedCount { groups[group].people }

  /// Children of a group with the outcome.
  func events(_ group: Int) -> PublishedCount { groups[group].events }
}

import Disclosure

/// Which numbers of children from the top of the list may be shown, so that no two of them differ by a few children.
///
/// What is added later never takes back what is shown already.
struct ShownRanks {
  /// What is shown, from the top of the list down.
  private(set) var chain: [PeopleCount]
  private let whole: PeopleCount
  private let cells: SmallCells

  /// Chooses among the first candidates; the preferred one is kept where it can be.
  init(within whole: PeopleCount, cells: SmallCells, first: [PeopleCount], preferred: PeopleCount?) {
    (self.whole, self.cells) = (whole, cells)
    let order = first.sorted { ($0.people, $0.events) < ($1.people, $1.events) }
    let mask = cells.mayShow(nested: order, within: whole, preferred: preferred.flatMap { order.firstIndex(of: $0) })
    chain = zip(order, mask).filter(\.1).map(\.0)
  }

  /// Whether a number of children from the top is shown.
  func shows(_ top: PeopleCount) -> Bool { chain.contains(top) }

  /// Shows one more number of children from the top, where that is possible.
  /// - Complexity: O(shown).
  mutating func add(_ top: PeopleCount) -> Bool {
    let place = chain.firstIndex { ($0.people, $0.events) >= (top.people, top.events) } ?? chain.count
    if place < chain.count, chain[place] == top { return true }
    let lower = place > 0 ? [chain[place - 1]] : [], upper = place < chain.count ? chain[place] : whole
    guard cells.mayShow(nested: lower + [top], within: upper).allSatisfy(\.self) else { return false }
    chain.insert(top, at: place)
    return true
  }
}

import Studies
import Validation

/// Which counts of a group of an audit may be shown, and with them which of its rates.
struct GroupCells {
  let group: GroupFigures
  let rows: Int?
  let events: Int?
  let flagged: Int?
  private let others: Int?
  private let found: Int?
  private let flaggedOthers: Int?

  /// The cells of a group in the release of an outcome, and not more than the release of the first outcome shows of the same children.
  init(_ group: GroupFigures, _ attribute: ShownAttribute?, beside label: ShownAttribute?) {
    self.group = group
    let twin = label?.table.groups.firstIndex { $0.level == group.level && $0.rows == group.rows }
    let mayTellRows = twin.map { label?.rows($0) != nil } ?? true, mayTellFlagged = twin.map { label?.flagged($0) != nil } ?? true
    let place = attribute?.table.groups.firstIndex { $0.level == group.level }
    let count = { (event: Bool?, isFlagged: Bool, expected: Int) -> Int? in
      guard let attribute, let place, isFlagged ? mayTellFlagged : mayTellRows else { return nil }
      let shown = isFlagged ? attribute.flagged(place, event: event) : attribute.rows(place, event: event)
      // A count that differs from that of the release was not protected with it.
      return shown == expected ? shown : nil
    }
    rows = count(nil, false, group.rows)
    events = count(true, false, group.events)
    others = count(false, false, group.rows - group.events)
    flagged = count(nil, true, group.flagged)
    found = count(true, true, group.found)
    flaggedOthers = count(false, true, group.flagged - group.found)
  }

  var showsSensitivity: Bool { found != nil && events != nil }
  var showsFalsePositives: Bool { flaggedOthers != nil && others != nil }
  var showsPrecision: Bool { found != nil && flagged != nil }

  /// Whether anything but the number of children is told of the group.
  var showsFigures: Bool {
    let told = [
      (events != nil, group.observedToExpected != nil || group.area != nil || group.slope != nil),
      (showsSensitivity, group.sensitivity != nil), (showsFalsePositives, group.falsePositiveShare != nil),
      (showsPrecision, group.precision != nil)
    ]
    return told.contains { $0.0 && $0.1 }
  }
}

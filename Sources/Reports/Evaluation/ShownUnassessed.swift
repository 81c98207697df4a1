import Disclosure
import Regression
import StructuredText
import Studies
import Validation

/// What may be told of children without an outcome: their number, and the bounds from which numbers of children would follow.
struct ShownUnassessed {
  /// Children without an outcome.
  let children: PublishedCount
  /// Shares in need among all children; nil where a withheld count would follow.
  let participation: Participation?
  /// Shares found and spared at the plan's capacity; nil where a withheld count would follow.
  let verification: VerificationBounds?

  init(_ unassessed: UnassessedChildren, _ counts: ShownCounts) {
    let cells = counts.cells
    children = counts.rows.value == nil ? .hidden : cells.publish(unassessed.children)
    let tellsChildren = children.value != nil && counts.events.value != nil
    participation = tellsChildren ? unassessed.participation : nil
    verification = unassessed.verification.flatMap { bounds in
      let without = [bounds.flagged, bounds.unflagged].map { $0.children - $0.assessed }
      return tellsChildren && counts.ownStep != nil && !without.contains(where: cells.isHidden) ? bounds : nil
    }
  }

  var json: JSONValue {
    [
      "children": JSONValue(children.value), "share_in_need": range(participation?.bounds.bounds),
      "share_in_need_if_alike": JSONValue(share: participation?.weighted, participation?.weightedInterval),
      "recall": range(verification?.sensitivity), "recall_if_alike": JSONValue(verification?.sensitivityAtRandom),
      "specificity": range(verification?.specificity), "specificity_if_alike": JSONValue(verification?.specificityAtRandom)
    ]
  }

  private func range(_ bounds: Interval?) -> JSONValue { bounds.map { ["low": JSONValue($0.low), "high": JSONValue($0.high)] } ?? .null }
}

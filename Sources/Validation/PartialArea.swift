/// The area under the part of the curve where the specificity lies between two limits.
public struct PartialArea: Equatable, Sendable {
  /// The area, at most the width of the range.
  public let estimate: Double
  /// McClish's correction: ½ for a score that says nothing, 1 for a perfect one. Medical Decision Making 9 (1989).
  public let corrected: Double

  /// The area where the specificity lies in a range; the curve is joined by straight lines.
  /// - Complexity: O(distinct scores).
  /// - Throws: `ValidationError.oneClassOnly`, `.settingOutOfRange` for a range outside 0…1 or without width.
  public init(_ ranking: Ranking, specificity range: ClosedRange<Double>) throws(ValidationError) {
    try ranking.requireBothClasses()
    guard range.lowerBound >= 0, range.upperBound <= 1, range.lowerBound < range.upperBound else {
      throw .settingOutOfRange(name: "specificity")
    }
    let (from, to) = (1 - range.upperBound, 1 - range.lowerBound)
    var (x, y, area) = (0.0, 0.0, 0.0)
    for g in ranking.scores.indices.reversed() {
      let nextX = x + (ranking.counts[g] - ranking.events[g]) / ranking.totalOthers
      let nextY = y + ranking.events[g] / ranking.totalEvents
      let (left, right) = (max(x, from), min(nextX, to))
      if right > left {
        let height = { x0 in y + (nextY - y) * (x0 - x) / (nextX - x) }
        area += (right - left) * 0.5 * (height(left) + height(right))
      }
      (x, y) = (nextX, nextY)
    }
    let (least, most) = (0.5 * (to * to - from * from), to - from)
    estimate = area
    corrected = 0.5 * (1 + (area - least) / (most - least))
  }
}

extension RankingCurves {
  /// More points than these no reader sees.
  public static let usualMost = 200

  /// The curves of a ranking, from nobody flagged (threshold +∞) to everybody (threshold −∞), without points that would tell of few children.
  ///
  /// Between neighbouring points lie at least `smallest` events and at least `smallest` others, so that no step can be read as a few children;
  /// a rest that is smaller joins the step before it. Beside this a step has at least 1/`most` of the events or of the others.
  /// With 0 and `Int.max` every distinct score is a point.
  /// - Complexity: O(distinct scores).
  /// - Throws: `ValidationError.oneClassOnly`, `.settingOutOfRange`.
  public init(_ ranking: Ranking, smallest: Int, most: Int = Self.usualMost) throws(ValidationError) {
    try ranking.requireBothClasses()
    guard smallest >= 0 else { throw .settingOutOfRange(name: "smallest") }
    guard most > 0 else { throw .settingOutOfRange(name: "most") }
    let step = Step(smallest: Double(smallest), most: Double(most), ranking)
    var (drawn, here) = ([Flagged()], Flagged())
    for g in ranking.scores.indices.reversed() {
      here.add(score: ranking.scores[g], events: ranking.events[g], rows: ranking.counts[g])
      if step.isLargeEnough(from: drawn[drawn.count - 1], to: here) { drawn.append(here) }
    }
    while drawn.count > 1, !step.isSafe(from: drawn[drawn.count - 1], to: here) { drawn.removeLast() }
    here.threshold = -.infinity
    drawn.append(here)
    points = drawn.map { $0.point(ranking) }
  }
}

/// The flagged from a threshold on.
private struct Flagged {
  var threshold = Double.infinity
  var events = 0.0
  var others = 0.0

  mutating func add(score: Double, events found: Double, rows: Double) {
    threshold = score
    events += found
    others += rows - found
  }

  func point(_ ranking: Ranking) -> RankingCurves.Point {
    RankingCurves.Point(
      threshold: threshold, falsePositiveShare: others / ranking.totalOthers, sensitivity: events / ranking.totalEvents,
      precision: events + others > 0 ? events / (events + others) : nil)
  }
}

/// How far apart points must lie.
private struct Step {
  private let smallest: Double
  private let visibleEvents: Double
  private let visibleOthers: Double

  init(smallest: Double, most: Double, _ ranking: Ranking) {
    self.smallest = smallest
    (visibleEvents, visibleOthers) = (ranking.totalEvents / most, ranking.totalOthers / most)
  }

  func isSafe(from a: Flagged, to b: Flagged) -> Bool {
    b.events + b.others > a.events + a.others && b.events - a.events >= smallest && b.others - a.others >= smallest
  }

  func isLargeEnough(from a: Flagged, to b: Flagged) -> Bool {
    isSafe(from: a, to: b) && (b.events - a.events >= visibleEvents || b.others - a.others >= visibleOthers)
  }
}

import Disclosure
import Studies
import Validation

/// Every count of people that a report of an evaluation shows, protected together.
struct ShownCounts {
  let cells: SmallCells
  /// Children judged, and events among them.
  let rows: PublishedCount, events: PublishedCount
  /// The steps of the slider that may be shown.
  let steps: [ShownStep]
  /// The step of the plan's capacity among them.
  let ownStep: Int?
  /// The points of the curves that may be drawn, from the highest threshold down.
  let curve: [RankingCurves.Point]
  /// For each group of the calibration chart, whether it is shown.
  let calibration: [Bool]
  /// The groups of children.
  let groups: ShownGroups
  private let ranks: ShownRanks
  private let whole: PeopleCount

  init(_ result: ValidationResult) {
    cells = result.question.smallCells
    let whole = PeopleCount(people: result.rows, events: result.events)
    let showsWhole = cells.publish(share: whole.events, of: whole.people) != nil || (whole.events == 0 && !cells.isHidden(whole.people))
    rows = cells.publish(whole.people)
    events = showsWhole ? .count(whole.events) : .hidden
    var ranks = Self.firstRanks(result, whole, cells)
    let steps = Self.steps(result, ranks, cells)
    calibration = Self.calibration(result.calibration?.groups ?? [], &ranks, showsWhole: showsWhole)
    for score in result.scores { _ = score.judgedAtSameNumber.map { ranks.add($0.count) } }
    let points = (result.curves?.points ?? []).filter { $0.isEnd || (showsWhole && ranks.add($0.count(whole))) }
    curve = points.isEmpty || !showsWhole ? points : Self.curve(through: points, and: steps, whole)
    groups = ShownGroups(result, steps: steps)
    (self.steps, self.ranks, self.whole) = (steps, ranks, whole)
    ownStep = steps.firstIndex { $0.share == result.question.capacity }
  }

  /// Whether figures of the judged score may be shown.
  func shows(_ figures: CapacityFigures) -> Bool { ranks.shows(figures.count) }

  /// Whether figures of another score may be shown beside all that is shown of it.
  func shows(_ figures: CapacityFigures, ofOther score: ScoreJudgement) -> Bool {
    let all = [score.atCapacity, score.atOwnThreshold].compactMap { $0?.count }.unique
    return ShownRanks(within: whole, cells: cells, first: all, preferred: score.atOwnThreshold?.count).shows(figures.count)
  }

  /// The share of events among the children.
  var prevalence: Double? {
    guard let events = events.value, let rows = rows.value, rows > 0 else { return nil }
    return Double(events) / Double(rows)
  }

  private static func firstRanks(_ result: ValidationResult, _ whole: PeopleCount, _ cells: SmallCells) -> ShownRanks {
    let steps = result.candidateSteps
    let own = steps.first { $0.share == result.question.capacity }.map { PeopleCount(people: $0.flagged, events: $0.found) }
    let capacities = result.capacities.map(\.count)
    let first = steps.map { PeopleCount(people: $0.flagged, events: $0.found) }
    var ranks = ShownRanks(within: whole, cells: cells, first: first.unique, preferred: own)
    for count in capacities { _ = ranks.add(count) }
    return ranks
  }

  private static func steps(_ result: ValidationResult, _ ranks: ShownRanks, _ cells: SmallCells) -> [ShownStep] {
    let all = result.candidateSteps
    let shown = all.indices.filter { all[$0].flagged > 0 && ranks.shows(PeopleCount(people: all[$0].flagged, events: all[$0].found)) }
    let known = newlyFound(shown.map { all[$0] }, result, cells)
    return zip(shown, known).map { place, newlyFound in
      let step = all[place]
      return ShownStep(
        place: place, share: step.share, threshold: step.threshold, probability: step.probability, flagged: step.flagged,
        found: step.found, newlyFound: newlyFound)
    }
  }

  /// The new findings of shown steps that may be shown too: neither they nor the known events differ by a few from one step to the next.
  private static func newlyFound(_ steps: [ThresholdTable.Step], _ result: ValidationResult, _ cells: SmallCells) -> [Int?] {
    let counts = steps.compactMap { step in step.newlyFound.map { PeopleCount(people: step.found, events: $0) } }
    guard counts.count == steps.count, let last = counts.last else { return steps.map { _ in nil } }
    let whole = result.thresholdTable?.newEvents.map { PeopleCount(people: result.events, events: $0) } ?? last
    let own = steps.firstIndex { $0.share == result.question.capacity }
    let ranks = ShownRanks(within: whole, cells: cells, first: counts.unique, preferred: own.map { counts[$0] })
    return counts.map { ranks.shows($0) ? $0.events : nil }
  }

  /// The points of the curves and the shown steps, from the highest threshold down.
  private static func curve(through points: [RankingCurves.Point], and steps: [ShownStep], _ whole: PeopleCount) -> [RankingCurves.Point] {
    let others = Double(whole.people - whole.events), events = Double(whole.events)
    let ofSteps = steps.compactMap { step in
      step.threshold.map {
        RankingCurves.Point(
          threshold: $0, falsePositiveShare: Double(step.flagged - step.found) / others, sensitivity: Double(step.found) / events,
          precision: step.precision)
      }
    }
    let known = points.map { $0.count(whole) }
    return (points + ofSteps.filter { !known.contains($0.count(whole)) })
      .sorted { ($0.falsePositiveShare, $0.sensitivity) < ($1.falsePositiveShare, $1.sensitivity) }
  }

  /// A group, lowest first, is shown where the list is shown down to both of its ends.
  private static func calibration(_ groups: [CalibrationGroupResult], _ ranks: inout ShownRanks, showsWhole: Bool) -> [Bool] {
    var top = PeopleCount.none, ends = [showsWhole]
    for group in groups.reversed().dropLast() {
      top = PeopleCount(people: top.people + group.rows, events: top.events + group.events)
      ends.append(ranks.add(top))
    }
    ends.append(showsWhole)
    return groups.indices.map { k in ends[groups.count - 1 - k] && ends[groups.count - k] }
  }
}

extension CapacityFigures {
  /// Children flagged, and events among them.
  var count: PeopleCount { PeopleCount(people: flagged, events: found) }
}

extension RankingCurves.Point {
  /// Children flagged, and events among them.
  func count(_ whole: PeopleCount) -> PeopleCount {
    let events = Int((sensitivity * Double(whole.events)).rounded())
    return PeopleCount(people: events + Int((falsePositiveShare * Double(whole.people - whole.events)).rounded()), events: events)
  }

  /// Whether nobody or everybody is flagged.
  var isEnd: Bool { (sensitivity == 0 && falsePositiveShare == 0) || (sensitivity == 1 && falsePositiveShare == 1) }
}

extension SmallCells {
  /// Whether a count alone may not be shown.
  func isHidden(_ count: Int) -> Bool { publish(count) == .hidden }
}

extension Array where Element == PeopleCount {
  /// Every value once.
  var unique: [PeopleCount] { enumerated().filter { firstIndex(of: $0.element) == $0.offset }.map(\.element) }
}

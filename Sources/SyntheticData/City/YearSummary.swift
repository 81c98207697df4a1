import Glibc

/// What is true of one year: counts, and how well the true hazards rank the children.
struct YearSummary: Sendable {
  /// Counts of one observed outcome.
  struct Counts: Sendable {
    var atRisk = 0
    /// Of those at risk, how many it began for until the next year.
    var events = 0
    /// In it already.
    var already = 0
  }

  let year: Int
  let children: Int
  /// By `Outcome.rawValue`.
  let outcomes: [Counts]
  let support: Counts
  /// The area under the curve of the true absence hazard, as far as items and grade determine it.
  let absenceArea: Double?
  /// The area under the curve of log(probability of need × probability of detection).
  let supportArea: Double?
  /// The same areas among children of whom registers can show what came; nil in the last year.
  let observableAbsenceArea: Double?
  let observableSupportArea: Double?

  init(year: Int, blocks: [ChildBlock], constant: Double, wardOffsets: [Double]) {
    self.year = year
    children = blocks.reduce(0) { $0 + $1.now.count }
    outcomes = Outcome.allCases.map { Self.count(blocks, $0) }
    support = Self.countSupport(blocks)
    absenceArea = Self.absence(blocks, .all)
    observableAbsenceArea = Self.absence(blocks, .enrolled(year: year + 1))
    supportArea = Self.support(blocks, .all, constant: constant, wardOffsets: wardOffsets)
    observableSupportArea = Self.support(blocks, .enrolled(year: year + 1), constant: constant, wardOffsets: wardOffsets)
  }

  private static func count(_ blocks: [ChildBlock], _ outcome: Outcome) -> Counts {
    var counts = Counts()
    for rows in blocks.lazy.map(\.now) {
      for row in 0..<rows.count { counts.add(already: rows.conditions[row].contains(outcome), event: rows.next[row].contains(outcome)) }
    }
    return counts
  }

  private static func countSupport(_ blocks: [ChildBlock]) -> Counts {
    var counts = Counts()
    for rows in blocks.lazy.map(\.now) {
      for row in 0..<rows.count { counts.add(already: rows.isListed[row], event: rows.isNewlyListed[row]) }
    }
    return counts
  }

  private static func absence(_ blocks: [ChildBlock], _ children: Asked) -> Double? {
    var ranks = RankArea()
    for block in blocks {
      let rows = block.now
      for row in 0..<rows.count where !rows.conditions[row].contains(.absence) && children.includes(block.child(row)) {
        ranks.add(score: rows.known[row].absence, event: rows.next[row].contains(.absence))
      }
    }
    return ranks.area()
  }

  private static func support(_ blocks: [ChildBlock], _ children: Asked, constant: Double, wardOffsets: [Double]) -> Double? {
    var ranks = RankArea()
    for block in blocks {
      let rows = block.now
      for row in 0..<rows.count where !rows.isListed[row] && children.includes(block.child(row)) {
        let propensity = log(rows.detection[row] / (1 - rows.detection[row])) - children.knowsNot(wardOffsets[block.child(row).ward])
        let probability = Logistic.probability(rows.known[row].need + constant) * Logistic.probability(propensity)
        ranks.add(score: log(probability), event: rows.isNewlyListed[row])
      }
    }
    return ranks.area()
  }

  /// Which children an area is taken over, and what is known of them.
  private enum Asked {
    /// All children, with what the ward's office adds to detection.
    case all
    /// Those who are still enrolled in this year, since only of them can registers show what came; without the ward, which is no item.
    case enrolled(year: Int)

    func includes(_ child: Child) -> Bool {
      switch self {
      case .all: true
      case .enrolled(let year): child.isEnrolled(in: year)
      }
    }

    func knowsNot(_ wardOffset: Double) -> Double {
      switch self {
      case .all: 0
      case .enrolled: wardOffset
      }
    }
  }
}

extension YearSummary.Counts {
  fileprivate mutating func add(already: Bool, event: Bool) {
    if already { self.already += 1 } else { atRisk += 1 }
    if !already, event { events += 1 }
  }
}

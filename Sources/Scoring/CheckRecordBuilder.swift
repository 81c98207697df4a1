/// Invents the check records of a rule, the same ones each time.
struct CheckRecordBuilder: ~Copyable {
  /// Records drawn at random.
  private static let randomRecords = 50
  /// Unknown items in a record that is to reach a total.
  private static let mostUnknown = 4

  let rule: ScoringRule
  let scorer: Scorer
  let moves: CheckMoves
  private var workspace: ScoringWorkspace
  private var random = SplitMix(state: 2026)
  private var records: [CheckRecord] = []
  private var seen: Set<[String]> = []

  init(_ rule: ScoringRule) {
    self.rule = rule
    scorer = Scorer(checked: rule, asOf: nil)
    moves = CheckMoves(rule)
    workspace = scorer.makeWorkspace()
  }

  /// All records.
  mutating func build() -> [CheckRecord] {
    let lowest = climb(from: moves.start, towards: -1)
    let highest = climb(from: lowest, towards: 1)
    add(lowest)
    add(highest)
    for move in moves.known + moves.missing { add(move.applied(to: lowest)) }
    for move in moves.refused + moves.excluded { add(move.applied(to: highest)) }
    add(moves.missing.reduce(lowest) { $1.applied(to: $0) })
    addDates(highest)
    addEnds(from: lowest)
    for _ in 0..<Self.randomRecords { add(randomRecord(from: lowest)) }
    return records
  }

  private mutating func add(_ cells: [String], asOf: String? = nil, recordedOn: String? = nil) {
    guard seen.insert(cells + [asOf ?? "", recordedOn ?? ""]).inserted else { return }
    let inputs = Dictionary(uniqueKeysWithValues: zip(rule.valueInputs.map(\.id), cells))
    records.append(scorer.record(inputs, asOf: asOf, recordedOn: recordedOn, workspace: &workspace))
  }

  private func points(_ cells: [String]) -> Int? { scorer.score(cells: cells).points }

  /// Takes moves between known values as long as one of them helps.
  private func climb(from start: [String], towards sign: Int) -> [String] {
    var (best, value) = (start, points(start).map { $0 * sign } ?? .min)
    var improved = true
    while improved {
      improved = false
      for move in moves.known {
        let next = move.applied(to: best)
        if let points = points(next), points * sign > value {
          (best, value) = (next, points * sign)
          improved = true
        }
      }
    }
    return best
  }

  /// The smallest and the largest total of every calibration step and of every band that children reach.
  private mutating func addEnds(from start: [String]) {
    guard let points = points(start) else { return }
    let options = CheckOptions(scorer, moves, from: start, points: points).groups()
    let most = min(Self.mostUnknown, rule.interpretation.reasons.maximumUnknown)
    let reachable = ReachableTotals(from: start, points: points, groups: options, mostUnknown: most)
    let limits = Set(rule.interpretation.bands.map(\.minimumScore) + rule.interpretation.calibration.map(\.minimumScore)).sorted()
    for (k, limit) in limits.enumerated() {
      let inside = reachable.totals.filter { $0 >= limit && (k + 1 == limits.count || $0 < limits[k + 1]) }
      for total in [inside.first, inside.last] { if let cells = total.flatMap(reachable.record) { add(cells) } }
    }
  }

  /// Both ends of the validity, and both sides of the greatest age of data.
  private mutating func addDates(_ cells: [String]) {
    let validity = rule.description.validity
    let limit = validity.maximumDataAgeDays
    let (first, after) = ("\(validity.fromYear)-04-01", "\(validity.toYear + 1)-04-01")
    for day in ["\(validity.fromYear)-03-31", first, "\(validity.toYear + 1)-03-31", after] {
      add(cells, asOf: day, recordedOn: limit.map { _ in day })
    }
    guard let limit, let date = AsOfDate(first) else { return }
    for age in [limit, limit + 1] { add(cells, asOf: first, recordedOn: date.earlier(by: age)?.text) }
  }

  private mutating func randomRecord(from start: [String]) -> [String] {
    let all = moves.known + moves.missing
    var cells = start
    for _ in 0..<all.count / 2 where !all.isEmpty { cells = all[Int(random.next() % UInt64(all.count))].applied(to: cells) }
    return cells
  }
}

/// The SplitMix64 generator (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

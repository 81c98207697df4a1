import Scoring

/// The texts of every status that can occur, and where each kind of status starts among them.
struct StatusTable {
  /// The number of inputs: each kind of refusal has a text for each.
  let inputs: Int
  let texts: [String]
  let expired: Int64 = 0
  let notInPopulation: Int64 = 1
  let refused: Int64 = 2
  let tooManyMissing: Int64
  /// From here on a record has points: first with every item known, then with one unknown, and so on.
  let scored: Int64

  init(_ rule: ScoringRule) {
    let ids = rule.valueInputs.map(\.id)
    inputs = ids.count
    let refusals = CellState.refusals.flatMap { state in ids.map(state.status) }
    let counts = 0...rule.items.count
    let alone = [ScoreStatus.refusedExpired.code, ScoreStatus.notInPopulation.code]
    tooManyMissing = Int64(alone.count + refusals.count)
    scored = tooManyMissing + Int64(counts.count)
    texts =
      alone + refusals + counts.map { ScoreStatus.tooManyMissing($0).code }
      + counts.map { $0 == 0 ? ScoreStatus.scored.code : ScoreStatus.scoredWithMissing($0).code }
  }
}

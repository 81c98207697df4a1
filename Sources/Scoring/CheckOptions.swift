/// What each group of items can add to a record: items belong together when they share an input.
struct CheckOptions {
  /// Records tried in search of the options of a group.
  private static let mostTried = 20_000

  let scorer: Scorer
  let moves: CheckMoves
  let start: [String]
  private let startPoints: Int

  init(_ scorer: Scorer, _ moves: CheckMoves, from start: [String], points: Int) {
    self.scorer = scorer
    self.moves = moves
    self.start = start
    startPoints = points
  }

  /// The different options of each group; the first leaves the record as it is.
  /// - Complexity: O(groups × options × moves × items).
  func groups() -> [[ReachableTotals.Option]] {
    let group = groupOfInput()
    return Set(group).sorted().map { number in
      options(
        (moves.known + moves.missing).filter { group[$0.cells[0].input] == number },
        moves.differences.filter { group[$0.changed] == number })
    }
  }

  /// Every sum of points and every number of unknown items that moves reach, one move after another.
  private func options(_ moves: [CheckMove], _ differences: [CheckDifference]) -> [ReachableTotals.Option] {
    var options = [ReachableTotals.Option(move: CheckMove(cells: []), points: 0, unknown: 0)]
    var (seen, next, tried): (Set<[Int]>, Int, Int) = ([[0, 0]], 0, 0)
    while next < options.count, tried < Self.mostTried {
      let before = options[next].move.cells
      let record = options[next].move.applied(to: start)
      for move in moves + differences.compactMap({ $0.move(in: record) }) {
        let cells = before.filter { cell in !move.cells.contains { $0.input == cell.input } } + move.cells
        let option = option(CheckMove(cells: cells))
        if let option, seen.insert([option.points, option.unknown]).inserted { options.append(option) }
      }
      (next, tried) = (next + 1, tried + moves.count + differences.count)
    }
    return options
  }

  private func option(_ move: CheckMove) -> ReachableTotals.Option? {
    let score = scorer.score(cells: move.applied(to: start))
    return score.points.map { ReachableTotals.Option(move: move, points: $0 - startPoints, unknown: score.items - score.knownItems) }
  }

  private func position(_ id: String) -> Int { scorer.valueInputs.firstIndex { $0.id == id }! }

  /// The number of each input's group: that of the first input which items tie it to.
  private func groupOfInput() -> [Int] {
    var group = Array(scorer.valueInputs.indices)
    for item in scorer.rule.items {
      let tied = Set(item.feature.inputs.map { group[position($0)] })
      let first = tied.min()!
      for i in group.indices where tied.contains(group[i]) { group[i] = first }
    }
    return group
  }
}

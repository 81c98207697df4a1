/// The cheapest choice of hidden numbers: `min Σ cost × x`, x being 0 or 1, so that every small number is protected.
///
/// Rows are made as they are missed: where the numbers that x opens cannot take a small number to the threshold, the dual of that linear program says
/// `Σ wᵢ xᵢ ≥ shortfall` (Fischetti and Salazar 1999, Mathematical Programming 84, 283–312), and a weight above the shortfall counts as the shortfall.
struct BranchAndCut: ~Copyable {
  /// What is minimised.
  enum Objective: Equatable {
    /// The number of printed numbers.
    case numbers
    /// The total of the hidden numbers, of which so many are printed.
    case total(ofNumbers: Int)
  }

  /// A movement beyond so many thresholds is never needed in a small table; the limit keeps the rows well scaled.
  private static let reach = 64.0
  /// A row is added when it is missed by this.
  private static let violation = 1e-4
  /// How often rows are added at a choice that is not whole yet.
  private static let rounds = 12
  /// When so many small numbers are missed, the others wait.
  private static let rowsARound = 10
  private static let wholeness = 1e-6

  private let problem: SuppressionProblem
  private let candidates: [Int]
  private let columns: [Int: Int]
  private let scale: Double
  private var master: LinearProgram
  private var shifts: ShiftProgram
  private var known: Set<LinearProgram.Row> = []
  private var best: Double
  /// The best choice.
  private(set) var hidden: Set<Int>
  private var turn = 0
  /// Linear programs that may still be solved.
  private(set) var effort: Int

  /// - Parameter pattern: a choice that protects; it is kept unless a better one is found.
  init(_ problem: SuppressionProblem, improving hidden: Set<Int>, _ objective: Objective, rows: Set<LinearProgram.Row> = [], effort: Int) {
    self.problem = problem
    (self.hidden, self.effort) = (hidden, effort)
    let candidates = problem.movable.filter { problem.roles[$0] == .candidate }
    columns = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1, $0) })
    let costs = candidates.map { Double(problem.printings[$0] * (objective == .numbers ? 1 : problem.counts[$0])) }
    scale = max(objective == .numbers ? 1 : costs.max() ?? 1, 1)
    best = candidates.indices.reduce(0) { hidden.contains(candidates[$1]) ? $0 + costs[$1] : $0 }
    master = LinearProgram(columns: candidates.count)
    master.upper = candidates.map { _ in 1 }
    let scale = scale
    master.costs = costs.map { $0 / scale }
    self.candidates = candidates
    shifts = ShiftProgram(problem, moving: problem.movable, reach: Self.reach * Double(problem.threshold))
    if case .total(let numbers) = objective {
      let terms = candidates.indices.map { LinearProgram.Row.Term(column: $0, value: Double(problem.printings[candidates[$0]])) }
      master.add([LinearProgram.Row(terms: terms, low: Double(numbers), high: Double(numbers))])
    }
    add(Array(rows))
  }

  /// The rows found so far; they hold for any objective.
  var rows: Set<LinearProgram.Row> { known }

  /// Searches below what is fixed; the first choice followed is to hide.
  /// - Complexity: a linear program for each small number and each row; exponential at worst, and ended by the effort.
  mutating func search() {
    guard effort > 0, let x = relaxed() else { return }
    guard let column = Self.undecided(x) else { return accept(x) }
    let limits = (master.lower[column], master.upper[column])
    for value in [1.0, 0.0] {
      (master.lower[column], master.upper[column]) = (value, value)
      search()
    }
    (master.lower[column], master.upper[column]) = limits
  }

  private mutating func accept(_ x: [Double]) {
    let chosen = candidates.indices.filter { x[$0] > 0.5 }
    let cost = chosen.reduce(0) { $0 + master.costs[$1] * scale }
    guard cost < best else { return }
    (best, hidden) = (cost, Set(chosen.map { candidates[$0] } + problem.primaries))
  }

  /// The best choice with parts of numbers that misses no row; nil when it is no better than the best one, or there is none.
  private mutating func relaxed() -> [Double]? {
    var round = 0
    while effort > 0 {
      effort -= 1
      guard master.minimize(.dual) == .optimal, !isTooDear(master.objective) else { return nil }
      let x = master.values, isWhole = Self.undecided(x) == nil
      if !isWhole, round == Self.rounds { return x }
      let missed = missedRows(x)
      if missed.isEmpty { return x }
      add(missed)
      round += 1
    }
    return nil
  }

  /// Costs are whole numbers, so the next better choice costs at least 1 less.
  private func isTooDear(_ objective: Double) -> Bool { objective * scale > best - 1 + Self.wholeness * scale }

  private mutating func add(_ rows: [LinearProgram.Row]) {
    let new = rows.filter { known.insert($0).inserted }
    if !new.isEmpty { master.add(new) }
  }

  private mutating func missedRows(_ x: [Double]) -> [LinearProgram.Row] {
    let columns = columns
    shifts.open { number in columns[number].map { min(max(x[$0], 0), 1) } ?? 1 }
    var rows: Set<LinearProgram.Row> = []
    for k in problem.primaries.indices where rows.count < Self.rowsARound {
      let number = problem.primaries[(turn + k) % problem.primaries.count]
      effort -= 1
      guard let shift = shifts.raise(number, by: problem.shortfall(number)), !problem.isEnough(shift, for: number) else { continue }
      if let row = row(shifts.weights(), for: number), row.terms.reduce(0, { $0 + $1.value * x[$1.column] }) < 1 - Self.violation {
        rows.insert(row)
      }
    }
    turn = rows.isEmpty ? 0 : (turn + Self.rowsARound) % problem.primaries.count
    return rows.sorted { $0.terms.count < $1.terms.count }
  }

  /// The weights as a row `Σ wᵢ xᵢ ≥ 1`; numbers that are hidden anyway are taken off the shortfall.
  private func row(_ weights: [Int: Double], for number: Int) -> LinearProgram.Row? {
    let given = weights.reduce(0) { $1.key != number && columns[$1.key] == nil ? $0 + $1.value : $0 }
    let missing = problem.shortfall(number) - given
    guard missing > ShiftProgram.negligible else { return nil }
    let terms = weights.compactMap { other, weight in
      columns[other].map { LinearProgram.Row.Term(column: $0, value: min(weight / missing, 1)) }
    }
    return LinearProgram.Row(terms: terms.sorted { $0.column < $1.column }, low: 1, high: LinearProgram.infinity)
  }

  /// The column furthest from being decided.
  private static func undecided(_ x: [Double]) -> Int? {
    x.indices.filter { x[$0] > wholeness && x[$0] < 1 - wholeness }.min { abs(x[$0] - 0.5) < abs(x[$1] - 0.5) }
  }
}

/// Hides numbers until each small one is protected: for one after the other, the movement that takes it to the threshold over the cheapest numbers.
///
/// The cost of a movement is linear, so that each step is one linear program (Kelly, Golden and Assad 1992, Networks 22, 397–417; Fischetti and
/// Salazar 2001, JASA 96, 1008–1017, section 5). Within a large release a movement is first sought in one table, with what it shares held still.
struct PatternGrowth {
  /// What a number costs that is hidden already: a little, so that movements stay short.
  private static let costOfHidden = 1e-4

  private let problem: SuppressionProblem
  private let dearest: Double
  private(set) var pattern: Pattern
  /// Small numbers that stay known whatever is hidden.
  private(set) var unprotectable: [Int] = []

  /// - Complexity: one linear program for each small number, two where a table alone cannot protect it.
  init(_ problem: SuppressionProblem, tables: [ReleaseNumbers.NumberedTable]) {
    self.problem = problem
    dearest = Double(problem.counts.max() ?? 0) + 1
    pattern = Pattern(hidden: Set(problem.primaries))
    var waiting = problem.primaries.sorted { (problem.counts[$0], $0) < (problem.counts[$1], $1) }
    for table in tables where tables.count > 1 {
      let own = Set(table.numbers.filter { problem.printings[$0] == 1 && problem.roles[$0] != .published })
      let stillWaiting = protect(waiting.filter(own.contains), moving: own.sorted())
      waiting.removeAll { own.contains($0) && !stillWaiting.contains($0) }
    }
    unprotectable = waiting.isEmpty ? [] : protect(waiting, moving: problem.movable)
  }

  /// Protects small numbers by movements of some numbers; answers those for which there is none.
  private mutating func protect(_ small: [Int], moving numbers: [Int]) -> [Int] {
    guard !small.isEmpty else { return [] }
    var program = ShiftProgram(problem, moving: numbers), failed: [Int] = []
    for number in small {
      let goal = problem.shortfall(number)
      program.price(cost)
      guard let shift = program.raise(number, by: goal), problem.isEnough(shift, for: number) else {
        failed.append(number)
        continue
      }
      pattern.hidden.formUnion(shift.keys)
      pattern.witnesses[number] = shift
    }
    return failed
  }

  private func cost(_ number: Int) -> Double {
    pattern.hidden.contains(number)
      ? Self.costOfHidden : Double(problem.printings[number]) * (1 + Double(problem.counts[number]) / dearest)
  }
}

extension SuppressionProblem {
  /// Whether a movement takes the small number to the threshold.
  func isEnough(_ shift: ShiftProgram.Shift, for number: Int) -> Bool {
    shift[number, default: 0] >= shortfall(number) - ShiftProgram.negligible
  }
}

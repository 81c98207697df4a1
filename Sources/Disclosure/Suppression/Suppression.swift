/// The choice of what is hidden.
struct Suppression: Sendable {
  /// Tables with at most so many numbers to choose from are searched for the cheapest choice.
  static let searchable = 400
  /// How much the search may do before the best choice so far is taken: linear programs × the numbers in them.
  static let effort = 1_500_000

  /// What is hidden.
  let hidden: Set<Int>
  /// Small numbers that stay known whatever is hidden.
  let unprotectable: [Int]
  /// Whether no other choice hides fewer numbers, or as many with a smaller total.
  let isOptimal: Bool

  /// Chooses.
  /// - Complexity: one linear program for each small number and some for each hidden one; then the search of `BranchAndCut`.
  init(_ problem: SuppressionProblem, tables: [ReleaseNumbers.NumberedTable], effort: Int = Suppression.effort) {
    let growth = PatternGrowth(problem, tables: tables)
    var problem = problem
    problem.giveUp(growth.unprotectable)
    let grown = PatternPruning(problem, growth.pattern).pattern.hidden
    unprotectable = growth.unprotectable
    let candidates = problem.roles.count { $0 == .candidate }, programs = effort / max(problem.movable.count, 1)
    guard candidates <= Self.searchable, programs > 0 else {
      (hidden, isOptimal) = (grown, grown.allSatisfy { problem.roles[$0] == .primary })
      return
    }
    var fewest = BranchAndCut(problem, improving: grown, .numbers, effort: programs)
    fewest.search()
    let numbers = Pattern(hidden: fewest.hidden).cost(problem).numbers
    var smallest = BranchAndCut(
      problem, improving: fewest.hidden, .total(ofNumbers: numbers), rows: fewest.rows, effort: fewest.effort > 0 ? programs : 0)
    smallest.search()
    (hidden, isOptimal) = (smallest.hidden.union(growth.unprotectable), smallest.effort > 0)
  }
}

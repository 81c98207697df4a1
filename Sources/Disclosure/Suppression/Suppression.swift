/// The choice of what is hidden.
struct Suppression: Sendable {
  /// Tables with at most so many numbers to choose from are searched for the cheapest choice.
  static let searchable = 150
  /// How many linear programs the search may solve before the best choice so far is taken.
  static let effort = 10_000

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
    guard problem.movable.count - problem.primaries.count <= Self.searchable, effort > 0 else {
      (hidden, isOptimal) = (grown, grown.allSatisfy { problem.roles[$0] == .primary })
      return
    }
    var fewest = BranchAndCut(problem, improving: grown, .numbers, effort: effort)
    fewest.search()
    let numbers = Pattern(hidden: fewest.hidden).cost(problem).numbers
    var smallest = BranchAndCut(
      problem, improving: fewest.hidden, .total(ofNumbers: numbers), rows: fewest.rows, effort: fewest.effort > 0 ? effort : 0)
    smallest.search()
    (hidden, isOptimal) = (smallest.hidden.union(growth.unprotectable), smallest.effort > 0)
  }
}

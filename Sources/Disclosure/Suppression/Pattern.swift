/// Which numbers are hidden and, for each small number that is protected, a movement of hidden numbers that takes it to the threshold.
struct Pattern: Sendable {
  /// The hidden numbers.
  var hidden: Set<Int>
  /// The movement by small number.
  var witnesses: [Int: ShiftProgram.Shift] = [:]

  /// The hidden numbers that are not small.
  /// - Complexity: O(hidden).
  func complementary(_ problem: SuppressionProblem) -> [Int] { hidden.filter { problem.roles[$0] != .primary }.sorted() }

  /// How many printed numbers are hidden besides the small ones, and their total.
  /// - Complexity: O(hidden).
  func cost(_ problem: SuppressionProblem) -> (numbers: Int, total: Int) {
    complementary(problem).reduce((0, 0)) { ($0.0 + problem.printings[$1], $0.1 + problem.printings[$1] * problem.counts[$1]) }
  }
}

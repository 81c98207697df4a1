/// What is wrong with an expert rule of a plan.
public enum ExpertRuleProblem: Equatable, Sendable {
  /// It is none of the kinds, or several at once.
  case unclear
  /// A condition cannot be read.
  case condition
  /// More conditions are asked for than there are, or none.
  case count(most: Int)
  /// A matrix needs two axes, each with a level.
  case axes
  /// The table of cells has not the shape of the axes.
  case cells(shape: [Int])
  /// The sums do not ascend.
  case steps
  /// The item may not stand in a rule.
  case notForRules(id: String)
  /// The item has no numbers.
  case noNumbers(id: String)
  /// The item does not have this value.
  case noValue(id: String, known: [String])
}

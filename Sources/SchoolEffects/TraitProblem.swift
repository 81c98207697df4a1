/// Why a trait cannot be examined.
public enum TraitProblem: Error, Equatable, Sendable {
  /// It is known for too few schools.
  case knownForFew(Int, needed: Int)
  /// It is the same in all schools (of each type) that have it.
  case constant
  /// Type and hardship of the schools determine it.
  case determinedByBase
}

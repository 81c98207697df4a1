/// Why a question about schools has no answer.
public enum SchoolEffectsError: Error, Equatable, Sendable {
  /// There are fewer schools than the question needs.
  case tooFewSchools(Int, needed: Int)
}

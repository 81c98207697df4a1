/// Why a question about schools has no answer.
public enum SchoolEffectsError: Error, Equatable, Sendable {
  /// There are fewer schools than the question needs.
  case tooFewSchools(Int, needed: Int)
  /// There are fewer rows than the question needs.
  case tooFewRows(Int, needed: Int)
  /// The school with this number (from 0) has no rows.
  case schoolWithoutRows(Int)
  /// The fixed effects explain every score exactly: nothing is left to compare.
  case perfectFit
  /// Vectors that belong together have different lengths.
  case lengthsDiffer(name: String, count: Int, expected: Int)
  /// A number is missing or infinite; positions are counted from 1.
  case notFinite(name: String, position: Int)
  /// The ingredient at this place (from 0) of the hardship index does not vary within any school type.
  case constantIngredient(Int)
  /// A count of pupils is negative or larger than the number of pupils of the school (from 0).
  case countOutOfRange(school: Int)
  /// A standard error is negative; positions are counted from 1.
  case negativeStandardError(position: Int)
  /// The given weights of the hardship index are no numbers, or cancel each other.
  case unusableWeights
  /// The column at this place (from 0) of the fixed effects follows from the columns before it.
  case dependentColumn(Int)
  /// The fixed effects and the schools compete for the same differences: a column that is constant within schools must leave the model.
  case schoolsNotSeparable
  /// The error variance of the effect of the school at this place (from 0) is not a positive number.
  case varianceNotPositive(school: Int)
  /// All schools have the same hardship.
  case hardshipDoesNotVary
  /// The variable is the same for all pupils of each school.
  case constantWithinSchools
  /// The mean of the variable is the same in all schools.
  case constantBetweenSchools
  /// A setting lies outside the range it may take.
  case settingOutOfRange(name: String, lowest: Double, highest: Double)
  /// A decomposition did not converge.
  case decompositionFailed
}

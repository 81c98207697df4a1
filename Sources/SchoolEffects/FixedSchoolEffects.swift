public import LinearAlgebra

/// Effects of schools that are not shrunken, each minus the mean of its type, with their joint covariance: the outcome of the second step.
public struct FixedSchoolEffects: Equatable, Sendable {
  /// The effects, in the order of the schools.
  public let values: [Double]
  /// Their covariance, centred in the same way.
  public let covariance: Matrix
  /// The type of each school.
  public let types: [Int]

  /// Effects that were estimated elsewhere; they are taken as they are.
  public init(values: [Double], covariance: Matrix, types: [Int]) {
    precondition(values.count == types.count && covariance.rows == values.count, "effects, covariance and types belong to the same schools")
    self.values = values
    self.covariance = covariance
    self.types = types
  }

  /// The effects of these schools alone, centred among themselves.
  /// - Complexity: O(schools²).
  public func selecting(_ schools: [Int]) -> FixedSchoolEffects {
    let types = schools.map { self.types[$0] }
    let grouping = Grouping(types)
    return FixedSchoolEffects(
      values: grouping.centred(schools.map { values[$0] }), covariance: grouping.centred(covariance[rows: schools, columns: schools]),
      types: types)
  }
}

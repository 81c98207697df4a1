import LinearAlgebra

/// Checks that several methods share.
enum Checks {
  /// A comparison of schools needs two.
  static let fewestSchools = 2

  /// Checks that a vector has the length of the others.
  static func length(_ name: String, _ count: Int, _ expected: Int) throws(SchoolEffectsError) {
    guard count == expected else { throw .lengthsDiffer(name: name, count: count, expected: expected) }
  }

  /// Checks that all numbers are there and finite.
  /// - Complexity: O(values).
  static func finite(_ name: String, _ values: some Collection<Double>) throws(SchoolEffectsError) {
    if let place = values.enumerated().first(where: { !$0.element.isFinite }) {
      throw .notFinite(name: name, position: place.offset + 1)
    }
  }

  /// Checks that a setting lies in its range.
  static func range(_ name: String, _ value: Double, _ lowest: Double, _ highest: Double) throws(SchoolEffectsError) {
    guard value >= lowest, value <= highest else { throw .settingOutOfRange(name: name, lowest: lowest, highest: highest) }
  }

  /// The Cholesky factor, or the column that depends on those before it.
  static func decomposed(_ A: Matrix) throws(SchoolEffectsError) -> Cholesky {
    do throws(LinearAlgebraError) { return try Cholesky(A) } catch {
      guard case .notPositiveDefinite(let minor) = error else { throw .decompositionFailed }
      throw .dependentColumn(minor - 1)
    }
  }

  /// The eigenvalues and eigenvectors.
  static func eigen(_ A: Matrix) throws(SchoolEffectsError) -> SymmetricEigen {
    do throws(LinearAlgebraError) { return try SymmetricEigen(A) } catch { throw .decompositionFailed }
  }
}

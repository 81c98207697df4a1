/// Means of schools, drawn towards each other as their sizes ask for.
///
/// `m̂_j = μ + λ_j (m_j − μ)` with the reliability `λ_j = t² / (t² + s² / n_j)`.
public struct ShrunkenMeans: Equatable, Sendable {
  /// The shrunken mean of each school; nil for a school without values.
  public let means: [Double?]
  /// The reliability λ of each school's own mean; nil for a school without values.
  public let reliabilities: [Double?]
  /// The mean μ over schools.
  public let mean: Double
  /// The variance t² between schools.
  public let betweenVariance: Double
  /// The variance s² within schools.
  public let withinVariance: Double

  /// Shrinks the means of `values` (NaN where missing) by school.
  /// - Throws: `SchoolEffectsError`.
  public init(of values: [Double], schools: [Int], schoolCount: Int) throws(SchoolEffectsError) { fatalError("not yet") }
}

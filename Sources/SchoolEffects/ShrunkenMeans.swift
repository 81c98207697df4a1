import LinearAlgebra

/// Means of schools, drawn towards each other as their sizes ask for.
///
/// `m̂_j = μ + λ_j (m_j − μ)` with the reliability `λ_j = t² / (t² + s² / n_j)`; t² by REML from the means, s² from within schools.
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
  /// - Parameters:
  ///   - values: the pupils' values, NaN where missing.
  ///   - schools: the school of each pupil, from 0.
  ///   - schoolCount: the number of schools.
  /// - Complexity: O(pupils).
  /// - Throws: `SchoolEffectsError.tooFewSchools`, `.tooFewRows`.
  public init(of values: [Double], schools: [Int], schoolCount: Int) throws(SchoolEffectsError) {
    try Checks.length("schools", schools.count, values.count)
    let sums = SchoolSums(values, schools, schoolCount)
    let present = (0..<schoolCount).filter { sums.counts[$0] > 0 }
    guard present.count >= Checks.fewestSchools else { throw .tooFewSchools(present.count, needed: Checks.fewestSchools) }
    let degrees = sums.counts.reduce(0, +) - Double(present.count)
    guard degrees > 0 else { throw .tooFewRows(present.count, needed: present.count + 1) }
    let within = sums.squares / degrees
    guard within > 0 else { throw .perfectFit }
    let (μ, between) = try Self.centre(present.map { sums.means[$0] }, variances: present.map { within / sums.counts[$0] })
    withinVariance = within
    betweenVariance = between
    mean = μ
    let λ = sums.counts.map { $0 > 0 ? between / (between + within / $0) : nil }
    reliabilities = λ
    means = zip(sums.means, λ).map { mean, λ in λ.map { μ + $0 * (mean - μ) } }
  }

  /// The mean over schools and the variance between them; means that are all the same do not vary.
  private static func centre(_ means: [Double], variances: [Double]) throws(SchoolEffectsError) -> (mean: Double, variance: Double) {
    do throws(SchoolEffectsError) {
      let fit = try MetaRegressionFit(values: means, variances: variances, design: Matrix(rows: means.count, columns: 1, repeating: 1))
      return (fit.coefficients[0], fit.betweenVariance)
    } catch {
      guard case .perfectFit = error else { throw error }
      return (means[0], 0)
    }
  }
}

/// Sums by school of the values that are there.
private struct SchoolSums {
  var counts: [Double]
  var means: [Double]
  /// The sum of squares around the means.
  var squares = 0.0

  init(_ values: [Double], _ schools: [Int], _ schoolCount: Int) {
    counts = [Double](repeating: 0, count: schoolCount)
    means = counts
    for (value, school) in zip(values, schools) where value.isFinite {
      counts[school] += 1
      means[school] += value
    }
    for j in counts.indices where counts[j] > 0 { means[j] /= counts[j] }
    for (value, school) in zip(values, schools) where value.isFinite {
      squares += (value - means[school]) * (value - means[school])
    }
  }
}

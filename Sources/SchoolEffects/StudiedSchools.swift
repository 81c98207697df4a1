import LinearAlgebra

/// The schools of a study of traits, with everything that is the same for all traits.
struct StudiedSchools: Sendable {
  /// The schools, as places among those of the effects.
  let schools: [Int]
  /// Their effects, centred within types.
  let values: [Double]
  /// The error variances of the effects.
  let variances: [Double]
  /// Their types, numbered from 0 without gaps.
  let types: [Int]
  /// Their hardship, minus the mean and divided by the standard deviation.
  let hardship: [Double]
  /// The meta-regression on type and hardship.
  let base: MetaRegressionFit

  /// Residual degrees of freedom that a study needs beside types, hardship, a trait and its interaction.
  private static let spareDegrees = 3

  /// Leaves out schools without hardship and those that are alone in their type.
  /// - Throws: `SchoolEffectsError`.
  init(_ effects: FixedSchoolEffects, hardship: [Double]) throws(SchoolEffectsError) {
    try Checks.length("hardship", hardship.count, effects.values.count)
    let known = hardship.indices.filter { hardship[$0].isFinite && effects.values[$0].isFinite }
    schools = TraitDesign.schoolsWithPartner(known, effects.types)
    types = TraitDesign.renumbered(schools.map { effects.types[$0] })
    let needed = (types.max() ?? 0) + 4 + Self.spareDegrees
    guard schools.count >= needed else { throw .tooFewSchools(schools.count, needed: needed) }
    let chosen = effects.selecting(schools)
    values = chosen.values
    variances = chosen.covariance.diagonal
    self.hardship = try Self.standardized(schools.map { hardship[$0] })
    base = try MetaRegressionFit(
      values: values, variances: variances, design: TraitDesign.base(types: types, hardship: self.hardship))
  }

  /// Differences of hardship below this share of its size are rounding.
  private static let rounding = 1e-12

  private static func standardized(_ x: [Double]) throws(SchoolEffectsError) -> [Double] {
    let n = Double(x.count)
    let mean = x.reduce(0, +) / n
    let deviation = (x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
    guard deviation > rounding * x.map(abs).max()! else { throw .hardshipDoesNotVary }
    return x.map { ($0 - mean) / deviation }
  }

  /// Numbers of some schools times the roots of their weights.
  func weighted(_ values: [Double], _ places: [Int]) -> [Double] {
    zip(values, places).map { $0 * base.weights[$1].squareRoot() }
  }

  /// Rows of some schools times the roots of their weights.
  func weighted(_ A: Matrix, _ places: [Int]) -> Matrix {
    Matrix(columns: (0..<A.columns).map { weighted(Array(A[column: $0]), places) })
  }

  /// The meta-regression of some schools on a design.
  func fit(_ places: [Int], _ design: Matrix) throws(SchoolEffectsError) -> MetaRegressionFit {
    try MetaRegressionFit(values: places.map { values[$0] }, variances: places.map { variances[$0] }, design: design)
  }
}

import LinearAlgebra

extension ValueAddedModel {
  /// The effects of schools taken as fixed (variance → ∞), each minus the mean of its type: what the second step, on traits, starts from.
  ///
  /// Effects are not shrunken here, for shrinking twice would weaken every trait. They are known only within types, because dummies of
  /// grades contain those of types; a column that is constant within schools, such as the school's hardship, belongs to the second step.
  /// - Parameter ratios: the variances of years and classes, usually those of the fit; that of schools is not used.
  /// - Complexity: O(cells × p² + schools² × p).
  /// - Throws: `SchoolEffectsError.schoolsNotSeparable`, `.tooFewRows`, `.perfectFit`.
  public func fixedEffects(at ratios: VarianceRatios) throws(SchoolEffectsError) -> FixedSchoolEffects {
    let level = LowerLevels(cells, ratios).schools
    let groups = Grouping(cells.types)
    let estimates = try FixedGroupEffects(level, rows: cells.rows, comparedWithin: groups)
    return FixedSchoolEffects(
      values: groups.centred(estimates.values), covariance: groups.centred(estimates.covariance), types: cells.types)
  }
}

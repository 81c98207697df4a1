/// The model of value added: `y = Xβ + u_school + w_school×year + c_class + ε`.
///
/// The years' term is left out where no school has two years, the classes' where no school-year has two classes.
public struct ValueAddedModel: Sendable {
  /// The rows, as sums of cells.
  let cells: CellStatistics
  /// The number of threads to use.
  public var threads = 1

  /// Sums up the rows.
  /// - Throws: `SchoolEffectsError`.
  public init(_ rows: GrowthRows) throws(SchoolEffectsError) { fatalError("not yet") }

  /// Estimates by restricted maximum likelihood.
  /// - Throws: `SchoolEffectsError`.
  public func fit() throws(SchoolEffectsError) -> ValueAddedFit { fatalError("not yet") }

  /// The posterior distribution of the school effects over a grid of the standard deviations of schools and of years.
  /// - Throws: `SchoolEffectsError`.
  public func posterior(around fit: ValueAddedFit, settings: PosteriorSettings) throws(SchoolEffectsError) -> ValueAddedPosterior {
    fatalError("not yet")
  }

  /// The effects of schools taken as fixed (variance → ∞), centred within school type.
  /// - Throws: `SchoolEffectsError`.
  public func fixedEffects(at ratios: VarianceRatios) throws(SchoolEffectsError) -> FixedSchoolEffects { fatalError("not yet") }

  /// The effects of schools in each year, the years taken as fixed.
  /// - Throws: `SchoolEffectsError`.
  public func yearlyEffects(at ratios: VarianceRatios) throws(SchoolEffectsError) -> YearlySchoolEffects { fatalError("not yet") }
}

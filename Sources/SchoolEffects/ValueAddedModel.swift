/// The model of value added: `y = Xβ + u_school + w_school×year + c_class + ε`.
///
/// The years' term is left out where no school has two years, the classes' where no school-year has two classes.
public struct ValueAddedModel: Sendable {
  /// The rows, as sums of cells.
  let cells: CellStatistics
  /// The number of threads to use; no answer depends on it.
  public let threads: Int

  /// Sums up the rows.
  /// - Complexity: O(rows × (log rows + p²)); everything after that depends on cells and schools alone.
  /// - Throws: `SchoolEffectsError` where lengths differ, numbers are missing, a school has no rows, a column follows from others, or
  ///   nothing is left to compare.
  public init(_ rows: GrowthRows, threads: Int = 1) throws(SchoolEffectsError) {
    cells = try CellStatistics(rows, threads: threads)
    self.threads = threads
    _ = try MixedEquations(cells, VarianceRatios(school: 0))
  }

  /// Whether the model has a term of years within schools.
  public var hasYears: Bool { cells.hasYears }
  /// Whether the model has a term of classes within years.
  public var hasClasses: Bool { cells.hasClasses }
  /// The number of rows of each school.
  public var rowCounts: [Int] { cells.schoolSizes }
}

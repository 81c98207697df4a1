/// The levels below the effects of schools, for given variances of classes and of years.
struct LowerLevels: Sendable {
  /// The cells with the effects of classes.
  let cells: NestedLevel
  /// The school-years with the effects of years.
  let years: NestedLevel
  /// The schools, still without effects.
  let schools: NestedLevel

  /// All levels from the cells up.
  /// - Complexity: O(cells × columns²).
  init(_ statistics: CellStatistics, _ ratios: VarianceRatios) {
    let cells = statistics.cells.adding(variance: ratios.schoolClass)
    self.init(statistics, cells: cells, merged: cells.merged(statistics.yearStarts), yearVariance: ratios.year)
  }

  /// The levels from the school-years up, the cells having been merged already.
  /// - Complexity: O(school-years × columns²).
  init(_ statistics: CellStatistics, cells: NestedLevel, merged: NestedLevel, yearVariance: Double) {
    self.cells = cells
    years = merged.adding(variance: yearVariance)
    schools = years.merged(statistics.schoolStarts)
  }
}

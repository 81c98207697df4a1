import LinearAlgebra
import Parallel

/// Everything that the model of value added needs of its rows: the cells (school × year × class), their sizes and means, and the
/// cross-products around the means. Pupils are no longer in it, so it may be computed where they live.
struct CellStatistics: Sendable {
  /// The cells as the lowest level.
  let cells: NestedLevel
  /// The cells of school-year k are `yearStarts[k]..<yearStarts[k + 1]`.
  let yearStarts: [Int]
  /// The school-years of school j are `schoolStarts[j]..<schoolStarts[j + 1]`.
  let schoolStarts: [Int]
  /// The year of each school-year.
  let years: [Int]
  /// The type of each school.
  let types: [Int]
  /// The number of rows of each cell.
  let sizes: [Int]
  /// The number of rows.
  var rows: Int { sizes.reduce(0, +) }
  /// The number of schools.
  var schools: Int { types.count }
  /// The number of fixed effects.
  var fixedEffects: Int { cells.means.rows - 1 }

  /// Whether schools and years can be told apart: some school has two years.
  var hasYears: Bool { years.count > schools }
  /// Whether classes can be told apart from years, and pupils from classes.
  var hasClasses: Bool { sizes.count > years.count && sizes.count < rows }

  /// The number of rows of each school-year.
  var yearSizes: [Int] { sums(sizes, yearStarts) }
  /// The number of rows of each school.
  var schoolSizes: [Int] { sums(yearSizes, schoolStarts) }

  private func sums(_ counts: [Int], _ starts: [Int]) -> [Int] {
    (1..<starts.count).map { counts[starts[$0 - 1]..<starts[$0]].reduce(0, +) }
  }
}

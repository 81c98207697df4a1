import LinearAlgebra
import SchoolEffects
import SyntheticData

/// The growth rows of a town and the columns that explain them, as the study of schools makes them.
struct SchoolRows {
  /// The rows of the panel from which growth starts, and those in which it ends.
  private let starts: [Int]
  private let ends: [Int]
  private let panel: SchoolPanel
  let types: [Int]
  /// The mean of the hardship index by school.
  let hardship: [Double]
  private let index: [Double]

  init(_ panel: SchoolPanel, _ town: SyntheticSchools, years: ClosedRange<Int>? = nil) throws {
    self.panel = panel
    let types = (0..<town.settings.schools).map { town.isElementary($0) ? 0 : 1 }
    self.types = types
    let starts = Self.starts(panel, years)
    self.starts = starts
    ends = starts.map { $0 + 1 }
    let ingredients = Matrix(columns: [panel.shugaku, panel.single, panel.books].map { column in starts.map { column[$0] } })
    index = try HardshipIndex(of: ingredients, types: starts.map { types[panel.school[$0]] }).scores
    hardship = Self.means(index, starts.map { panel.school[$0] }, types.count)
  }

  /// The rows after which the same pupil has a test one year later.
  private static func starts(_ panel: SchoolPanel, _ years: ClosedRange<Int>?) -> [Int] {
    (0..<panel.count - 1).filter { i in
      let year = panel.fiscalYear[i]
      guard panel.pupil[i] == panel.pupil[i + 1], panel.fiscalYear[i + 1] == year + 1 else { return false }
      return years?.contains(year) ?? true
    }
  }

  /// The means of values by group.
  static func means(_ values: [Double], _ groups: [Int], _ count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count), sizes = sums
    for (value, group) in zip(values, groups) {
      sums[group] += value
      sizes[group] += 1
    }
    return zip(sums, sizes).map { $0 / $1 }
  }

  private var school: [Int] { starts.map { panel.school[$0] } }

  /// The number of grade and year of each row, without gaps.
  private var cells: (codes: [Int], count: Int) {
    let raw = starts.map { panel.grade[$0] * 10_000 + panel.fiscalYear[$0] }
    let levels = Dictionary(uniqueKeysWithValues: Set(raw).sorted().enumerated().map { ($1, $0) })
    return (raw.map { levels[$0]! }, levels.count)
  }

  /// The rows of growth, the mean hardship of the schools in the design or not.
  func growth(hasHardship: Bool) throws -> GrowthRows {
    let cells = cells
    let covariates = [panel.shugaku, panel.single, panel.books, panel.girl].map { column in starts.map { column[$0] } }
    let prior = try PriorCalibration(
      starts.map { panel.theta[$0] }, covariates: Matrix(columns: covariates),
      cells: starts.map { (panel.school[$0] * 10 + panel.grade[$0]) * 10_000 + panel.fiscalYear[$0] },
      error: .standardErrors(starts.map { panel.standardError[$0] })
    ).scores
    let means = Self.means(prior, cells.codes, cells.count)
    let distance = prior.indices.map { prior[$0] - means[cells.codes[$0]] }
    var columns = (0..<cells.count).map { k in cells.codes.map { $0 == k ? 1.0 : 0 } }
    columns += [distance, zip(distance, starts).map { panel.grade[$1] >= 7 ? $0 : 0 }] + covariates
    if hasHardship { columns.append(school.map { hardship[$0] }) }
    return GrowthRows(outcomes: ends.map { panel.theta[$0] }, design: Matrix(columns: columns), groups: groups)
  }

  private var groups: SchoolGroups {
    SchoolGroups(
      schools: school, types: types, years: starts.map { panel.fiscalYear[$0] },
      classes: starts.map { panel.grade[$0] * 100 + panel.classroom[$0] })
  }

  /// The simple comparisons: mean score of the school, its residual on hardship, and the mean gain, all within grade and year.
  var simple: (level: [Double], residual: [Double], gain: [Double]) {
    let cells = cells
    let level = byCell(starts.map { panel.theta[$0] }, cells), later = byCell(ends.map { panel.theta[$0] }, cells)
    let H = Truth.centred(hardship, types), centredLevel = Truth.centred(level, types)
    let slope = zip(H, centredLevel).reduce(0) { $0 + $1.0 * $1.1 } / H.reduce(0) { $0 + $1 * $1 }
    return (centredLevel, zip(centredLevel, H).map { $0 - slope * $1 }, zip(later, level).map { $0 - $1 })
  }

  private func byCell(_ values: [Double], _ cells: (codes: [Int], count: Int)) -> [Double] {
    let means = Self.means(values, cells.codes, cells.count)
    return Self.means(zip(values, cells.codes).map { $0 - means[$1] }, school, types.count)
  }
}

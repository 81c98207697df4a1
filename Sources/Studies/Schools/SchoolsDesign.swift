import LinearAlgebra
import SchoolEffects

/// The fixed effects of a study of schools, column by column, and what each column is.
struct SchoolsDesign {
  /// What a column of the design stands for.
  enum Term: Equatable {
    /// The mean of one grade and year, or of one type of school and year where grades are not known; nil for the only year.
    case cell(grade: String, year: Int?)
    /// The score before, calibrated, as distance from the mean of its grade and year.
    case prior
    /// How much more the score before counts in junior high school.
    case priorInJuniorHigh
    /// A column that the plan holds fixed.
    case adjusted(Int)
    /// The hardship index of the pupil.
    case pupilHardship
    /// The mean hardship of the school's pupils.
    case schoolHardship
  }

  private(set) var terms: [Term] = []
  private(set) var columns: [[Double]] = []
  /// The cell of each record: grade and year.
  let cells: [Int]
  /// The number of cells.
  let cellCount: Int

  /// The constants of grades and years, and what the plan holds fixed; `prior` are calibrated scores.
  init(_ records: SchoolRecords, index: [Double], prior: [Double]?) {
    let hasGrades = records.grades.count > 1
    let (types, names) = records.typeCodes
    let place = { (i: Int) -> Int in
      let kind = hasGrades ? Int(records.grade[i]) : Int(types[Int(records.school[i])])
      return kind * records.years.count + Int(records.year[i])
    }
    let all = (0..<records.count).map(place), used = Set(all).sorted()
    let code = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    cells = all.map { code[$0]! }
    cellCount = used.count
    for (k, cell) in used.enumerated() {
      let kind = cell / records.years.count
      add(
        .cell(
          grade: hasGrades ? records.grades[kind] : names[kind],
          year: records.years.count > 1 ? records.years[cell % records.years.count] : nil),
        cells.map { $0 == k ? 1 : 0 })
    }
    if let prior { add(prior: centred(prior), records) }
    for (k, column) in records.adjusted.enumerated() { add(.adjusted(k), column.values) }
    add(.pupilHardship, index)
  }

  private mutating func add(_ term: Term, _ column: [Double]) {
    terms.append(term)
    columns.append(column)
  }

  private mutating func add(prior: [Double], _ records: SchoolRecords) {
    add(.prior, prior)
    let isJuniorHigh = records.school.map { records.types[Int($0)] == SchoolType.juniorHigh }
    guard isJuniorHigh.contains(true), isJuniorHigh.contains(false) else { return }
    add(.priorInJuniorHigh, zip(prior, isJuniorHigh).map { $1 ? $0 : 0 })
  }

  /// Distances from the mean of the cell.
  func centred(_ values: [Double]) -> [Double] {
    let means = cellMeans(values)
    return zip(values, cells).map { $0 - means[$1] }
  }

  /// The mean of each cell.
  func cellMeans(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: cellCount), counts = sums
    for (value, cell) in zip(values, cells) {
      sums[cell] += value
      counts[cell] += 1
    }
    return zip(sums, counts).map { $0 / $1 }
  }

  /// The design with the mean hardship of each record's school.
  func addingSchoolHardship(_ means: [Double], schools: [Int32]) -> SchoolsDesign {
    var design = self
    design.add(.schoolHardship, schools.map { means[Int($0)] })
    return design
  }

  /// The design without one column.
  func removing(_ column: Int) -> SchoolsDesign {
    var design = self
    design.terms.remove(at: column)
    design.columns.remove(at: column)
    return design
  }

  /// The design as a matrix, records × columns.
  var matrix: Matrix { Matrix(columns: columns) }
}

/// The rows in the order of their cells: by school, then year, then class.
struct CellOrder {
  /// The rows, cell after cell.
  private(set) var rows: [Int]
  /// The cell of each place in `rows`.
  private(set) var cells: [Int] = []
  /// The number of rows of each cell.
  private(set) var sizes: [Int] = []
  /// Where the cells of each school-year begin, and the number of cells at the end.
  private(set) var yearStarts: [Int] = []
  /// Where the school-years of each school begin, and the number of school-years at the end.
  private(set) var schoolStarts: [Int] = []
  /// The year of each school-year.
  private(set) var years: [Int] = []

  /// Sorts rows into cells.
  /// - Complexity: O(rows × log rows).
  init(_ groups: SchoolGroups) {
    let key = { (row: Int) in (groups.schools[row], groups.years?[row] ?? 0, groups.classes?[row] ?? 0, row) }
    rows = groups.schools.indices.sorted { key($0) < key($1) }
    cells.reserveCapacity(rows.count)
    var last: (Int, Int, Int)?
    for row in rows {
      let (school, year, schoolClass, _) = key(row)
      let isNewSchool = last?.0 != school
      let isNewYear = isNewSchool || last?.1 != year
      if isNewYear || last?.2 != schoolClass { startCell(year: year, isNewYear: isNewYear, isNewSchool: isNewSchool) }
      sizes[sizes.count - 1] += 1
      cells.append(sizes.count - 1)
      last = (school, year, schoolClass)
    }
    yearStarts.append(sizes.count)
    schoolStarts.append(years.count)
  }

  private mutating func startCell(year: Int, isNewYear: Bool, isNewSchool: Bool) {
    if isNewSchool { schoolStarts.append(years.count) }
    if isNewYear {
      yearStarts.append(sizes.count)
      years.append(year)
    }
    sizes.append(0)
  }
}

/// The rows in the order of their cells: by school, then year, then class.
struct CellOrder {
  /// The rows, cell after cell, each cell's in their own order.
  private(set) var rows: [Int]
  /// The cell of each place in `rows`.
  private(set) var cells: [Int]
  /// The number of rows of each cell.
  private(set) var sizes: [Int]
  /// Where the cells of each school-year begin, and the number of cells at the end.
  private(set) var yearStarts: [Int] = []
  /// Where the school-years of each school begin, and the number of school-years at the end.
  private(set) var schoolStarts: [Int] = []
  /// The year of each school-year.
  private(set) var years: [Int] = []

  private struct Key: Hashable, Comparable {
    let school: Int
    let year: Int
    let schoolClass: Int

    static func < (a: Key, b: Key) -> Bool { (a.school, a.year, a.schoolClass) < (b.school, b.year, b.schoolClass) }
  }

  /// Sorts rows into cells.
  /// - Complexity: O(rows + cells × log cells).
  init(_ groups: SchoolGroups) {
    var numbers: [Key: Int] = [:]
    let found = groups.schools.indices.map { row in
      let key = Key(school: groups.schools[row], year: groups.years?[row] ?? 0, schoolClass: groups.classes?[row] ?? 0)
      if let number = numbers[key] { return number }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    let keys = numbers.sorted { $0.key < $1.key }
    var place = [Int](repeating: 0, count: keys.count)
    for (cell, entry) in keys.enumerated() { place[entry.value] = cell }
    sizes = [Int](repeating: 0, count: keys.count)
    for number in found { sizes[place[number]] += 1 }
    (rows, cells) = Self.sorted(found.map { place[$0] }, sizes)
    start(keys.map(\.key))
  }

  /// The rows by their cells (counting sort).
  private static func sorted(_ cellOfRow: [Int], _ sizes: [Int]) -> (rows: [Int], cells: [Int]) {
    var next = [Int](repeating: 0, count: sizes.count)
    for cell in sizes.indices.dropFirst() { next[cell] = next[cell - 1] + sizes[cell - 1] }
    var rows = [Int](repeating: 0, count: cellOfRow.count), cells = rows
    for (row, cell) in cellOfRow.enumerated() {
      rows[next[cell]] = row
      cells[next[cell]] = cell
      next[cell] += 1
    }
    return (rows, cells)
  }

  /// Finds where years and schools begin.
  private mutating func start(_ keys: [Key]) {
    for (cell, key) in keys.enumerated() {
      let last = cell > 0 ? keys[cell - 1] : nil
      guard last?.school != key.school || last?.year != key.year else { continue }
      if last?.school != key.school { schoolStarts.append(years.count) }
      yearStarts.append(cell)
      years.append(key.year)
    }
    yearStarts.append(keys.count)
    schoolStarts.append(years.count)
  }
}

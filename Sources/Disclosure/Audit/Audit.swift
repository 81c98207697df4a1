/// What a reader can work out about hidden numbers: for each the smallest and the largest value that agrees with everything that is published.
///
/// It knows of the release only what is published, and works on the cells of the tables rather than on their numbers, apart from the choice of what
/// is hidden: the unknowns are the hidden cells, each published sum is a row, and so is each hidden number that two tables share.
struct Audit {
  /// How near two values count as equal; published numbers are whole.
  static let precision = 1e-6

  /// A sum of unknown cells beside a known part.
  private struct Sum: Hashable {
    var known = 0
    var cells: [Int] = []
  }

  private let least: Int
  /// The hidden cells, counted through all tables.
  private var sums: [[Sum]] = []
  private var rows: [LinearProgram.Row] = []
  private var known: Set<[Int]> = []
  private var links: [[Int]] = []
  private var unknowns = 0

  /// - Parameters:
  ///   - shown: for each table and place what is published, or nil.
  ///   - least: what a reader knows a hidden number to be at least.
  /// - Complexity: O(cells × 2 to the number of attributes).
  init(_ tables: [ReleaseNumbers.NumberedTable], shown: [[Int?]], least: Int) {
    self.least = least
    for (table, shown) in zip(tables, shown) { add(table, shown) }
    link(tables)
  }

  private mutating func add(_ table: ReleaseNumbers.NumberedTable, _ shown: [Int?]) {
    var sums = [Sum](repeating: Sum(), count: table.shape.count)
    for cell in 0..<table.shape.cells {
      let place = table.shape.place(ofCell: cell), value = shown[place]
      for sum in table.shape.sums(over: place) {
        if let value { sums[sum].known += value } else { sums[sum].cells.append(unknowns) }
      }
      if value == nil { unknowns += 1 }
    }
    for (place, sum) in sums.enumerated() where !sum.cells.isEmpty {
      links.append(sum.cells)
      if let value = shown[place] { addRow(sum.cells.map { ($0, 1) }, Double(value - sum.known)) }
    }
    self.sums.append(sums)
  }

  /// A hidden number that two tables share is the same sum in both.
  private mutating func link(_ tables: [ReleaseNumbers.NumberedTable]) {
    var first: [Int: Sum] = [:]
    for (table, sums) in zip(tables, sums) {
      for (place, number) in table.numbers.enumerated() where !sums[place].cells.isEmpty {
        guard let other = first[number] else {
          first[number] = sums[place]
          continue
        }
        links.append(other.cells + sums[place].cells)
        addRow(other.cells.map { ($0, 1) } + sums[place].cells.map { ($0, -1) }, Double(sums[place].known - other.known))
      }
    }
  }

  private mutating func addRow(_ terms: [(Int, Double)], _ value: Double) {
    guard known.insert(terms.map { $1 > 0 ? $0 : ~$0 }).inserted else { return }
    rows.append(LinearProgram.Row(terms: terms.map { .init(column: $0.0, value: $0.1) }, low: value, high: value))
  }

  /// The limits of what stands at these places of the tables; nil where no answer was found.
  /// - Complexity: two linear programs for each place, each over the hidden cells that are linked with it.
  func limits(_ places: [(table: Int, place: Int)]) -> [ClosedRange<Double>?] {
    var answers = [ClosedRange<Double>?](repeating: nil, count: places.count)
    let asked = Dictionary(grouping: places.indices) { sums[places[$0].table][places[$0].place].cells.first }
    for part in Components(links, of: Set(0..<unknowns)).parts {
      let questions = part.flatMap { asked[$0] ?? [] }
      guard !questions.isEmpty else { continue }
      var program = program(part)
      let columns = Dictionary(uniqueKeysWithValues: part.enumerated().map { ($1, $0) })
      for question in questions {
        let sum = sums[places[question].table][places[question].place]
        answers[question] = Self.range(&program, Double(sum.known), sum.cells.compactMap { columns[$0] })
      }
    }
    return answers
  }

  /// The program of linked cells.
  private func program(_ part: [Int]) -> LinearProgram {
    let columns = Dictionary(uniqueKeysWithValues: part.enumerated().map { ($1, $0) })
    var program = LinearProgram(columns: part.count)
    program.lower = part.map { _ in Double(least) }
    program.add(
      rows.filter { columns[$0.terms[0].column] != nil }.map { row in
        LinearProgram.Row(
          terms: row.terms.compactMap { term in columns[term.column].map { .init(column: $0, value: term.value) } }, low: row.low,
          high: row.high)
      })
    return program
  }

  private static func range(_ program: inout LinearProgram, _ known: Double, _ columns: [Int]) -> ClosedRange<Double>? {
    guard let low = extreme(&program, columns, sign: 1), let high = extreme(&program, columns, sign: -1), low <= high + precision else {
      return nil
    }
    return known + low...max(known + high, known + low)
  }

  /// The smallest sum of the columns (sign 1), or the largest (−1).
  private static func extreme(_ program: inout LinearProgram, _ columns: [Int], sign: Double) -> Double? {
    for column in columns { program.costs[column] = sign }
    defer { for column in columns { program.costs[column] = 0 } }
    return switch program.minimize(.primal) {
    case .optimal: nearestWhole(sign * program.objective)
    case .unbounded: sign > 0 ? nil : .infinity
    case .infeasible, .failed: nil
    }
  }

  /// Rounding errors of whole numbers are taken away.
  private static func nearestWhole(_ x: Double) -> Double { abs(x - x.rounded()) < precision ? x.rounded() : x }
}

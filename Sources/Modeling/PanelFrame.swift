import Tabular

/// The rows of a panel before it has items: child × 年度, sorted, with links to the year before and after.
struct PanelFrame {
  /// The year of a row that has none.
  static let noYear = Int32.min

  let children: [String]
  let years: [FiscalYear]
  let child: [Int32]
  let year: [Int32]
  let previous: [Int32]
  let next: [Int32]
  /// Per row of the panel, the row of the roster.
  let rosterSource: [Int32]
  private let code: [String: Int32]
  /// Row of the panel by child × year, −1 where the child was not there.
  private let place: [Int32]
  private let firstYear: Int32
  private let span: Int

  init(child group: PanelGroup, year: [Int32], lines: Table, report: inout UnjoinedRows) {
    children = group.levels
    let present = year.lazy.filter { $0 != Self.noYear }
    let first = present.min() ?? 0
    let span = Int((present.max() ?? 0) - first) + 1
    var rosterRow = [Int32](repeating: -1, count: group.levels.count * span)
    for row in year.indices {
      guard group.codes[row] >= 0, year[row] != Self.noYear else {
        report.withoutKey.append(lines.line(ofRow: row))
        continue
      }
      let cell = Int(group.codes[row]) * span + Int(year[row] - first)
      if rosterRow[cell] >= 0 { report.repeated.append(lines.line(ofRow: row)) } else { rosterRow[cell] = Int32(row) }
    }
    code = Dictionary(uniqueKeysWithValues: group.levels.enumerated().map { ($1, Int32($0)) })
    (child, self.year, place, rosterSource) = Self.rows(of: rosterRow, span: span)
    (previous, next) = Self.links(child: child, year: self.year)
    firstYear = first
    self.span = span
    years = (0..<span).map { FiscalYear(Int(first) + $0) }
  }

  /// The rows of the panel, in the order of the cells, with the row of the roster that each comes from.
  private static func rows(of rosterRow: [Int32], span: Int) -> ([Int32], [Int32], [Int32], [Int32]) {
    var child: [Int32] = [], year: [Int32] = [], source: [Int32] = []
    var place = [Int32](repeating: -1, count: rosterRow.count)
    for (cell, row) in rosterRow.enumerated() where row >= 0 {
      place[cell] = Int32(child.count)
      source.append(row)
      child.append(Int32(cell / span))
      year.append(Int32(cell % span))
    }
    return (child, year, place, source)
  }

  private static func links(child: [Int32], year: [Int32]) -> (previous: [Int32], next: [Int32]) {
    var previous = [Int32](repeating: -1, count: child.count), next = previous
    for row in child.indices.dropFirst() where child[row] == child[row - 1] && year[row] == year[row - 1] + 1 {
      previous[row] = Int32(row - 1)
      next[row - 1] = Int32(row)
    }
    return (previous, next)
  }

  /// A grouping of the roster's rows as a grouping of the panel's rows.
  func facts(_ column: RegisterColumn?) -> PanelGroup {
    guard let group = column?.group else { return PanelGroup(codes: [Int32](repeating: -1, count: child.count), levels: []) }
    return PanelGroup(codes: rosterSource.map { group.codes[Int($0)] }, levels: group.levels)
  }

  /// The school grades of the panel's rows by the children's dates of birth, in the order of the grades.
  func grades(bornOn column: RegisterColumn) -> PanelGroup {
    let born = days(column.column, rows: rosterSource)
    return PanelGroup(
      numbers: zip(born, year).map { $0 == Column.missingDay ? .nan : Double(SchoolGrade.number(birthDay: $0, in: years[Int($1)])) })
  }

  /// Per row of the panel, the row of a register about the same child (and year), or −1.
  func match(child group: PanelGroup, year: [Int32]?, lines: Table, report: inout UnjoinedRows) -> [Int32] {
    let own = group.levels.map { code[$0] ?? -1 }
    var source = [Int32](repeating: -1, count: child.count)
    for (row, level) in group.codes.enumerated() {
      guard level >= 0, year?[row] != Self.noYear else {
        report.withoutKey.append(lines.line(ofRow: row))
        continue
      }
      let targets = rows(child: own[Int(level)], year: year?[row])
      if targets.isEmpty { report.unknownKey += 1 }
      for target in targets {
        if source[target] < 0 {
          source[target] = Int32(row)
        } else if target == targets.lowerBound {
          report.repeated.append(lines.line(ofRow: row))
        }
      }
    }
    return source
  }

  /// The rows of a child, in one year or in all.
  private func rows(child: Int32, year: Int32?) -> Range<Int> {
    guard child >= 0, let asked = places(of: year) else { return 0..<0 }
    let present = asked.lazy.map { Int(place[Int(child) * span + $0]) }.filter { $0 >= 0 }
    guard let first = present.first(where: { _ in true }) else { return 0..<0 }
    return first..<first + present.reduce(0) { count, _ in count + 1 }
  }

  /// Per row of the panel, the row of a register about the school (and year), or −1.
  func match(school group: PanelGroup, of facts: PanelGroup, year: [Int32]?, lines: Table, report: inout UnjoinedRows) -> [Int32] {
    let code = Dictionary(uniqueKeysWithValues: facts.levels.enumerated().map { ($1, $0) })
    let own = group.levels.map { code[$0] }
    var source = [Int32](repeating: -1, count: facts.levels.count * span)
    for (row, level) in group.codes.enumerated() {
      guard level >= 0, year?[row] != Self.noYear else {
        report.withoutKey.append(lines.line(ofRow: row))
        continue
      }
      guard let school = own[Int(level)], let when = places(of: year?[row]) else {
        report.unknownKey += 1
        continue
      }
      if source[school * span + when.lowerBound] >= 0 {
        report.repeated.append(lines.line(ofRow: row))
      } else {
        for place in when { source[school * span + place] = Int32(row) }
      }
    }
    return child.indices.map { facts.codes[$0] < 0 ? -1 : source[Int(facts.codes[$0]) * span + Int(self.year[$0])] }
  }

  /// The positions in `years` of one year, or of all; nil when the roster does not have it.
  private func places(of year: Int32?) -> Range<Int>? {
    guard let year else { return 0..<span }
    let place = Int(year) - Int(firstYear)
    return (0..<span).contains(place) ? place..<place + 1 : nil
  }

  /// The dates of a register's column as dates per row of the panel.
  func days(_ column: Column, rows: [Int32]) -> [Int32] {
    guard case .days(let days) = column.storage else { return [Int32](repeating: Column.missingDay, count: rows.count) }
    return rows.map { $0 < 0 ? Column.missingDay : days[Int($0)] }
  }
}

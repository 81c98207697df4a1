import DelimitedText
import Parallel

extension Delivery {
  /// 学齢簿: one row a child and 年度.
  func writeRoster(_ file: RegisterFile) throws(SyntheticDataError) {
    let order = order(rows.count, file: FileNumber.roster)
    try file.write("registers/roster.csv", header: Heading.roster.map(\.title), rows: rows.count) { index, out in
      let row = rows[Int(order[index])], child = Int(row.child)
      out.add(cells.children[child])
      out.add(cells.fiscalYears[Int(row.year) - 1])
      out.add(integer: Int(row.grade))
      out.add(row.isGirl ? cells.girl : cells.boy)
      out.add(cells.schools[Int(row.school)])
      out.add(cells.wards[Int(row.ward)])
      out.add(cells.households[child])
      out.add(cells.birthdays[child])
    }
  }

  /// A register with one row a child and 年度.
  func writeYearly(_ register: Register, _ file: RegisterFile) throws(SyntheticDataError) {
    let order = order(rows.count, file: Register.allCases.firstIndex(of: register)!)
    let columns = columns(register), broken = defects.rows(of: register)
    try file.write(register.path, header: header(register), rows: rows.count) { index, out in
      let row = rows[Int(order[index])], defect = broken.isEmpty ? nil : broken[index]
      if defect?.kind == .noChild { out.addEmpty() } else { out.add(cells.children[Int(row.child)]) }
      out.add(integer: settings.fiscalYear(Int(row.year)))
      add(row, columns: columns, defect: defect, to: &out)
    }
  }

  /// 母子保健: one row a child.
  func writeInfant(_ file: RegisterFile) throws(SyntheticDataError) {
    let children = DeliveredRow.firstYears(rows, children: settings.cohortChildren)
    let order = order(children.count, file: Register.allCases.firstIndex(of: .infant)!)
    let columns = columns(.infant)
    try file.write(Register.infant.path, header: header(.infant), rows: children.count) { index, out in
      let row = children[Int(order[index])]
      out.add(cells.children[Int(row.child)])
      add(row, columns: columns, defect: nil, to: &out)
    }
  }

  /// 学校施設: one row a school and 年度.
  func writeSchoolFacts(_ file: RegisterFile) throws(SyntheticDataError) {
    let order = order(town.schools * settings.years, file: Register.allCases.firstIndex(of: .schoolFacts)!)
    let columns = columns(.schoolFacts)
    try file.write(Register.schoolFacts.path, header: header(.schoolFacts), rows: order.count) { index, out in
      let school = Int(order[index]) / settings.years, year = Int(order[index]) % settings.years
      out.add(cells.schools[school])
      out.add(integer: settings.fiscalYear(year + 1))
      for column in columns { column.add(fact(column.place, school: school), to: &out) }
    }
  }

  /// 支援対象者名簿: one row an entry; entries after the last 年度 are not known yet.
  func writeSupport(_ file: RegisterFile) throws(SyntheticDataError) {
    let listings = blocks.flatMap(\.listings)
    let order = order(listings.count, file: FileNumber.support)
    try file.write("registers/support.csv", header: Heading.support.map(\.title), rows: listings.count) { index, out in
      let listing = listings[Int(order[index])]
      out.add(cells.children[listing.child])
      out.add(RegisterFile.cell(listing.from.japanese))
      if let until = listing.until { out.add(RegisterFile.cell(until.japanese)) } else { out.addEmpty() }
    }
  }

  private func header(_ register: Register) -> [String] { Heading.keys(of: register).map(\.title) + register.items.map(\.label) }

  private func columns(_ register: Register) -> [DeliveryColumn] {
    system.ranges[register]!.map { DeliveryColumn(place: $0, system.items[$0]) }
  }

  private func fact(_ item: Int, school: Int) -> Double {
    switch system.processes[item].source {
    case .schoolFact(let fact): town.schoolFacts[school][fact]
    default: town.counsellorDays[school]
    }
  }

  private func add(_ row: DeliveredRow, columns: [DeliveryColumn], defect: Defects.Defect?, to out: inout DelimitedBuffer) {
    let values = values[Int(row.segment)], start = Int(row.row) * system.count
    let brokenItem = defect?.item.map { system[$0] }
    for column in columns {
      let value = values[start + column.place]
      if column.place == brokenItem {
        out.add(RegisterFile.cell(defect!.text))
      } else if value.isNaN {
        addMissing(column.missing, movedIn: row.movedIn, to: &out)
      } else {
        column.add(Double(value), to: &out)
      }
    }
  }

  private func addMissing(_ missing: ItemMissingness, movedIn: Bool, to out: inout DelimitedBuffer) {
    switch missing {
    case .none, .atRandom, .whenAbsent: out.addEmpty()
    case .nonResponse: out.add(cells.refused)
    case .transfer: out.add(cells.transferred)
    case .notAttended: out.add(movedIn ? cells.transferred : cells.notAttended)
    }
  }
}

/// A column of a register and how its cells are written, without references.
struct DeliveryColumn: Sendable {
  let place: Int
  let missing: ItemMissingness
  private let offset: Double
  private let factor: Double
  private let floor: Double
  private let decimals: Int

  init(place: Int, _ item: CityItem) {
    self.place = place
    missing = item.missing
    offset = item.recording.offset
    factor = item.recording.factor
    floor = item.recording.floor ?? -.infinity
    decimals = item.recording.decimals
  }

  func add(_ value: Double, to out: inout DelimitedBuffer) { out.add(number: max(floor, offset + factor * value), decimals: decimals) }
}

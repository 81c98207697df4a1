/// A child's year as the registers tell it, without references: millions of them are read in random order by several threads.
struct DeliveredRow: Sendable {
  /// The place of the block's year in `Delivery.values`, and of the row in it.
  let segment: Int32
  let row: Int32
  let child: Int32
  let year: Int8
  let grade: Int8
  let school: Int16
  let ward: Int8
  let isGirl: Bool
  let movedIn: Bool

  static func all(_ blocks: [ChildBlock]) -> [DeliveredRow] {
    var all: [DeliveredRow] = []
    var segment: Int32 = 0
    for block in blocks {
      for rows in block.history {
        for row in 0..<rows.count { all.append(DeliveredRow(rows, row: row, segment: segment, of: block)) }
        segment += 1
      }
    }
    return all
  }

  /// The first year of every child who has one.
  static func firstYears(_ all: [DeliveredRow], children: Int) -> [DeliveredRow] {
    var seen = [Bool](repeating: false, count: children)
    return all.filter { row in
      defer { seen[Int(row.child)] = true }
      return !seen[Int(row.child)]
    }
  }

  private init(_ rows: YearRows, row: Int, segment: Int32, of block: ChildBlock) {
    let child = block.children[Int(rows.child[row])]
    self.segment = segment
    self.row = Int32(row)
    self.child = Int32(block.first) + rows.child[row]
    year = Int8(rows.year)
    grade = rows.grade[row]
    school = rows.school[row]
    ward = Int8(child.ward)
    isGirl = child.isGirl
    movedIn = child.movedIn
  }
}

/// Which nodes meet in a row: for each node the later ones, ascending, and a block of numbers for each meeting.
struct NodeMeetings: Sendable {
  /// Where the meetings of each node start; one entry more than nodes.
  private(set) var first: [Int]
  /// The later node of each meeting.
  private(set) var later: [Int32] = []
  /// Where the block of each meeting starts: width of the later node × width of the earlier one; one entry more than meetings.
  private(set) var block: [Int] = [0]
  /// For each pair of places, earlier before later, the meeting of each row.
  private(set) var rows: [[Int32]]

  /// The place of a pair of places, earlier before later, among `rows`.
  static func pair(_ earlier: Int, _ later: Int, places: Int) -> Int { earlier * places + later }

  /// Finds the meetings.
  /// - Complexity: O(rows × places²).
  init(codes: [[Int32]], levels: [Int], firstNode: [Int], widths: [Int]) {
    let places = codes.count
    first = [0]
    rows = [[Int32]](repeating: [], count: places * places)
    for f in 0..<places {
      for g in (f + 1)..<max(places, f + 1) {
        rows[NodeMeetings.pair(f, g, places: places)] = [Int32](repeating: 0, count: codes[f].count)
      }
      let members = LevelMembers(codes[f], levels: levels[f])
      var marks = levels.map { [Int32](repeating: -1, count: $0) }
      for level in 0..<levels[f] {
        for g in (f + 1)..<max(places, f + 1) {
          meet(members[level], f, g, codes[g], &marks[g], firstNode[g], widths[f] * widths[g])
        }
        first.append(later.count)
      }
    }
  }

  /// Adds the meetings of one level with the levels of a later place.
  private mutating func meet(
    _ members: ArraySlice<Int32>, _ f: Int, _ g: Int, _ codes: [Int32], _ marks: inout [Int32], _ firstNode: Int, _ size: Int
  ) {
    var met: [Int32] = []
    for row in members where marks[Int(codes[Int(row)])] < 0 {
      marks[Int(codes[Int(row)])] = 0
      met.append(codes[Int(row)])
    }
    met.sort()
    for code in met {
      marks[Int(code)] = Int32(later.count)
      later.append(Int32(firstNode) + code)
      block.append(block.last! + size)
    }
    let pair = NodeMeetings.pair(f, g, places: Int(Double(rows.count).squareRoot()))
    for row in members { rows[pair][Int(row)] = marks[Int(codes[Int(row)])] }
    for code in met { marks[Int(code)] = -1 }
  }
}

/// The rows of each level, ascending.
struct LevelMembers {
  private let first: [Int]
  private let rows: [Int32]

  /// Sorts the rows by level.
  /// - Complexity: O(rows + levels).
  init(_ codes: [Int32], levels: Int) {
    var counts = [Int](repeating: 0, count: levels)
    for code in codes { counts[Int(code)] += 1 }
    first = starts(counts)
    var next = first
    var rows = [Int32](repeating: 0, count: codes.count)
    for (row, code) in codes.enumerated() {
      rows[next[Int(code)]] = Int32(row)
      next[Int(code)] += 1
    }
    self.rows = rows
  }

  /// The rows of a level.
  subscript(level: Int) -> ArraySlice<Int32> { rows[first[level]..<first[level + 1]] }
}

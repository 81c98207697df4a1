/// The distinct recorded values of an item, ascending, with the weighted rows and events at each.
struct ValueCounts {
  private(set) var keys: [Int] = []
  private(set) var rows: [Double] = []
  private(set) var events: [Double] = []

  mutating func append(key: Int, rows n: Double, events e: Double) {
    if keys.last == key {
      rows[rows.count - 1] += n
      events[events.count - 1] += e
    } else {
      keys.append(key)
      rows.append(n)
      events.append(e)
    }
  }

  /// Counts the present values among the target's rows.
  /// - Complexity: O(rows + range of keys), or O(rows log rows) where the keys range more widely than a table is worth.
  init(_ values: [Double], scale: DecimalScale, isPresent: (Int) -> Bool, target: BinningTarget, item: String) throws(ScorecardsError) {
    var lowest = Int.max
    var highest = Int.min
    var offGrid = 0
    target.rows.forEach { row in
      guard isPresent(row) else { return }
      guard let key = scale.key(of: values[row]) else { return offGrid += 1 }
      lowest = min(lowest, key)
      highest = max(highest, key)
    }
    guard offGrid == 0 else { throw .notRecordable(item: item, decimals: scale.decimals, rows: offGrid) }
    guard lowest <= highest else { return }
    if highest - lowest < Self.widestTable {
      countInTable(from: lowest, through: highest) { add in
        target.rows.forEach { row in
          if isPresent(row), let key = scale.key(of: values[row]) { add(key, target.weight(row), target.outcome[row]) }
        }
      }
    } else {
      countSorted { add in
        target.rows.forEach { row in
          if isPresent(row), let key = scale.key(of: values[row]) { add(key, target.weight(row), target.outcome[row]) }
        }
      }
    }
  }

  private mutating func countInTable(from lowest: Int, through highest: Int, _ visit: ((Int, Double, Double) -> Void) -> Void) {
    var table = [SIMD2<Double>](repeating: .zero, count: highest - lowest + 1)
    visit { key, weight, outcome in table[key - lowest] += SIMD2(weight, weight * outcome) }
    for (offset, sums) in table.enumerated() where sums.x > 0 { append(key: lowest + offset, rows: sums.x, events: sums.y) }
  }

  private mutating func countSorted(_ visit: ((Int, Double, Double) -> Void) -> Void) {
    var cells: [(key: Int, weight: Double, outcome: Double)] = []
    visit { key, weight, outcome in cells.append((key, weight, outcome)) }
    // Equal keys keep no order of their own in a sort, so weights and outcomes take part: the sums have the same bits every time.
    cells.sort { ($0.key, $0.weight, $0.outcome) < ($1.key, $1.weight, $1.outcome) }
    for cell in cells where cell.weight > 0 { append(key: cell.key, rows: cell.weight, events: cell.weight * cell.outcome) }
  }

  /// The widest range of keys that is counted in a table: two megabytes.
  private static let widestTable = 1 << 17
}

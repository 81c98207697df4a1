import Studies

/// The rows of a group, or all rows, with what they are judged by.
struct JudgedRows {
  let outcome: [Double]
  let score: [Double]
  /// Whether the score is a probability in the whole table.
  let isProbability: Bool
  /// The other scores by name; not a number where they are missing.
  let compared: [(name: String, values: [Double])]
  /// The cluster of each row, numbered from 0 without gaps, and their number.
  let clusters: (codes: [Int32], count: Int)?

  /// Some rows of an evaluation; nil: all of them.
  /// - Complexity: O(rows).
  init(_ table: EvaluationTable, rows: [Int]? = nil) {
    let take = { (values: [Double]) in rows.map { $0.map { values[$0] } } ?? values }
    outcome = take(table.outcome.values)
    score = take(table.judged.values)
    isProbability = table.judged.isProbability
    compared = table.scores.dropFirst().map { ($0.name, take($0.values)) }
    clusters = table.cluster.map { column in Self.numbered(rows.map { $0.map { column.codes[$0] } } ?? column.codes) }
  }

  var count: Int { outcome.count }
  var events: Int { outcome.count { $0 == 1 } }
  var others: Int { count - events }

  /// Why nothing can be said of how the score tells these rows apart.
  func unjudged(minimum: Int) -> Unjudged? {
    if count < minimum { return .belowMinimum }
    return events == 0 || others == 0 ? .oneClass : nil
  }

  /// The codes in the order of their first row, without those that do not occur.
  static func numbered(_ codes: [Int32]) -> (codes: [Int32], count: Int) {
    var places = [Int32](repeating: -1, count: Int(codes.max() ?? -1) + 1)
    var next: Int32 = 0
    let numbered = codes.map { code in
      if places[Int(code)] < 0 {
        places[Int(code)] = next
        next += 1
      }
      return places[Int(code)]
    }
    return (numbered, Int(next))
  }
}

/// Why a group has no measures.
enum Unjudged: String {
  /// All rows have the event, or none has.
  case oneClass = "one_class"
  /// There are too few rows to tell of them.
  case belowMinimum = "below_minimum_size"
}

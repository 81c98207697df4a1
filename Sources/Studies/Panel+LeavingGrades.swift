import Modeling

extension Panel {
  /// The codes of the grades whose children, in every year but the last, were all but all gone from the roster a year later.
  ///
  /// A grade that only the last year has is not among them: nothing is known of what becomes of its children.
  /// - Complexity: O(rows).
  var leavingGrades: Set<Int32> {
    var counts: [Int32: (rows: Int, staying: Int)] = [:]
    for row in 0..<rows where Int(year[row]) < years.count - 1 {
      counts[facts.grade.codes[row], default: (0, 0)].rows += 1
      if next[row] >= 0 { counts[facts.grade.codes[row]]!.staying += 1 }
    }
    return Set(counts.filter { Double($0.value.staying) < Self.repeaters * Double($0.value.rows) }.keys)
  }

  /// The share of a last grade that may stay for another year.
  private static let repeaters = 0.05
}

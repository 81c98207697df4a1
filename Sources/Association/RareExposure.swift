/// The rows of an item that differ from the commonest value of their stratum, when few events are expected among them.
struct RareExposure {
  /// A row that differs: its cell and its value.
  struct Row {
    var cell: Int
    var value: Double
  }

  let moments: StratumMoments
  let commonest: [Double]
  private(set) var rows: [Row] = []
  private(set) var expectedEvents = 0.0

  /// Nil as soon as `limit` events are expected, which is soon for an item that is not rare.
  /// - Complexity: O(rows of the table).
  init?(_ x: UnsafeBufferPointer<Double>, _ layout: ScoreTestLayout, _ moments: StratumMoments, limit: Double) {
    self.moments = moments
    commonest = Self.majority(of: x, layout)
    guard layout.cells.withUnsafeBufferPointer({ collect(x, $0, limit: limit) }) else { return nil }
  }

  /// Collects the rows of informative strata that differ; false as soon as `limit` events are expected.
  private mutating func collect(_ x: UnsafeBufferPointer<Double>, _ cells: UnsafeBufferPointer<Int32>, limit: Double) -> Bool {
    let rates = (0..<moments.strata).map { moments.weight($0) > 0 ? moments.rate($0) : 0 } + [0]
    for i in 0..<x.count where x[i].isFinite && x[i] != commonest[Int(cells[i] >> 1)] {
      let rate = rates[Int(cells[i] >> 1)]
      guard rate > 0 else { continue }
      expectedEvents += rate
      guard expectedEvents < limit else { return false }
      rows.append(Row(cell: Int(cells[i]), value: x[i]))
    }
    return true
  }

  /// The value that more than half of a stratum's rows have, where there is one (Boyer and Moore's vote).
  private static func majority(of x: UnsafeBufferPointer<Double>, _ layout: ScoreTestLayout) -> [Double] {
    var candidates = [Double](repeating: .nan, count: layout.strata + 1)
    var votes = [Int](repeating: 0, count: layout.strata + 1)
    layout.cells.withUnsafeBufferPointer { cells in
      for i in 0..<x.count where x[i].isFinite {
        let s = Int(cells[i] >> 1)
        if votes[s] == 0 { candidates[s] = x[i] }
        votes[s] += x[i] == candidates[s] ? 1 : -1
      }
    }
    return candidates
  }

  /// The terms of the score's cumulant function: one per stratum and value.
  var terms: [Saddlepoint.Term] {
    let sorted = rows.sorted { ($0.cell >> 1, $0.value) < ($1.cell >> 1, $1.value) }
    var terms: [Saddlepoint.Term] = []
    var previous: Row?
    for row in sorted {
      if let previous, previous.cell >> 1 == row.cell >> 1, previous.value == row.value {
        terms[terms.count - 1].count += 1
      } else {
        terms.append(term(stratum: row.cell >> 1, value: row.value, count: 1))
      }
      previous = row
    }
    return terms + commonestTerms
  }

  private var commonestTerms: [Saddlepoint.Term] {
    var left = (0..<moments.strata).map(moments.size)
    for row in rows { left[row.cell >> 1] -= 1 }
    return (0..<moments.strata).filter { left[$0] > 0 && moments.weight($0) > 0 }
      .map { term(stratum: $0, value: commonest[$0], count: left[$0]) }
  }

  private func term(stratum s: Int, value: Double, count: Double) -> Saddlepoint.Term {
    Saddlepoint.Term(value: value - moments.means[s], probability: moments.rate(s), count: count)
  }

  /// The table exposed × event of each stratum; nil unless the item has exactly two values.
  var fourfoldTables: [FourfoldTable]? {
    let informative = (0..<moments.strata).filter { moments.weight($0) > 0 }
    let values = Set(rows.map(\.value)).union(informative.map { commonest[$0] })
    guard values.count == 2, let exposed = values.max() else { return nil }
    var cases = [Double](repeating: 0, count: 2 * moments.strata)
    for s in informative where commonest[s] == exposed {
      cases[2 * s] = moments.counts[2 * s]
      cases[2 * s + 1] = moments.counts[2 * s + 1]
    }
    for row in rows { cases[row.cell] += row.value == exposed ? 1 : -1 }
    return informative.map { s in
      FourfoldTable(
        exposedEvents: cases[2 * s + 1], exposedOthers: cases[2 * s],
        unexposedEvents: moments.counts[2 * s + 1] - cases[2 * s + 1], unexposedOthers: moments.counts[2 * s] - cases[2 * s])
    }
  }
}

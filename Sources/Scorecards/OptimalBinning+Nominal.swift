extension OptimalBinning {
  /// Groups the levels of a nominal item: ordered by shrunken event rate, then cut like numbers.
  func nominalScale(_ column: CandidateColumn, _ codes: [Int32], _ levels: [String], _ target: BinningTarget) -> BinnedItem.Scale {
    var sums = [EvidenceTotals](repeating: EvidenceTotals(rows: 0, events: 0), count: levels.count)
    let reasons = column.reasonCodes
    target.rows.forEach { row in
      guard codes[row] >= 0, reasons.isEmpty || reasons[row] == 0 else { return }
      sums[Int(codes[row])].rows += target.weight(row)
      sums[Int(codes[row])].events += target.weight(row) * target.outcome[row]
    }
    let ordered = order(sums, target.totals)
    let preBins = PreBins(rows: ordered.map { sums[$0].rows }, events: ordered.map { sums[$0].events }, limit: settings.preBins)
    return .nominal(levels: levels, bins: bins(ordered, preBins, starts(preBins, .rising, target), levels.count))
  }

  /// A level that fewer rows had is handled as unseen: it says nothing, and a rule that named it would tell of these few.
  private static let fewestRows = 10.0

  /// The levels that occur often enough, by shrunken event rate `(e + aπ)/(n + a)`, equal ones in the dictionary's order.
  private func order(_ sums: [EvidenceTotals], _ totals: EvidenceTotals) -> [Int] {
    let a = settings.pseudoRows
    let rates = sums.map { ($0.events + a * totals.rate) / ($0.rows + a) }
    return sums.indices.filter { sums[$0].rows >= Self.fewestRows }.sorted { (rates[$0], $0) < (rates[$1], $1) }
  }

  private func bins(_ ordered: [Int], _ preBins: PreBins, _ starts: [Int], _ levels: Int) -> [Int?] {
    var bins = [Int?](repeating: nil, count: levels)
    let firsts = starts.map { preBins.firsts[$0] }
    for (position, level) in ordered.enumerated() { bins[level] = firsts.count(where: { $0 <= position }) - 1 }
    return bins
  }
}

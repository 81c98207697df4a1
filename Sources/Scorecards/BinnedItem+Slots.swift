extension BinnedItem {
  /// The slot of a number: reason r > 0 is the r-th missing reason, NaN without a reason the first.
  public func bin(of value: Double, reason: UInt8 = 0) -> Int {
    if reason > 0 || value.isNaN { return slot(ofReason: reason) }
    return cuts.reduce(0) { $0 + ($1 < value ? 1 : 0) }
  }

  /// The slot of a level: reason r > 0 is the r-th missing reason, no level without a reason the first.
  public func bin(ofLevel level: String?, reason: UInt8 = 0) -> Int {
    guard reason == 0, let level else { return slot(ofReason: reason) }
    guard case .nominal(let levels, let bins) = scale, let k = levels.firstIndex(of: level) else { return unseenSlot }
    return bins[k] ?? unseenSlot
  }

  private func slot(ofReason code: UInt8) -> Int { min(binCount + max(Int(code), 1) - 1, unseenSlot) }

  /// The slots of a column's cells at these rows, one byte a cell; reasons and levels are matched by name, so a later year's table may order them otherwise.
  /// - Complexity: O(rows × cuts).
  /// - Throws: `ScorecardsError.kindsDiffer` where numbers meet levels, `lengthsDiffer` or `unknownCode` where the column contradicts itself.
  public func codes(of column: CandidateColumn, rows: RowSubset) throws(ScorecardsError) -> [UInt8] {
    try column.check(rows: rows)
    let reasonSlots = slots(ofReasonsIn: column)
    switch (scale, column.values) {
    case (.numeric(let cuts, _, _), .numbers(let numbers, _)):
      return codes(rows, column.reasonCodes, reasonSlots) { row in
        let value = numbers[row]
        guard value == value else { return nil }
        var bin: UInt8 = 0
        for cut in cuts where cut < value { bin += 1 }
        return bin
      }
    case (.nominal, .codes(let codes, let levels)):
      let levelSlots = levels.map { UInt8(bin(ofLevel: $0)) }
      return self.codes(rows, column.reasonCodes, reasonSlots) { row in codes[row] < 0 ? nil : levelSlots[Int(codes[row])] }
    default: throw .kindsDiffer(item: feature.item)
    }
  }

  @inline(__always)
  private func codes(_ rows: RowSubset, _ reasonCodes: [UInt8], _ reasonSlots: [UInt8], _ bin: (Int) -> UInt8?) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: rows.count) { places, count in
      rows.forEach { row in
        let reason = reasonCodes.isEmpty ? 0 : reasonCodes[row]
        places[count] = reason == 0 ? bin(row) ?? reasonSlots[0] : reasonSlots[Int(reason)]
        count += 1
      }
    }
  }

  /// The slot of each reason code of another column; code 0 stands for a missing cell without a reason.
  private func slots(ofReasonsIn column: CandidateColumn) -> [UInt8] {
    let own = reasons.map(\.name)
    let named = column.reasons.map { reason in own.firstIndex(of: reason.name).map { binCount + $0 } ?? unseenSlot }
    return ([named[0]] + named).map { UInt8($0) }
  }
}

extension CompiledRule {
  /// Scores the first `rows` rows of the workspace, whose cells were read; `refusal` is that of all rows, rows of days before `oldestDay`
  /// are stale.
  /// - Complexity: O(rows × (items + cuts)).
  func evaluate(_ workspace: inout ScoringWorkspace, rows: Int = 1, refusal: ScoringOutcome.Kind?, oldestDay: Int?) {
    for row in 0..<rows { workspace.outcomes[row] = ScoringOutcome() }
    if let refusal {
      for row in 0..<rows { workspace.outcomes.base[row].kind = refusal }
      return
    }
    for row in 0..<rows { workspace.outcomes.base[row].points = base }
    for j in items.indices { add(j, rows, workspace) }
    for row in 0..<rows { settle(row, workspace, oldestDay) }
  }

  /// Adds the points of an item to each row; those of rows that are refused mean nothing.
  private func add(_ j: Int, _ rows: Int, _ workspace: borrowing ScoringWorkspace) {
    let item = items[j]
    let (outcomes, places) = (workspace.outcomes.base, workspace.slotPlaces.base + j * workspace.rows)
    if item.kind == .level { placeLevel(item, rows, places, workspace) } else { place(item, rows, places, workspace) }
    slots.withUnsafeBufferPointer { slots in
      for row in 0..<rows { outcomes[row].points &+= slots[Int(places[row])].points }
    }
    let bins = item.slot + item.bins
    for row in 0..<rows { outcomes[row].detail &+= places[row] >= bins ? 1 : 0 }
  }

  /// The slots of an item of one input.
  private func placeLevel(
    _ item: CompiledItem, _ rows: Int, _ places: UnsafeMutablePointer<Int32>, _ workspace: borrowing ScoringWorkspace
  ) {
    let first = itemInputs[item.inputs.lowerBound] * workspace.rows
    let (values, states) = (workspace.values.base + first, workspace.states.base + first)
    if item.isNumber {
      placeNumbers(item, rows, places, values)
    } else {
      for row in 0..<rows { places[row] = item.slot &+ binOfValue[item.binOfValue &+ Int(values[row])] }
    }
    let missing = item.slot &+ item.bins
    for row in 0..<rows { places[row] = states[row] >= 0 ? missing &+ states[row] : places[row] }
  }

  /// The slots of numbers: a bin further for each cut below.
  private func placeNumbers(
    _ item: CompiledItem, _ rows: Int, _ places: UnsafeMutablePointer<Int32>, _ values: UnsafeMutablePointer<Int64>
  ) {
    cuts.withUnsafeBufferPointer { cuts in
      let cuts = UnsafeBufferPointer(rebasing: cuts[item.cuts])
      for row in 0..<rows {
        let scaled = values[row] &* 10
        var slot = item.slot
        for cut in cuts { slot &+= Self.isNegative(cut &- scaled) }
        places[row] = slot
      }
    }
  }

  /// 1 or 0 without a branch, which random values would make the processor guess wrongly; values and cuts are far from the ends of `Int64`.
  @inline(__always)
  private static func isNegative(_ difference: Int64) -> Int32 { Int32(truncatingIfNeeded: UInt64(bitPattern: difference) &>> 63) }

  /// The slots of an item of several inputs.
  private func place(_ item: CompiledItem, _ rows: Int, _ places: UnsafeMutablePointer<Int32>, _ workspace: borrowing ScoringWorkspace) {
    for row in 0..<rows {
      let missing = item.inputs.first { workspace.states[itemInputs[$0] * workspace.rows + row] >= 0 }
      let reason = missing.map { workspace.states[itemInputs[$0] * workspace.rows + row] }
      places[row] = item.slot + (reason.map { item.bins + $0 } ?? bin(of: item, row, workspace))
    }
  }

  private func bin(of item: CompiledItem, _ row: Int, _ workspace: borrowing ScoringWorkspace) -> Int32 {
    func value(_ k: Int) -> Int64 { workspace.values[itemInputs[k] * workspace.rows + row] }
    let first = item.inputs.lowerBound
    switch item.kind {
    case .level: return item.isNumber ? bin(ofNumber: value(first), item) : binOfValue[item.binOfValue + Int(value(first))]
    case .change: return bin(ofNumber: value(first) - value(first + 1), item)
    case .years:
      let years = item.inputs.count { item.isNumber ? value($0) >= item.threshold : counts[countStarts[$0] + Int(value($0))] }
      return bin(ofNumber: Int64(years), item)
    }
  }

  /// Cuts have one digit more than values, so no value equals a cut.
  private func bin(ofNumber value: Int64, _ item: CompiledItem) -> Int32 {
    let scaled = value * 10
    var bin: Int32 = 0
    for k in item.cuts where cuts[k] < scaled { bin += 1 }
    return bin
  }
}

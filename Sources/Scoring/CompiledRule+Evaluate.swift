extension CompiledRule {
  /// Scores the cells that were read into the workspace.
  /// - Complexity: O(items + cuts).
  func evaluate(_ workspace: inout ScoringWorkspace, expired: Bool) {
    workspace.outcome = ScoringOutcome()
    if expired {
      workspace.outcome.kind = .refusedExpired
    } else if isExcluded(workspace) {
      workspace.outcome.kind = .notInPopulation
    } else if let input = workspace.states.firstIndex(where: { $0 < ScoringWorkspace.known }) {
      workspace.outcome.kind = Self.refusal(workspace.states[input])
      workspace.outcome.detail = Int32(input)
    } else {
      score(&workspace)
    }
  }

  private static func refusal(_ state: Int32) -> ScoringOutcome.Kind {
    switch state {
    case ScoringWorkspace.outside: .refusedRange
    case ScoringWorkspace.notANumber: .refusedNotANumber
    default: .refusedUnseen
    }
  }

  private func isExcluded(_ workspace: ScoringWorkspace) -> Bool {
    exclusions.contains { workspace.states[$0.input] == ScoringWorkspace.known && counts[$0.start + Int(workspace.values[$0.input])] }
  }

  private func score(_ workspace: inout ScoringWorkspace) {
    var points = base
    var unknown = 0
    for j in items.indices {
      let (slot, known) = slot(of: items[j], workspace)
      workspace.slots[j] = slot
      points += slots[Int(slot)].points
      if !known { unknown += 1 }
    }
    workspace.outcome.points = points
    workspace.outcome.knownItems = Int32(items.count - unknown)
    workspace.outcome.detail = Int32(unknown)
    if unknown > maximumUnknown {
      workspace.outcome.kind = .tooManyMissing
    } else {
      let position = Int(points) - minimum
      workspace.outcome.kind = unknown == 0 ? .scored : .scoredWithMissing
      workspace.outcome.probabilityPPM = probability[position]
      workspace.outcome.band = band[position]
      rankReasons(&workspace)
    }
  }

  /// The slot of an item's bin or missing reason, and whether the item is known.
  private func slot(of item: CompiledItem, _ workspace: ScoringWorkspace) -> (Int32, Bool) {
    for k in item.inputs where workspace.states[itemInputs[k]] >= 0 {
      return (item.slot + item.bins + workspace.states[itemInputs[k]], false)
    }
    return (item.slot + bin(of: item, workspace), true)
  }

  private func bin(of item: CompiledItem, _ workspace: ScoringWorkspace) -> Int32 {
    let value = workspace.values[itemInputs[item.inputs.lowerBound]]
    switch item.kind {
    case .level: return item.isNumber ? bin(ofNumber: value, item) : binOfValue[item.binOfValue + Int(value)]
    case .change: return bin(ofNumber: value - workspace.values[itemInputs[item.inputs.lowerBound + 1]], item)
    case .years: return bin(ofNumber: years(of: item, workspace), item)
    }
  }

  /// Cuts have one digit more than values, so no value equals a cut.
  private func bin(ofNumber value: Int64, _ item: CompiledItem) -> Int32 {
    let scaled = value * 10
    var bin: Int32 = 0
    for k in item.cuts where cuts[k] < scaled { bin += 1 }
    return bin
  }

  private func years(of item: CompiledItem, _ workspace: ScoringWorkspace) -> Int64 {
    var years: Int64 = 0
    for k in item.inputs {
      let value = workspace.values[itemInputs[k]]
      if item.isNumber ? value >= item.threshold : counts[countStarts[k] + Int(value)] { years += 1 }
    }
    return years
  }

  /// Items by points above their baseline, most first; ties keep the order of the items.
  private func rankReasons(_ workspace: inout ScoringWorkspace) {
    var count = 0
    for j in items.indices {
      let slot = slots[Int(workspace.slots[j])]
      let excess = slot.points - items[j].baseline
      var place = count
      while place > 0, workspace.reasonPoints[place - 1] < excess { place -= 1 }
      guard excess > 0, place < maximumReasons else { continue }
      count = min(count + 1, maximumReasons)
      for k in stride(from: count - 1, to: place, by: -1) { workspace.moveReason(k - 1, to: k) }
      workspace.setReason(place, item: Int32(j), text: slot.text, points: excess)
    }
    workspace.outcome.reasons = Int32(count)
  }
}

extension ScoringWorkspace {
  fileprivate mutating func moveReason(_ from: Int, to: Int) {
    setReason(to, item: reasonItems[from], text: reasonTexts[from], points: reasonPoints[from])
  }

  fileprivate mutating func setReason(_ place: Int, item: Int32, text: Int32, points: Int32) {
    reasonItems[place] = item
    reasonTexts[place] = text
    reasonPoints[place] = points
  }
}

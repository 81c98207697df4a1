extension CompiledRule {
  /// The status of a row whose points were added, and its probability, band and reasons.
  func settle(_ row: Int, _ workspace: borrowing ScoringWorkspace, _ oldestDay: Int?) {
    if let oldestDay, workspace.days[row] < oldestDay {
      workspace.outcomes[row] = ScoringOutcome(kind: .refusedStale)
    } else if isExcluded(row, workspace) {
      workspace.outcomes[row] = ScoringOutcome(kind: .notInPopulation)
    } else if let input = inputs.indices.first(where: { workspace.states[$0 * workspace.rows + row] < ScoringWorkspace.known }) {
      workspace.outcomes[row] = ScoringOutcome(
        kind: Self.refusal(workspace.states[input * workspace.rows + row]), detail: Int32(input))
    } else {
      score(row, workspace)
    }
  }

  private static func refusal(_ state: Int32) -> ScoringOutcome.Kind {
    switch state {
    case ScoringWorkspace.outside: .refusedRange
    case ScoringWorkspace.notANumber: .refusedNotANumber
    default: .refusedUnseen
    }
  }

  private func isExcluded(_ row: Int, _ workspace: borrowing ScoringWorkspace) -> Bool {
    exclusions.contains {
      let place = $0.input * workspace.rows + row
      return workspace.states[place] == ScoringWorkspace.known && counts[$0.start + Int(workspace.values[place])]
    }
  }

  private func score(_ row: Int, _ workspace: borrowing ScoringWorkspace) {
    let outcome = workspace.outcomes.base + row
    let unknown = Int(outcome.pointee.detail)
    outcome.pointee.knownItems = Int32(items.count - unknown)
    if unknown > maximumUnknown {
      outcome.pointee.kind = .tooManyMissing
    } else {
      let position = Int(outcome.pointee.points) - minimum
      outcome.pointee.kind = unknown == 0 ? .scored : .scoredWithMissing
      outcome.pointee.probabilityPPM = probability[position]
      outcome.pointee.band = band[position]
      outcome.pointee.reasons = Int32(rankReasons(row, workspace))
    }
  }

  /// Items by points above their baseline, most first; ties keep the order of the items. Gives their number.
  private func rankReasons(_ row: Int, _ workspace: borrowing ScoringWorkspace) -> Int {
    guard maximumReasons > 0 else { return 0 }
    let first = row * workspace.mostReasons
    let points = workspace.reasonPoints.base + first
    let places = workspace.slotPlaces.base + row
    var count = 0
    var least: Int32 = 0
    slots.withUnsafeBufferPointer { slots in
      for j in items.indices {
        let slot = slots[Int(places[j &* workspace.rows])]
        guard slot.excess > least else { continue }
        count = min(count + 1, maximumReasons)
        var place = count - 1
        while place > 0, points[place - 1] < slot.excess {
          workspace.moveReason(first + place - 1, to: first + place)
          place -= 1
        }
        workspace.setReason(first + place, item: Int32(j), text: slot.text, points: slot.excess)
        if count == maximumReasons { least = points[count - 1] }
      }
    }
    return count
  }
}

extension ScoringWorkspace {
  fileprivate func moveReason(_ from: Int, to: Int) {
    setReason(to, item: reasonItems[from], text: reasonTexts[from], points: reasonPoints[from])
  }

  fileprivate func setReason(_ place: Int, item: Int32, text: Int32, points: Int32) {
    reasonItems[place] = item
    reasonTexts[place] = text
    reasonPoints[place] = points
  }
}

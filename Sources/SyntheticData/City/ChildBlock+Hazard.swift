extension ChildBlock {
  /// Per term, the moments of its transformed values this year.
  func levelMoments(_ terms: HazardTerms, system: ItemSystem) -> [Moments] {
    var moments = [Moments](repeating: Moments(), count: terms.terms.count)
    for row in 0..<now.count {
      for (k, term) in terms.terms.enumerated() { moments[k].add(term.transformed(now.values[row * system.count + term.item])) }
    }
    return moments
  }

  /// The moments of missing the check-up among this year's children.
  func checkupMoments() -> Moments {
    var moments = Moments()
    for row in 0..<now.count { moments.add(child(row).missedCheckup ? 1 : 0) }
    return moments
  }

  /// Notes how the change items moved since the year before, and their values for the year after.
  mutating func noteChanges(_ terms: HazardTerms, scales: HazardScales, system: ItemSystem) {
    now.changes = [Double](repeating: 0, count: now.count * terms.changes)
    var isEnrolled = [Bool](repeating: false, count: children.count)
    for row in 0..<now.count {
      let place = Int(now.child[row])
      isEnrolled[place] = true
      for (k, term) in terms.terms.enumerated() where term.changeSlot >= 0 {
        let level = scales.levels[k].standardized(term.transformed(now.values[row * system.count + term.item]))
        let change = level - children[place].exchangePrevious(level, slot: term.changeSlot)
        now.changes[row * terms.changes + term.changeSlot] = change.isNaN ? 0 : change
      }
    }
    for place in children.indices where !isEnrolled[place] { children[place].previous = (.nan, .nan) }
  }

  /// Per change item, the moments of the changes that happened.
  func changeMoments(_ terms: HazardTerms) -> [Moments] {
    var moments = [Moments](repeating: Moments(), count: terms.changes)
    for (position, change) in now.changes.enumerated() where change != 0 { moments[position % terms.changes].add(change) }
    return moments
  }

  /// Computes the log odds of every outcome, with and without what nobody sees.
  /// - Complexity: O(rows × terms).
  mutating func computeHazards(_ terms: HazardTerms, scales: HazardScales, town: Town, system: ItemSystem, drift: Bool) {
    let rise = drift ? Double(now.year - 1) * CityRates.yearlyRise : ByOutcome()
    let drifts = drift && now.year >= CityRates.driftYear
    now.known.reserveCapacity(now.count)
    now.complete.reserveCapacity(now.count)
    for row in 0..<now.count {
      let child = child(row)
      var odds = itemOdds(row: row, terms, scales: scales, system: system, drifts: drifts)
      odds += scales.missedCheckup.standardized(child.missedCheckup ? 1 : 0) * terms.missedCheckup
      odds += GradeEffect.effect(grade: Double(now.grade[row]), isGirl: child.isGirl)
      now.known.append(odds)
      now.complete.append(odds + rise + terms.frailty * child.frailty + town.schoolEffects[Int(now.school[row])])
    }
  }

  private func itemOdds(row: Int, _ terms: HazardTerms, scales: HazardScales, system: ItemSystem, drifts: Bool) -> ByOutcome {
    var odds = ByOutcome()
    for (k, term) in terms.terms.enumerated() {
      let x =
        term.changeSlot >= 0
        ? now.changes[row * terms.changes + term.changeSlot] / scales.changes[term.changeSlot]
        : scales.levels[k].standardized(term.transformed(now.values[row * system.count + term.item]))
      odds += x * term.effects
      if drifts, k == terms.tablet { odds.need += CityRates.driftEffect * CityRates.effectScale * x }
    }
    return odds
  }
}

extension Child {
  /// Remembers this year's value of a change item and gives last year's.
  fileprivate mutating func exchangePrevious(_ level: Double, slot: Int) -> Double {
    defer { if slot == 0 { previous.0 = level } else { previous.1 = level } }
    return slot == 0 ? previous.0 : previous.1
  }
}

/// What grade and sex do to the hazards.
private enum GradeEffect {
  private static let middle = 5.0
  private static let need = -0.02
  private static let absence = 0.16
  private static let behavior = 0.10
  private static let behaviorSex = -0.90
  /// The step from the sixth grade to junior high school (中1ギャップ).
  private static let gap = 0.45
  private static let gapGrade = 6.0

  static func effect(grade: Double, isGirl: Bool) -> ByOutcome {
    let g = grade - middle
    return ByOutcome(
      need: need * g, absence: absence * g + (grade == gapGrade ? gap : 0),
      behavior: behavior * g + behaviorSex * TrendPosition.centredSex(isGirl))
  }
}

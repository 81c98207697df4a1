public import Validation

/// What is known of a share when some children with a score have no outcome: bounds whoever they are, and the number if they are like others of their score.
public struct UnassessedChildren: Equatable, Sendable {
  /// The share in need among all children with a score; the strata are fifths of the score.
  public let participation: Participation
  /// The shares that the score finds and spares at the plan's capacity; nil where nobody is flagged.
  public let verification: VerificationBounds?

  private static let strata = 5

  /// The bounds for judged children and those without an outcome; children with at least `threshold` are flagged.
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError` without children.
  init(score: [Double], outcome: [Double], unassessed: [Double], threshold: Double?) throws(ValidationError) {
    let cuts = ScoreCuts(dividing: score + unassessed, bins: Self.strata), names = cuts.names
    var strata = names.map { Participation.Stratum(name: $0, children: 0, participants: 0, inNeed: 0) }
    for value in unassessed { strata[cuts.bin(value) ?? 0].children += 1 }
    for (value, y) in zip(score, outcome) {
      let h = cuts.bin(value) ?? 0
      strata[h].children += 1
      strata[h].participants += 1
      if y == 1 { strata[h].inNeed += 1 }
    }
    participation = try Participation(strata)
    guard let threshold else {
      verification = nil
      return
    }
    let arm = { (isIn: (Double) -> Bool) in
      let judged = score.indices.filter { isIn(score[$0]) }
      return VerificationBounds.Arm(
        children: judged.count + unassessed.count { isIn($0) }, assessed: judged.count, inNeed: judged.count { outcome[$0] == 1 })
    }
    verification = try VerificationBounds(flagged: arm { $0 >= threshold }, unflagged: arm { $0 < threshold })
  }

  /// Children with a score and without an outcome.
  public var children: Int { participation.strata.reduce(0) { $0 + $1.children - $1.participants } }
}

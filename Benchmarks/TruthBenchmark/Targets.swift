/// The figures that a size must reach; the allowances for few replicates are named.
struct Targets {
  let children: Int
  let grades: Bench.Grades

  /// Power at each size that a sound screening reaches on this city (label, fully observed outcome).
  private static let power: [Int: (support: Double, absence: Double)] = [
    5_000: (0.846, 0.936), 12_000: (0.955, 0.997), 20_000: (0.983, 1), 60_000: (1, 1), 200_000: (1, 1)
  ]
  /// A few cities do not fix a power to the third decimal.
  private static let powerAllowance = 0.06
  /// The nominal false discovery rate, and what few cities may add by chance.
  private static let discoveryRate = 0.05, discoveryAllowance = 0.03
  /// A nominal size of 0.05 over the items of a few cities.
  private static let size = 0.02...0.09
  /// Constant school items are few and their tests dependent.
  private static let schoolSize = 0.0...0.16

  var all: [Target] { screening + cards + leakage }

  private var screening: [Target] {
    let power = Self.power[children] ?? (0, 0)
    return [("support", power.support), ("long_absence", power.absence)].flatMap { outcome, power -> [Target] in
      guard let grade = grades.screening[outcome] else { return [] }
      return [
        .atLeast(power - Self.powerAllowance, "T1 \(outcome): power, direct items", grade.power("direct")),
        .atMost(Self.discoveryRate + Self.discoveryAllowance, "T1 \(outcome): false discovery rate", grade.falseDiscoveryRate),
        .within(Self.size, "T1 \(outcome): type I, decoys", grade.typeOne("decoy")),
        .within(0...0.13, "T1 \(outcome): type I, confounded items", grade.typeOne("confounded")),
        .within(Self.schoolSize, "T1 \(outcome): type I, school items", grade.typeOne("school_decoy"))
      ]
    }
  }

  private var cards: [Target] {
    grades.cards.flatMap { card -> [Target] in
      let name = "T2 \(card.outcome)"
      var targets = [
        Target.atMost(0.005, "\(name): AUC lost by rounding", card.beforeRounding - card.card),
        .within(0...0, "\(name): decoys on the card", Double(card.decoys.count)),
        .within(0...0, "\(name): negative points", Double(card.negativePoints)),
        .within(-0.2...0.2, "T3 \(card.outcome): calibration in the large", card.inTheLarge),
        .within(0.85...1.3, "T3 \(card.outcome): slope", card.slope),
        .within(-0.01...0.01, "T3 \(card.outcome): in the large after the refresh", card.refreshedInTheLarge)
      ]
      guard children >= 20_000 else { return targets }
      targets.append(.atLeast(card.oracle - 0.03, "\(name): AUC of the card (oracle \(rounded(card.oracle)))", card.card))
      if let all = card.allItems { targets.append(.atLeast(all - 0.005, "\(name): AUC of the card (all items \(rounded(all)))", card.card)) }
      targets.append(.atMost(children >= 200_000 ? 0.0015 : children >= 60_000 ? 0.002 : 0.0035, "T3 \(card.outcome): ECE after the refresh", card.refreshedError))
      return targets
    }
  }

  private var leakage: [Target] {
    [
      .within(1...1, "T6: leaks found", grades.leakage.sensitivity.value),
      .atMost(0.005, "T6: clean items called leaks", grades.leakage.falseFlags.value),
      .atMost(0.02, "T6: clean items to be reviewed", grades.leakage.reviews.value)
    ]
  }

  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

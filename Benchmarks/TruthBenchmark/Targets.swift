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
  /// The largest size that the prototype measured for items of the school.
  private static let schoolSize = 0.125
  /// What sampling may add to a share of few trials, in standard errors.
  private static let samplingErrors = 2.0

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
        .atMost(schoolSize(grade), "T1 \(outcome): type I, school items", grade.typeOne("school_decoy"))
      ]
    }
  }

  /// Means over the cities, since one town of this size cannot tell cards apart that differ by 0.02 in AUC; decoys and negative points are summed.
  private var cards: [Target] {
    ["support", "long_absence"].flatMap { outcome -> [Target] in
      let cards = grades.cards.filter { $0.outcome == outcome }
      guard !cards.isEmpty else { return [] }
      let mean = { (value: (CardGrade) -> Double) in cards.reduce(0) { $0 + value($1) } / Double(cards.count) }
      let oracle = mean(\.oracle), all = mean { $0.allItems ?? 0 }
      var targets = [
        Target.atMost(0.005, "T2 \(outcome): AUC lost by rounding", mean { $0.beforeRounding - $0.points }),
        .within(0...0, "T2 \(outcome): decoys on \(cards.count) cards", Double(cards.reduce(0) { $0 + $1.decoys.count })),
        .within(0...0, "T2 \(outcome): negative points", Double(cards.reduce(0) { $0 + $1.negativePoints }))
      ]
      guard children >= Self.judgedSize else { return targets }
      targets += [
        .within(-0.2...0.2, "T3 \(outcome): calibration in the large, one year ahead", mean(\.inTheLarge)),
        .within(0.85...1.3, "T3 \(outcome): slope", mean(\.slope)),
        .within(-0.01...0.01, "T3 \(outcome): in the large after the refresh", mean(\.refreshedInTheLarge))
      ]
      targets.append(
        .atLeast(
          oracle - 0.03,
          "T2 \(outcome): AUC of the card with grade and sex (oracle \(rounded(oracle)); points alone \(rounded(mean(\.points))))",
          mean(\.card)))
      targets.append(
        .atLeast(
          all - 0.005, "T2 \(outcome): AUC of the card with grade and sex (all items \(rounded(all)))", mean(\.card)))
      targets.append(.atMost(largestError, "T3 \(outcome): ECE after the refresh", mean(\.refreshedError)))
      return targets
    }
  }

  /// Below this many children a town has some forty events a year: areas under the curve and calibration are too uncertain to be judged.
  private static let judgedSize = 20_000

  /// The calibration error that each size must keep.
  private var largestError: Double { children >= 200_000 ? 0.0015 : children >= 60_000 ? 0.002 : 0.0035 }

  private var leakage: [Target] {
    [
      .within(1...1, "T6: leaks found", grades.leakage.sensitivity.value),
      .atMost(0.005, "T6: clean items called leaks", grades.leakage.falseFlags.value),
      .atMost(0.02, "T6: clean items to be reviewed", grades.leakage.reviews.value)
    ]
  }

  /// The prototype's size of school items, and what chance may add to it in so few tests.
  private func schoolSize(_ grade: ScreeningGrade) -> Double {
    let p = Self.schoolSize
    return p + Self.samplingErrors * (p * (1 - p) / max(grade.trials("school_decoy"), 1)).squareRoot()
  }

  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

import Glibc

/// The figures that towns with schools must reach: those of the prototype, and what chance may take in so few towns.
struct SchoolTargets {
  let scenario: SchoolScenario
  let grade: SchoolGrade

  /// What sampling may take from a share or a correlation, in standard errors.
  private static let samplingErrors = 2.5
  /// The standard deviation of a rank correlation from town to town, for 18 schools; it falls with the root of their number.
  private static let correlationDeviation = 0.10
  /// The standard deviation of the root mean square error from town to town, as a share.
  private static let errorDeviation = 0.2
  /// The nominal level.
  private static let level = 0.05
  /// Coverage above this would mean intervals that are too wide.
  private static let highestCoverage = 0.96
  /// The standard deviation of the coverage from town to town, for 18 schools: one slope of hardship moves all schools of a town.
  private static let coverageDeviation = 0.12

  private var coverageSlack: Double { Self.samplingErrors * Self.coverageDeviation / towns.squareRoot() }
  private var reached: SchoolReached { scenario.reached }
  private var towns: Double { max(1, grade.rankCorrelation.count) }

  var all: [Target] { effects + (towns >= Self.enoughForCoverage ? [coverage] : []) + traits }

  /// Practice that goes with hardship (extra staff) is credited to hardship, so this falls short of the prototype's figure, whose intervals also
  /// hold the uncertain mean of the type: it is graded as it is where there are towns enough to tell, and printed beside the targets elsewhere.
  private var coverage: Target {
    .within(
      reached.coverage - coverageSlack...Self.highestCoverage, "V3: coverage of 90 % intervals, all practice", grade.coverage.value)
  }

  /// With fewer towns, chance moves the coverage by more than it is short.
  private static let enoughForCoverage = 50.0

  private var effects: [Target] {
    let schools = Double(scenario.schools)
    let slack = Self.samplingErrors / towns.squareRoot() * (18 / schools).squareRoot()
    return [
      .atLeast(
        reached.rankCorrelation - slack * Self.correlationDeviation, "V1: rank correlation with true effects", grade.rankCorrelation.value),
      .atLeast(
        (grade.oneYear.value ?? 1) - slack * Self.correlationDeviation, "V1: the same, not below one year's", grade.rankCorrelation.value),
      .atMost(reached.error * (1 + slack * Self.errorDeviation), "V2: root mean square error", grade.error.value),
      .within(
        0.9 - coverageSlack...Self.highestCoverage, "V3: coverage of 90 % intervals, practice that does not go with hardship",
        grade.identifiedCoverage.value)
    ]
  }

  private var traits: [Target] {
    let traits = grade.traits
    let trials = traits.powerOpen.count
    return [
      .atMost(largestByChance, "V4: families with a false trait (nominal 0.05)", traits.familyWise.value),
      .atLeast(reached.powerOpen - sampled(reached.powerOpen, trials), "V5: power, open search", traits.powerOpen.value),
      .atLeast(
        reached.powerRegistered - sampled(reached.powerRegistered, trials), "V5: power, four registered", traits.powerRegistered.value),
      .atLeast(reached.powerSingle - sampled(reached.powerSingle, trials), "V5: power, one trait", traits.powerSingle.value),
      .within(
        max(0, 0.03 - sampled(Self.level, towns))...0.07 + sampled(Self.level, towns), "V6: type I of one test", traits.typeOne.value),
      .atLeast(reached.interaction - sampled(reached.interaction, towns), "V7: power, trait × hardship", traits.interaction.value)
    ]
  }

  /// A test at its nominal level has a larger share of false families in one benchmark of a thousand (binomial distribution).
  private var largestByChance: Double {
    var count = 0.0, probability = pow(1 - Self.level, towns), sum = 0.0
    while sum + probability < 1 - Self.rare {
      sum += probability
      probability *= (towns - count) / (count + 1) * Self.level / (1 - Self.level)
      count += 1
    }
    return count / towns
  }
  private static let rare = 0.001

  /// What chance may take from a share of so many trials.
  private func sampled(_ share: Double, _ trials: Double) -> Double {
    let p = min(0.95, max(0.05, share))
    return Self.samplingErrors * (p * (1 - p) / max(trials, 1)).squareRoot()
  }

  /// Figures without a target.
  static func beside(_ grade: SchoolGrade) -> String {
    let t = grade.traits
    let figures: [(String, Mean)] = [
      ("rank correlation of levels", grade.level), ("of levels given hardship", grade.residual), ("of mean gains", grade.gain),
      ("of the model, one year", grade.oneYear), ("width of rank intervals / schools", grade.rankWidth),
      ("schools with P > 0.9", grade.flagged),
      ("of these not above", grade.wronglyFlagged), ("schools above 0.10 found", grade.detected), ("BH 0.10: power", t.discoveryPower),
      ("BH 0.10: false share", t.falseDiscovery), ("sign right", t.sign), ("true traits among the first three", t.topThree),
      ("leave one out: ratio", t.leaveOneOut), ("of findings", t.leaveOneOutFound), ("trait × hardship: type I", t.interactionTypeOne),
      ("coverage of 90 % intervals, all practice", grade.coverage), ("shared by the best three", t.shared), ("by chance", t.expected),
      ("of these true", t.sharedTrue), ("false share", t.sharedFalse), ("standard error", t.standardError),
      ("detectable alone", t.detectable), ("detectable in the family", t.detectableInFamily)
    ]
    return "Beside the targets: "
      + figures.map { "\($0) \($1.value.map { String(Double(($0 * 1000).rounded()) / 1000) } ?? "none")" }.joined(separator: "; ")
  }
}

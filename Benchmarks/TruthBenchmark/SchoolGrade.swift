import SchoolEffects
import SyntheticData

/// How well the effects of schools are recovered (table 2.6).
struct SchoolGrade {
  var level = Mean(), residual = Mean(), gain = Mean(), oneYear = Mean(), rankCorrelation = Mean(), error = Mean()
  var coverage = Mean(), identifiedCoverage = Mean(), rankWidth = Mean(), flagged = Mean(), wronglyFlagged = Mean(), detected = Mean()
  var traits = TraitGrade()

  /// An effect that a town would want to know of.
  private static let large = 0.10
  /// A school is called better than expected from this probability on.
  private static let sure = 0.9

  /// Grades one town.
  mutating func add(_ town: SyntheticSchools, threads: Int) throws {
    let panel = town.panel(threads: threads)
    let rows = try SchoolRows(panel, town)
    let truth = Truth.centred(town.truth.practice, rows.types)
    let model = try ValueAddedModel(rows.growth(hasHardship: true), threads: threads)
    let fit = try model.fit()
    add(try model.posterior(around: fit), truth, identified: Self.identified(town, rows.types))
    let simple = rows.simple
    level.add(Truth.rankCorrelation(simple.level, truth))
    residual.add(Truth.rankCorrelation(simple.residual, truth))
    gain.add(Truth.rankCorrelation(simple.gain, truth))
    let first = panel.fiscalYear.min()!
    let short = try ValueAddedModel(SchoolRows(panel, town, years: first...first).growth(hasHardship: true), threads: threads)
    oneYear.add(Truth.rankCorrelation(Truth.centred(try short.fit().schoolEffects, rows.types), truth))
    let fixed = try ValueAddedModel(rows.growth(hasHardship: false), threads: threads).fixedEffects(at: fit.ratios)
    try traits.add(fixed, rows.hardship, town, threads: threads)
  }

  /// The part of practice that does not go with hardship: what goes with it cannot be told from the company of pupils in hardship.
  private static func identified(_ town: SyntheticSchools, _ types: [Int]) -> [Double] {
    let effects = town.settings.effects
    return Truth.centred(
      zip(town.truth.practice, town.truth.hardship).map { $0 - effects.sentToHardship * effects.trait * $1 }, types)
  }

  private mutating func add(_ posterior: ValueAddedPosterior, _ truth: [Double], identified: [Double]) {
    let means = posterior.schools.map { $0.mean! }
    rankCorrelation.add(Truth.rankCorrelation(means, truth))
    error.add(Truth.error(means, truth))
    var sureOnes = 0, wrongOnes = 0
    for (j, school) in posterior.schools.enumerated() {
      coverage.add(school.interval90!.contains(truth[j]))
      identifiedCoverage.add(school.interval90!.contains(identified[j]))
      let ranks = school.rankInterval!
      rankWidth.add(Double(ranks.upperBound - ranks.lowerBound) / Double(truth.count))
      let isSure = school.probabilityAboveZero! > Self.sure
      if truth[j] > Self.large { detected.add(isSure) }
      if isSure { sureOnes += 1 }
      if isSure, truth[j] <= 0 { wrongOnes += 1 }
    }
    flagged.add(Double(sureOnes))
    wronglyFlagged.add(Double(wrongOnes))
  }
}

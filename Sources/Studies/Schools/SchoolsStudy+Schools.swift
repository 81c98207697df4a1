import LinearAlgebra
import SchoolEffects

extension SchoolsStudy {
  /// What is told of each school.
  func schools(
    _ built: SchoolRecordsBuilder.Outcome, _ hardship: HardshipStep, level: SchoolEffectsStep.Outcome, growth: SchoolEffectsStep.Outcome?
  ) throws -> [SchoolResult] {
    let records = built.records, pupils = records.pupilCounts(), counts = records.recordCounts(), years = records.schoolYears()
    let main = growth ?? level
    let levels = try effects(records, hardship, level), growths = try growth.map { try effects(records, hardship, $0) }
    var schools = records.schools.indices.map { j -> SchoolResult in
      let standing = standing(main.posterior.schools[j].standing, pupils: pupils[j])
      var school = SchoolResult(
        code: records.schools[j], type: records.types[j], standing: standing, pupils: pupils[j], records: counts[j])
      guard standing != .tooSmall else { return school }
      school.hardship = hardship.schoolMeans[j]
      school.level = levels[j]
      school.growth = growths.flatMap { $0[j] }
      school.quadrants = Self.quadrants(school)
      school.years = years[j]
      return school
    }
    markPositiveDeviants(&schools)
    return schools
  }

  private func standing(_ standing: SchoolStanding, pupils: Int) -> SchoolResult.Standing {
    if pupils < SchoolResult.fewestPupils { return .tooSmall }
    switch standing {
    case .ranked: return .judged
    case .intervalOnly: return .intervalOnly
    case .tooSmall: return .tooSmall
    case .alone: return .alone
    }
  }

  private func effects(
    _ records: SchoolRecords, _ hardship: HardshipStep, _ outcome: SchoolEffectsStep.Outcome
  ) throws -> [SchoolEffectResult?] {
    let unshrunken = unshrunken(records, hardship, outcome)
    let errors = outcome.fixed.covariance.diagonal.map { $0.squareRoot() }
    // A school that is alone in its type is its own mean, without error.
    let compared = errors.indices.filter { errors[$0] > 0 }
    guard !compared.isEmpty else { return errors.map { _ in nil } }
    let funnel = try FunnelLimits(estimates: compared.map { unshrunken[$0] }, standardErrors: compared.map { errors[$0] })
    let counts = Dictionary(records.types.map { ($0, 1) }, uniquingKeysWith: +)
    return records.schools.indices.map { j in
      guard var effect = SchoolEffectResult(outcome.posterior.schools[j]) else { return nil }
      effect.schoolsOfType = counts[records.types[j]]!
      effect.unshrunken = unshrunken[j]
      effect.standardError = errors[j]
      effect.funnel95 = funnel.limits(standardError: errors[j], probability: 0.95).upperBound - funnel.target
      effect.funnel998 = funnel.limits(standardError: errors[j], probability: 0.998).upperBound - funnel.target
      effect.years = (outcome.yearly?.effects ?? []).filter { $0.school == j && $0.rows >= SchoolResult.fewestPupils }.map {
        (records.years[$0.year], $0.shrunken, $0.standardError)
      }
      return effect
    }
  }

  /// The effects without shrinking, with the hardship of schools held fixed at the mean of their type.
  private func unshrunken(_ records: SchoolRecords, _ hardship: HardshipStep, _ outcome: SchoolEffectsStep.Outcome) -> [Double] {
    var sums: [String: (sum: Double, count: Double)] = [:]
    for (type, mean) in zip(records.types, hardship.schoolMeans) {
      let before = sums[type] ?? (0, 0)
      sums[type] = (before.sum + mean, before.count + 1)
    }
    return records.schools.indices.map { j in
      let type = sums[records.types[j]]!
      return outcome.fixed.values[j] - outcome.hardshipSlope * (hardship.schoolMeans[j] - type.sum / type.count)
    }
  }

  private static func quadrants(_ school: SchoolResult) -> QuadrantProbabilities? {
    guard let level = school.level?.aboveExpectation, let growth = school.growth?.aboveExpectation else { return nil }
    let quadrants = Quadrants(levelAbove: level, growthAbove: growth)
    return QuadrantProbabilities(
      highLevelHighGrowth: quadrants.highLevelHighGrowth, highLevelLowGrowth: quadrants.highLevelLowGrowth,
      lowLevelHighGrowth: quadrants.lowLevelHighGrowth, lowLevelLowGrowth: quadrants.lowLevelLowGrowth)
  }

  /// Above expectation with this probability, and with more hardship than half of the schools of the type.
  private static let clearProbability = 0.9

  private func markPositiveDeviants(_ schools: inout [SchoolResult]) {
    for type in Set(schools.map(\.type)) {
      guard let median = middle(schools.filter { $0.type == type }.compactMap(\.hardship)) else { continue }
      for j in schools.indices where schools[j].type == type {
        guard let hardship = schools[j].hardship, let above = schools[j].effect?.aboveExpectation else { continue }
        schools[j].achievesDespiteHardship = above > Self.clearProbability && hardship > median
      }
    }
  }
}

extension SchoolResult {
  /// Nothing is told of fewer pupils.
  public static let fewestPupils = 10
}

extension SchoolEffectResult {
  /// What the posterior distribution says; nil where nothing may be told.
  fileprivate init?(_ effect: SchoolEffects.SchoolEffect) {
    guard let mean = effect.mean, let deviation = effect.standardDeviation, let likely = effect.interval80, let wide = effect.interval95
    else { return nil }
    self.init()
    (self.mean, self.deviation) = (mean, deviation)
    self.likely = SchoolInterval(estimate: mean, low: likely.lowerBound, high: likely.upperBound)
    self.wide = SchoolInterval(estimate: mean, low: wide.lowerBound, high: wide.upperBound)
    (aboveExpectation, clearlyAbove) = (effect.probabilityAboveZero, effect.probabilityAboveMargin)
    (topQuarter, places, reliability) = (effect.probabilityTopQuarter, effect.rankInterval, effect.reliability)
  }
}

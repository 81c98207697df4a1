import LinearAlgebra
import Modeling
import SchoolEffects
import Tabular

extension SchoolsStudy {
  /// Who was counted, what was asked, and where it comes from.
  func describe(_ result: inout SchoolsResult, _ built: SchoolRecordsBuilder.Outcome, _ data: SchoolsData) throws {
    let records = built.records, score = data.panel.item(plan.score)!.dictionary
    result.title = plan.title
    result.provenance = Provenance(
      program: RisingRiskStudy.program, planDigest: try FileDigest(path: plan.file).sha256, inputs: data.inputs, seed: plan.seed,
      linearAlgebra: "\(BLAS.configuration) (\(BLAS.coreName))")
    result.registers = data.registers
    result.question = SchoolsQuestion(
      score: score.id, label: score.label, unit: score.unit, isGrowth: plan.prior != .none,
      creditsYearBefore: built.creditsYearBefore,
      adjusted: plan.adjust.map { data.panel.item($0)!.dictionary.label },
      margin: plan.margin ?? Self.usualMargin * (UnivariateSummary(records.score)?.standardDeviation ?? 0),
      years: data.hasYears ? records.years : [])
    result.pupils = PupilSummary(
      pupils: Set(records.pupil).count, records: records.count,
      years: (data.hasYears ? records.years.indices : 0..<0).map { year in
        let schools = zip(records.year, records.school).filter { $0.0 == Int32(year) }.map(\.1)
        return (records.years[year], schools.count, Set(schools).count)
      }, leftOut: built.reasons)
  }

  /// The margin of "clearly above expectation", in standard deviations of the score, when the plan does not say.
  private static let usualMargin = 0.05

  /// What a model gave, in values for readers.
  func summary(_ outcome: SchoolEffectsStep.Outcome, _ step: SchoolEffectsStep) -> EffectModelResult {
    let posterior = outcome.posterior, fit = outcome.fit
    var result = EffectModelResult()
    result.coefficients = outcome.design.terms.indices.map { k in
      let label = step.label(outcome.design.terms[k])
      let isMean = if case .cell = outcome.design.terms[k] { true } else { false }
      return (label.english, label.japanese, isMean, posterior.coefficients[k], posterior.standardErrors[k])
    }
    let deviation = posterior.schoolDeviation
    result.schoolDeviation = SchoolInterval(
      estimate: deviation.mean, low: deviation.interval90.lowerBound, high: deviation.interval90.upperBound)
    result.schoolDeviationREML = fit.schoolDeviation
    result.yearDeviation = posterior.yearDeviation?.mean
    result.classDeviation = step.records.classroom == nil ? nil : fit.classDeviation
    result.residualDeviation = fit.residualVariance.squareRoot()
    result.reliability = reliability(posterior, step.records)
    result.stability = posterior.stability?.mean
    result.priorReliability = outcome.priorReliability
    return result
  }

  /// The median reliability of the schools of each type.
  private func reliability(
    _ posterior: ValueAddedPosterior, _ records: SchoolRecords
  ) -> [(type: String, schools: Int, reliability: Double?)] {
    records.typeCodes.names.map { type in
      let schools = records.types.indices.filter { records.types[$0] == type }
      return (type, schools.count, middle(schools.compactMap { posterior.schools[$0].reliability }))
    }
  }
}

extension SchoolsStudy {
  /// The slopes of hardship within schools and between them.
  func withinBetween(
    _ records: SchoolRecords, _ hardship: HardshipStep, _ outcome: SchoolEffectsStep.Outcome
  ) throws -> [WithinBetweenResult] {
    var design = outcome.design
    for term in [SchoolsDesign.Term.schoolHardship, .pupilHardship] {
      if let column = design.terms.firstIndex(of: term) { design = design.removing(column) }
    }
    let rows = GrowthRows(
      outcomes: records.score, design: design.matrix,
      groups: SchoolGroups(schools: records.school.map(Int.init), types: records.typeCodes.codes.map(Int.init)))
    guard let slopes = try slopes(hardship.index, rows) else { return [] }
    let isClear = [slopes.within, slopes.between].allSatisfy { abs($0.estimate) > Self.clearlyNotZero * $0.standardError }
    return [
      WithinBetweenResult(
        item: "hardship", label: "困難指標", within: (slopes.within.estimate, slopes.within.standardError),
        between: (slopes.between.estimate, slopes.between.standardError), signsDiffer: slopes.signsDiffer && isClear)
    ]
  }

  /// None where the hardship of schools is the same everywhere, or in each type.
  private func slopes(_ index: [Double], _ rows: GrowthRows) throws -> WithinBetween? {
    do throws(SchoolEffectsError) { return try WithinBetween(of: index, in: rows) } catch {
      switch error {
      case .constantBetweenSchools, .dependentColumn, .tooFewSchools: return nil
      default: throw error
      }
    }
  }

  /// A slope is clear when it is more than two standard errors from 0.
  private static let clearlyNotZero = 2.0
}

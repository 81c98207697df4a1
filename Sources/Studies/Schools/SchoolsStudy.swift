import LinearAlgebra
import Modeling
import Multilevel
import SchoolEffects
import Scoring
import Tabular

/// The study of schools: which achieve, or grow, more than the hardship of their pupils leads one to expect, and which traits go with it.
///
/// Registers → panel → records → hardship index → models of level and growth → traits → expectation rule.
public struct SchoolsStudy: Sendable {
  let plan: SchoolsPlan
  let threads: Int
  let progress: StudyProgress

  /// A study of a plan.
  public init(_ plan: SchoolsPlan, threads: Int, progress: StudyProgress = .silent) {
    self.plan = plan
    self.threads = threads
    self.progress = progress
  }

  /// The whole way; writes the rejects and the expectation rule into the folder.
  /// - Throws: what is wrong with the plan, the registers or the question.
  public func run(into folder: inout RunFolder) throws -> SchoolsResult {
    BLAS.useOneThreadPerCall()
    var reader = try SchoolsDataReader(plan, threads: threads, progress: progress)
    let data = try reader.read()
    try data.rejects.write(to: try folder.pathForWriting("rejects.csv"))
    try folder.seal("rejects.csv")
    let (result, expectation) = try analyse(data)
    try folder.write(expectation.json(), to: "expectation-rule.json")
    return result
  }

  private func analyse(_ data: SchoolsData) throws -> (SchoolsResult, ExpectationRule) {
    progress("得点を学校に対応づけています", "crediting scores to schools")
    let built = SchoolRecordsBuilder(plan, data: data).build()
    let records = built.records
    guard records.count > 0 else { throw StudyError.noScores(reason: built.mainReason) }
    try check(records)
    var result = SchoolsResult()
    try describe(&result, built, data)
    let hardship = try HardshipStep(plan, records, items: plan.hardship.items.map { data.panel.item($0)!.dictionary })
    result.hardship = hardship.result
    let step = SchoolEffectsStep(
      plan: plan, records: records, index: hardship.index, schoolHardship: hardship.schoolMeans, margin: result.question.margin,
      threads: threads)
    let prior = records.prior == nil ? nil : try CalibratedPrior(records, index: hardship.index)
    let (level, growth) = try models(step, prior)
    let main = growth ?? level
    result.level = summary(level, step)
    result.growth = growth.map { summary($0, step) }
    result.schools = try schools(built, hardship, level: level, growth: growth)
    if !data.hasYears { for j in result.schools.indices { result.schools[j].years = [] } }
    result.withinBetween = try withinBetween(records, hardship, main)
    try examineTraits(&result, data, records, hardship, main)
    result.notes += main.notes
    result.notes += SchoolsNotes(plan: plan, result: result, built: built, data: data, prior: prior).all
    let expectation = ExpectationRuleBuilder(
      plan: plan, result: result, records: records, hardship: hardship, prior: prior, outcome: main, items: plainItems(data))
    return (result, try expectation.rule())
  }

  /// Level, and growth where there is a score before.
  private func models(
    _ step: SchoolEffectsStep, _ prior: CalibratedPrior?
  ) throws -> (level: SchoolEffectsStep.Outcome, growth: SchoolEffectsStep.Outcome?) {
    progress("学校ごとの水準を推定しています", "estimating the level of each school")
    let level = try step.run(prior: nil)
    guard let prior else { return (level, nil) }
    progress("学校ごとの伸びを推定しています", "estimating the growth of each school")
    return (level, try step.run(prior: prior))
  }

  /// The traits against the effects of schools and against the gap within schools.
  private func examineTraits(
    _ result: inout SchoolsResult, _ data: SchoolsData, _ records: SchoolRecords, _ hardship: HardshipStep,
    _ main: SchoolEffectsStep.Outcome
  ) throws {
    let traits = SchoolTraits(plan, data: data, records: records)
    if !traits.columns.isEmpty {
      progress("学校の特徴との関係を調べています", "examining the traits of schools")
      let step = TraitsStep(plan: plan, records: records, traits: traits, hardship: hardship.schoolMeans, threads: threads)
      let isSame = hardship.schoolMeans.allSatisfy { abs($0 - hardship.schoolMeans[0]) < Self.sameHardship }
      do throws(SchoolEffectsError) {
        if isSame { result.notes.append(.sameHardship) } else { result.traits = try step.result(main) }
      } catch {
        guard case .tooFewSchools(_, let needed) = error else { throw error }
        result.notes.append(.tooFewForTraits(schools: records.schools.count, needed: needed))
      }
    }
    progress("困難による差が学校によって違うかを調べています", "examining the gap within schools")
    do {
      result.equity = try EquityStep(records, design: main.design, index: hardship.index, traits: traits, threads: threads).result()
    } catch is MultilevelError { result.notes.append(.gapNotEstimated) }
  }

  /// Mean hardship that differs by less, in standard deviations of pupils, is the same.
  private static let sameHardship = 1e-9

  /// What the rule says of the items it reads.
  private func plainItems(_ data: SchoolsData) -> [String: ExpectationRuleBuilder.PlainItem] {
    let ids = [plan.score] + plan.adjust + plan.hardship.items
    return Dictionary(
      ids.compactMap { data.panel.item($0) }.map { item in
        let isFlag = item.dictionary.type == .flag || item.levels.count == 2
        return (
          item.dictionary.id, .init(label: item.dictionary.label, isFlag: isFlag, level: item.levels.count == 2 ? item.levels[1] : nil)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Refuses what no model could answer.
  private func check(_ records: SchoolRecords) throws {
    guard records.schools.count > 1 else { throw StudyError.oneSchool }
    if let clash = ScoreScales.clash(records.score, groups: records.year, count: records.years.count) {
      throw StudyError.twoScales(records.years[clash.first].description, records.years[clash.second].description, isYears: true)
    }
    if let clash = ScoreScales.clash(records.score, groups: records.school, count: records.schools.count) {
      throw StudyError.twoScales(records.schools[clash.first], records.schools[clash.second], isYears: false)
    }
  }
}

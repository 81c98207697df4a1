import StructuredText
import Tabular
import Modeling
import RuleExport
import Scorecards
import Scoring

extension RisingRiskStudy {
  /// Trains, calibrates and tests a card, and writes its rule and this year's children.
  func makeCard(_ result: inout RisingRiskResult, _ work: Work, into folder: inout RunFolder) throws {
    let parts = try checkedParts(work)
    if let note = tooFewEvents(work.cohort, parts) {
      result.notes.append(note)
      return
    }
    progress("点数表を作っています", "making the points card")
    let screen = try trainingScreen(work, parts)
    guard let model = try train(&result, screen, work, parts) else {
      result.notes.append(.noCard)
      return
    }
    let calibration = try CardCalibration(
      model, outcome: parts.calibrate.map { work.cohort.outcome[$0] }, capacity: plan.capacity, threads: threads)
    progress("検証しています", "testing on children kept for the test")
    let rivals = try rivals(&result, screen, work, parts)
    let evaluation = try CardEvaluation(
      cohort: work.cohort, parts: parts, panel: work.panel, model: model, calibration: calibration, plan: plan, threads: threads
    ).result(against: rivals)
    let description = CardDescription(
      model: model, calibration: calibration, cohort: work.cohort, parts: parts, panel: work.panel, plan: plan, threads: threads)
    result.card = try description.result()
    result.evaluation = evaluation
    result.notes += description.notes(evaluation)
    let rule = try handOver(model, calibration, &result, work, parts, into: &folder)
    try writeEvaluation(rule, rivals, work, parts, into: &folder)
    try folder.write(description.fitJSON().text(.pretty) + "\n", to: "model/fit.json")
  }

  /// A remark when one of the parts has too few events to learn from or to judge by.
  private func tooFewEvents(_ cohort: Cohort, _ parts: StudyParts) -> StudyNote? {
    for (rows, needed) in [(parts.train, CardTraining.fewestEvents), (parts.calibrate, 1), (parts.test, 2)] {
      let events = Int(rows.reduce(0) { $0 + cohort.outcome[$1] })
      if events < needed { return .tooFewEvents(needed: needed) }
    }
    return nil
  }

  /// The card of what was found on the training rows; nil when nothing is stable enough.
  private func train(
    _ result: inout RisingRiskResult, _ screen: [Screening.Finding], _ work: Work, _ parts: StudyParts
  ) throws -> CardModel? {
    let school = work.panel.facts.school
    let schools = school.isEmpty ? 0 : Set(parts.train.map { school.codes[Int(work.cohort.rows[$0])] }).count
    let candidates = CardCandidates(
      screen, schools: schools, excluding: Set(result.leakage.filter(\.isExcluded).map(\.item)))
    if !candidates.schoolItems.isEmpty { result.notes.append(.fewSchools(schools, items: candidates.schoolItems)) }
    let training = CardTraining(
      cohort: work.cohort, parts: parts, features: CandidateFeatures(panel: work.panel, landmark: plan.landmark), plan: plan,
      threads: threads)
    return try training.card(of: candidates.list)
  }

  private func checkedParts(_ work: Work) throws -> StudyParts {
    let parts = StudyParts(work.cohort, panel: work.panel, plan: plan), label = plan.outcomes[0].label
    for (rows, year) in zip([parts.train, parts.calibrate, parts.test], plan.split.partYears) where rows.isEmpty {
      throw StudyError.noRows(outcome: label, year: year)
    }
    return parts
  }

  /// The screening of the training rows alone, so that the choice of items never saw the test.
  private func trainingScreen(_ work: Work, _ parts: StudyParts) throws -> [Screening.Finding] {
    try Screening(panel: work.panel, landmark: plan.landmark, items: work.items, threads: threads)
      .findings(work.cohort.subset(parts.train), withMeasures: false)
  }

  /// Writes the rule, after proving that it gives the points of the card, and this year's children in order of points.
  private func handOver(
    _ model: CardModel, _ calibration: CardCalibration, _ result: inout RisingRiskResult, _ work: Work, _ parts: StudyParts,
    into folder: inout RunFolder
  ) throws -> CardRule {
    progress("規則を書き出し、点数表と照合しています", "writing the rule and proving that it gives the card's points")
    let totals = model.card.totals(model.test, threads: threads)
    var facts = facts(result, work, parts)
    facts.observed = result.evaluation.flatMap { evaluation in
      let outcome = parts.test.map { work.cohort.outcome[$0] }
      return BandFigures(totals, outcome: outcome, threshold: calibration.threshold, evaluation, capacityShare: plan.capacity)
        .map { ($0.usual, $0.assess) }
    }
    let rule = try CardRule(
      model, calibration: calibration, panel: work.panel, landmark: plan.landmark, ranked: Set(plan.withinGrade), facts: facts)
    let testRows = parts.test.map { work.cohort.rows[$0] }
    let wrong = try rule.disagreements(testRows, totals: totals, threads: threads)
    guard wrong == 0 else { throw StudyError.ruleDisagrees(rows: wrong) }
    try rule.rule.write(path: try folder.pathForWriting("rule/rule.json"))
    try folder.seal("rule/rule.json")
    let current = CurrentChildren(rule: rule, panel: work.panel, threads: threads)
    try current.write(try currentChildren(&result, work), into: &folder)
    return rule
  }

  /// This year's children at risk, without those of the grades that leave before an outcome can be seen.
  private func currentChildren(_ result: inout RisingRiskResult, _ work: Work) throws -> [Int32] {
    let atRisk = try work.builder.atRisk(plan.outcomes[0].definition, year: Int32(work.panel.years.count - 1))
    let grade = work.panel.facts.grade, leaving = work.panel.leavingGrades
    let learned = Set(work.cohort.rows.map { grade.codes[Int($0)] })
    let names = { (codes: Set<Int32>) in codes.sorted().map { $0 < 0 ? "—" : grade.levels[Int($0)] } }
    let gone = Set(atRisk.map { grade.codes[Int($0)] }).intersection(leaving)
    if !gone.isEmpty { result.notes.append(.gradesLeftOut(names(gone))) }
    let children = atRisk.filter { !leaving.contains(grade.codes[Int($0)]) }
    let new = Set(children.map { grade.codes[Int($0)] }).subtracting(learned)
    if !new.isEmpty { result.notes.append(.gradesNotLearned(names(new))) }
    return children
  }

  private func facts(_ result: RisingRiskResult, _ work: Work, _ parts: StudyParts) -> RuleFacts {
    let panel = work.panel, last = panel.years.last!.year
    let years = Set(parts.train.map { panel.years[Int(panel.year[Int(work.cohort.rows[$0])])].year }).sorted()
    var provenance = RuleProvenance(
      program: Self.program, seed: Int(truncatingIfNeeded: plan.seed), trainingYears: years,
      events: Int(parts.train.reduce(0) { $0 + work.cohort.outcome[$1] }),
      digests: [.init(name: "plan", sha256: result.provenance.planDigest)]
        + result.provenance.inputs.map { .init(name: $0.path, sha256: $0.sha256) })
    provenance.rows = parts.train.count
    if case .years(_, let calibrate, _) = plan.split { provenance.calibrationYear = calibrate }
    let grade = panel.facts.grade
    return RuleFacts(
      id: "\(plan.outcomes[0].name)-\(last)", title: plan.title, outcome: plan.outcomes[0].label,
      grades: Set(work.cohort.rows.map { grade.codes[Int($0)] }).sorted().compactMap { $0 < 0 ? nil : grade.levels[Int($0)] },
      validity: RuleValidity(fromYear: last, toYear: last + Self.yearsOfUse), capacity: plan.capacity, provenance: provenance)
  }

  /// A rule is used for the year after the registers end and one more; then it must be checked and refreshed.
  private static let yearsOfUse = 2
}

extension StudySplit {
  /// The years that stand for training, calibration and test in messages; 0 when the split is by household.
  var partYears: [Int] {
    switch self {
    case .years(let train, let calibrate, let test): [train.last ?? 0, calibrate, test]
    case .households: [0, 0, 0]
    }
  }
}

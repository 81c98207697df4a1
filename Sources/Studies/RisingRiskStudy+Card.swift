import StructuredText
import Tabular
import Modeling
import RuleExport
import Scorecards
import Scoring

extension RisingRiskStudy {
  /// Trains, calibrates and tests a card, and writes its rule and this year's children.
  func makeCard(_ result: inout RisingRiskResult, _ work: Work, into folder: inout RunFolder) throws {
    let panel = work.panel
    let parts = try checkedParts(work)
    for (rows, needed) in [(parts.train, CardTraining.fewestEvents), (parts.calibrate, 1), (parts.test, 2)] {
      let events = Int(rows.reduce(0) { $0 + work.cohort.outcome[$1] })
      guard events >= needed else {
        result.notes.append(.tooFewEvents(needed: needed))
        return
      }
    }
    progress("点数表を作っています", "making the points card")
    let screen = try trainingScreen(work, parts)
    let candidates = chosen(screen, excluding: Set(result.leakage.filter(\.isExcluded).map(\.item)))
    let training = CardTraining(
      cohort: work.cohort, parts: parts, features: CandidateFeatures(panel: panel, landmark: plan.landmark), plan: plan, threads: threads)
    guard let model = try training.card(of: candidates) else {
      result.notes.append(.noCard)
      return
    }
    let calibration = try CardCalibration(
      model, outcome: parts.calibrate.map { work.cohort.outcome[$0] }, capacity: plan.capacity, threads: threads)
    progress("検証しています", "testing on children kept for the test")
    let comparators = Comparators(cohort: work.cohort, parts: parts, panel: panel, landmark: plan.landmark, threads: threads)
    let usable = work.items.filter { item in !result.leakage.contains { $0.item == item.dictionary.id && $0.isExcluded } }
    let evaluation = CardEvaluation(
      cohort: work.cohort, parts: parts, panel: panel, model: model, calibration: calibration, plan: plan, threads: threads)
    result.evaluation = try evaluation.result(
      comparators: try comparators.scores(
        items: usable, screen: screen.filter { finding in usable.contains { $0.dictionary.id == finding.item.dictionary.id } }))
    let description = CardDescription(
      model: model, calibration: calibration, cohort: work.cohort, parts: parts, panel: panel, plan: plan, threads: threads)
    result.card = try description.result()
    result.notes += description.notes(result.evaluation!)
    try handOver(model, calibration, result, work, parts, into: &folder)
    try folder.write(description.fitJSON().text(.pretty) + "\n", to: "model/fit.json")
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

  /// The share of false discoveries among the items that the card may choose from.
  private static let discoveryRate = 0.05

  /// What was found of each item: its value, its change, or only that it is missing.
  private func chosen(_ screen: [Screening.Finding], excluding excluded: Set<String>) -> [CardCandidate] {
    OutcomeResult(plan.outcomes[0], findings: screen).items.filter { !excluded.contains($0.item) }.flatMap { item -> [CardCandidate] in
      // Benjamini–Yekutieli, since what gets in by chance is then cut into bins that suit it.
      let found = Set(item.components.filter { ($0.benjaminiYekutieli ?? 1) <= Self.discoveryRate }.map(\.component))
      var candidates: [CardCandidate] = []
      if found.contains("level") {
        candidates.append(CardCandidate(item: item.item, aspect: .level))
      } else if found.contains("missing"), item.scale != "nominal" {
        candidates.append(CardCandidate(item: item.item, aspect: .level, isMissingOnly: true))
      }
      if found.contains("change") { candidates.append(CardCandidate(item: item.item, aspect: .change)) }
      return candidates
    }.sorted { $0.name < $1.name }
  }

  /// Writes the rule, after proving that it gives the points of the card, and this year's children in order of points.
  private func handOver(
    _ model: CardModel, _ calibration: CardCalibration, _ result: RisingRiskResult, _ work: Work, _ parts: StudyParts,
    into folder: inout RunFolder
  ) throws {
    progress("規則を書き出し、点数表と照合しています", "writing the rule and proving that it gives the card's points")
    let rule = try CardRule(
      model, calibration: calibration, panel: work.panel, landmark: plan.landmark, facts: facts(result, work, parts))
    let testRows = parts.test.map { work.cohort.rows[$0] }
    let wrong = try rule.disagreements(testRows, totals: model.card.totals(model.test, threads: threads), threads: threads)
    guard wrong == 0 else { throw StudyError.ruleDisagrees(rows: wrong) }
    try rule.rule.write(path: try folder.pathForWriting("rule/rule.json"))
    try folder.seal("rule/rule.json")
    let current = CurrentChildren(rule: rule, panel: work.panel, threads: threads)
    let lastYear = Int32(work.panel.years.count - 1)
    try current.write(try work.builder.atRisk(plan.outcomes[0].definition, year: lastYear), into: &folder)
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
    provenance.calibrationYear = plan.split.partYears[1]
    return RuleFacts(
      id: "\(plan.outcomes[0].name)-\(last)", title: plan.title, outcome: plan.outcomes[0].label,
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

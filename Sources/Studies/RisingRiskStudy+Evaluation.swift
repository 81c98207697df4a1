import Modeling
import StructuredText
import Tabular
import Validation

extension RisingRiskStudy {
  /// The scores that stand beside the card.
  struct Rivals {
    /// Simpler and larger rules, on the test children only.
    let comparators: [ComparatorScore]
    /// Rules of experts, on every row of the cohort.
    let experts: [NamedScore]
    /// Whether each row of the cohort was known to an office before; nil when that is not recorded.
    let known: [Bool]?
  }

  /// The scores of the other rules; those that learn may use the items that the leakage audit left.
  func rivals(_ result: inout RisingRiskResult, _ screen: [Screening.Finding], _ work: Work, _ parts: StudyParts) throws -> Rivals {
    let excluded = Set(result.leakage.filter(\.isExcluded).map(\.item))
    let comparators = Comparators(cohort: work.cohort, parts: parts, panel: work.panel, landmark: plan.landmark, threads: threads)
    let experts = ExpertScoring(rules: plan.expertRules, panel: work.panel, landmark: plan.landmark, threads: threads)
    if let note = onSupport(excluded) { result.notes.append(note) }
    return Rivals(
      comparators: try comparators.scores(
        items: work.items.filter { !excluded.contains($0.dictionary.id) },
        screen: screen.filter { !excluded.contains($0.item.dictionary.id) }),
      experts: try experts.scores(work.cohort.rows),
      known: KnownBefore(work.panel, landmark: plan.landmark, listings: work.listings)(work.cohort.rows))
  }

  private func onSupport(_ excluded: Set<String>) -> StudyNote? {
    let used = plan.expertRules.map { rule in (rule.label, Set(rule.subjects.map(\.subject.item)).intersection(excluded)) }
    let rules = used.filter { !$0.1.isEmpty }
    return rules.isEmpty ? nil : .expertRulesOnSupport(rules.map(\.0), items: Set(rules.flatMap(\.1)).sorted())
  }

  /// Writes the children that the card was made from, and what the columns mean.
  func writeEvaluation(_ rule: CardRule, _ rivals: Rivals, _ work: Work, _ parts: StudyParts, into folder: inout RunFolder) throws {
    progress("評価用のファイルを書き出しています", "writing the file for evaluations")
    let places = EvaluationPlaces(parts), rows = places.positions.map { work.cohort.rows[$0] }
    var file = EvaluationChildren(rule, panel: work.panel, rows: rows, outcome: .init(column: plan.outcomes[0].name), threads: threads)
    try file.add(years: rows.map { work.panel.years[Int(work.panel.year[Int($0)])].year }, parts: places.parts)
    for (outcome, cohort) in zip(plan.outcomes, work.cohorts) { file.add(outcome.column(cohort, rows: rows)) }
    file.add(known: rivals.known.map { known in places.positions.map { known[$0] } })
    try addGroups(&file, work)
    for score in rivals.experts { file.add(score.with(places.positions.map { score.values[$0] })) }
    for score in rivals.comparators { file.add(score.named(places.spread(score.score))) }
    try file.write(into: &folder)
    var answer = EvaluationFile(
      roles: file.roles, title: plan.title, capacity: plan.capacity, minutesPerAssessment: plan.minutesPerAssessment, seed: plan.seed)
    answer.gates = plan.gates
    try folder.write(answer.json.text(.pretty) + "\n", to: EvaluationFile.path)
  }

  /// Adds household, school, ward, grade, sex and the items by which fairness is looked at.
  private func addGroups(_ file: inout EvaluationChildren, _ work: Work) throws {
    let groups = EvaluationGroups(panel: work.panel, dictionary: work.dictionary, landmark: plan.landmark, rows: file.rows)
    let household = try file.add(groups.fact(\.household, .household))
    var roles: [DictionaryItem.Role: EvaluationRoles.Labels] = [:]
    for (facts, role) in EvaluationGroups.facts where !work.panel.facts[keyPath: facts].isEmpty {
      roles[role] = try file.add(groups.fact(facts, role), texts: groups.texts(role))
    }
    let items = work.panel.items.filter { item in
      item.dictionary.dividesChildren && (item.dictionary.use == .audit || plan.groups.contains(item.dictionary.id))
    }
    let named = try items.map { try file.add(groups.item($0), texts: $0.dictionary.groupTexts) }
    file.use(cluster: household, site: roles[.ward] ?? roles[.school], groups: EvaluationGroups.facts.compactMap { roles[$0.1] } + named)
  }
}

/// The rows of a cohort that belong to a part, in the order of the cohort.
private struct EvaluationPlaces {
  let positions: [Int]
  let parts: [SplitPart]
  private let test: [Int]

  init(_ study: StudyParts) {
    let all = [(study.train, SplitPart.train), (study.calibrate, .calibrate), (study.test, .test)].flatMap { places, part in
      places.map { (place: $0, part: part) }
    }.sorted { $0.place < $1.place }
    (positions, parts, test) = (all.map(\.place), all.map(\.part), study.test)
  }

  /// Values of the test rows as values of all rows; not a number elsewhere.
  func spread(_ values: [Double]) -> [Double] {
    let byPosition = Dictionary(uniqueKeysWithValues: zip(test, values))
    return positions.map { byPosition[$0] ?? .nan }
  }
}

extension OutcomePlan {
  /// The outcome of these rows of the panel; not a number where it is not known or the child was not at risk.
  fileprivate func column(_ cohort: Cohort, rows: [Int32]) -> OutcomeColumn {
    let known = Dictionary(uniqueKeysWithValues: zip(cohort.rows, cohort.outcome))
    return OutcomeColumn(
      name: name, label: label, source: isFoundBySomebody ? .label : .fullyObserved, values: rows.map { known[$0] ?? .nan })
  }
}

extension NamedScore {
  /// The score with other values.
  func with(_ values: [Double]) -> NamedScore {
    var score = self
    score.values = values
    return score
  }
}

extension ComparatorScore {
  fileprivate func named(_ values: [Double]) -> NamedScore { NamedScore(name: name, label: label, kind: .comparator, values: values) }
}

import Modeling
import SchoolEffects
import Tabular

/// What a reader of a study of schools must know, and what cannot be concluded; in this order.
struct SchoolsNotes {
  let plan: SchoolsPlan
  let result: SchoolsResult
  let built: SchoolRecordsBuilder.Outcome
  let data: SchoolsData
  let prior: CalibratedPrior?

  /// All notes that apply.
  var all: [StudyNote] {
    [
      .estimand(isGrowth: result.isGrowth), .practiceAndHardship,
      result.question.creditsYearBefore ? .creditsYearBefore : .creditsYear(data.hasYears),
      few, oneYear, priorError, moved, merger, withoutHardship, tooSmall, alone, traitTiming, remaining, turned, mergedAway, ecological
    ].compactMap(\.self)
  }

  /// Few schools: the order is not known.
  private var few: StudyNote? {
    let counts = Dictionary(result.schools.map { ($0.type, 1) }, uniquingKeysWith: +)
    let smallest = counts.values.min() ?? 0
    return smallest < Self.enoughSchools ? .fewSchools(result.schools.count) : nil
  }

  /// With fewer schools of a type, the places of most of them cannot be told apart.
  private static let enoughSchools = 30

  private var oneYear: StudyNote? { result.isGrowth && result.question.years.count == 1 ? .oneYear : nil }

  private var priorError: StudyNote? {
    guard let prior else { return nil }
    if prior.reliability == nil { return .priorErrorUnknown }
    return prior.calibration.isAtLowerBound ? .priorErrorTooLarge : nil
  }

  /// Pupils who changed schools and are not counted.
  private var moved: StudyNote? {
    let moved = built.leftOut[SchoolRecordsBuilder.Reason.moved.rawValue]
    return moved == 0 ? nil : .moved(share: Double(moved) / Double(moved + built.records.count))
  }

  /// A school most of whose pupils went to one other school has probably changed its code.
  private var merger: StudyNote? {
    let moves = built.moves.filter { move, pupils in
      pupils >= Self.fewestMoves && Double(pupils) >= Self.mergerShare * Double(built.leaving[move.from] ?? 0)
    }
    guard !moves.isEmpty else { return nil }
    return .merger(moves.keys.map { ($0.from, $0.to) }.sorted { $0 < $1 })
  }

  /// Fewer pupils than this going from one school to another are no sign of a merger.
  private static let fewestMoves = 10
  /// In one of five years all pupils change their code, or more.
  private static let mergerShare = 0.15

  /// Schools that have scores but no hardship of any pupil.
  private var withoutHardship: StudyNote? {
    let schools = built.withoutHardship.keys.filter { !built.records.schools.contains($0) }.sorted()
    return schools.isEmpty ? nil : .schoolsWithoutHardship(schools)
  }

  private var tooSmall: StudyNote? { codes(.tooSmall).map(StudyNote.schoolsTooSmall) }
  private var alone: StudyNote? { codes(.alone).map(StudyNote.schoolsAlone) }

  private func codes(_ standing: SchoolResult.Standing) -> [String]? {
    let codes = result.schools.filter { $0.standing == standing }.map(\.code)
    return codes.isEmpty ? nil : codes
  }

  private var traitTiming: StudyNote? { result.traits == nil ? nil : .traitTiming }

  /// No trait was found: say what could have been.
  private var remaining: StudyNote? {
    guard let traits = result.traits, !traits.traits.isEmpty, !traits.traits.contains(where: \.isFound) else { return nil }
    return .noTrait(traits.traits.count, schools: traits.schools)
  }

  /// An ingredient of hardship that goes the other way than the first.
  private var turned: StudyNote? {
    guard result.hardship.method == "principal_component" else { return nil }
    let first = result.hardship.ingredients.first?.loading ?? 0
    let expected = plan.hardship.items.map { data.panel.item($0)!.dictionary.direction == .falling ? -1.0 : 1 }
    let opposed = zip(result.hardship.ingredients, expected).filter { ($0.0.loading ?? 0) * $0.1 * first * expected[0] < 0 }
    return opposed.isEmpty ? nil : .opposedIngredients(opposed.map(\.0.label))
  }

  private var mergedAway: StudyNote? { data.mergedAway.isEmpty ? nil : .mergedAway(Set(data.mergedAway).sorted()) }

  private var ecological: StudyNote? { result.withinBetween.contains(where: \.signsDiffer) ? .ecological : nil }
}

extension SchoolRecordsBuilder.Outcome {
  /// Scores that were not used, by reason.
  var reasons: [LeftOutScores] {
    SchoolRecordsBuilder.Reason.allCases.filter { leftOut[$0.rawValue] > 0 }.map {
      LeftOutScores(reason: $0.name, japanese: $0.words.japanese, english: $0.words.english, records: leftOut[$0.rawValue])
    }
  }

  /// The reason why most scores were not used.
  var mainReason: LeftOutScores? { reasons.max { $0.records < $1.records } }
}

extension SchoolRecordsBuilder.Reason {
  /// The reason as a word for machines.
  var name: String {
    switch self {
    case .yearNotAsked: "year_not_asked"
    case .noYearBefore: "no_year_before"
    case .moved: "moved"
    case .gradeRepeated: "grade_not_next"
    case .noSchool: "no_school"
    case .noPrior: "no_prior"
    case .noPriorError: "no_prior_error"
    case .noHardship: "no_hardship"
    case .noItem: "no_item"
    }
  }

  /// The reason for people.
  var words: (japanese: String, english: String) {
    switch self {
    case .yearNotAsked: ("計画にない年度", "a year that the plan does not ask for")
    case .noYearBefore: ("前年度の記録がない（初めての受検など）", "no record of the year before, as for a pupil's first test")
    case .moved: ("年度の間に同じ校種の別の学校へ移った", "moved to another school of the same kind between the tests")
    case .gradeRepeated: ("学年が前年度の次の学年でない", "the grade is not the one after last year's")
    case .noSchool: ("学校の記録がない", "no school recorded")
    case .noPrior: ("前回の得点がない", "no score before")
    case .noPriorError: ("前回の得点の標準誤差がない", "no standard error of the score before")
    case .noHardship: ("困難指標の項目がない", "an ingredient of the hardship index is missing")
    case .noItem: ("調整する項目がない", "an item that is held fixed is missing")
    }
  }
}

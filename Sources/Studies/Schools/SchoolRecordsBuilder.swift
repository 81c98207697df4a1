import Modeling
import Tabular

/// Makes the records of a study of schools from the panel of pupils: credits each score to the school that worked for it, and counts
/// every score that cannot be used, by reason.
struct SchoolRecordsBuilder {
  private let plan: SchoolsPlan
  private let panel: Panel
  private let creditsYearBefore: Bool
  private let score: [Double]
  private let priorItem: PanelItem?
  /// The standard errors of scores, where they are those of the score before: of the same item a year earlier.
  private let priorErrors: [Double]?
  private let hardship: [[Double]]
  private let adjusted: [PanelItem]
  private let gradeNumbers: [Int?]

  /// Prepares the columns that the plan names.
  init(_ plan: SchoolsPlan, data: SchoolsData) {
    self.plan = plan
    panel = data.panel
    creditsYearBefore = plan.tested == .april && data.hasYears && data.panel.years.count > 1
    score = data.panel.item(plan.score)!.values
    if case .item(let id) = plan.prior { priorItem = data.panel.item(id) } else { priorItem = nil }
    priorErrors = plan.prior == .lastYear ? plan.scoreError.flatMap { data.panel.item($0)?.values } : nil
    hardship = plan.hardship.items.map { data.panel.item($0)!.values }
    adjusted = plan.adjust.map { data.panel.item($0)! }
    gradeNumbers = data.panel.facts.grade.levels.map { SchoolGrade.parse($0) }
  }

  /// Why a score is not used.
  enum Reason: Int, CaseIterable {
    case yearNotAsked, noYearBefore, moved, gradeRepeated, noSchool, noPrior, noPriorError, noHardship, noItem
  }

  /// What became of the scores.
  struct Outcome {
    /// Whether a test credits the school of the year before.
    let creditsYearBefore: Bool
    var records = SchoolRecords()
    var leftOut = [Int](repeating: 0, count: Reason.allCases.count)
    /// Per school of the registers, records without hardship.
    var withoutHardship: [String: Int] = [:]
    /// How many pupils went from one school to another that teaches the same grades, by the codes of both.
    var moves: [SchoolMove: Int] = [:]
    /// Per school, pupils with a score in the year after.
    var leaving: [String: Int] = [:]
  }

  /// From one school to another.
  struct SchoolMove: Hashable {
    let from: String
    let to: String
  }

  /// One score and the row of the panel that describes the pupil while the school worked.
  private struct Source {
    let row: Int
    let credited: Int
  }

  /// The records.
  /// - Complexity: O(rows of the panel × items).
  func build() -> Outcome {
    var outcome = Outcome(creditsYearBefore: creditsYearBefore)
    var sources: [Source] = []
    for row in 0..<panel.rows where !score[row].isNaN {
      if let reason = take(row, &sources, &outcome) { outcome.leftOut[reason.rawValue] += 1 }
    }
    fill(&outcome.records, sources)
    return outcome
  }

  private func take(_ row: Int, _ sources: inout [Source], _ outcome: inout Outcome) -> Reason? {
    let before = Int(panel.previous[row])
    let credited = creditsYearBefore ? before : row
    guard credited >= 0 else { return .noYearBefore }
    if let years = plan.years, !years.contains(panel.years[Int(panel.year[credited])].year) { return .yearNotAsked }
    let school = panel.facts.school.codes[credited]
    guard school >= 0 else { return .noSchool }
    if creditsYearBefore, let reason = transition(from: credited, to: row, &outcome) { return reason }
    guard prior(of: row, before: before, credited: credited).map({ !$0.isNaN }) ?? true else { return .noPrior }
    if let errors = priorErrors, errors[before].isNaN { return .noPriorError }
    guard hardship.allSatisfy({ !$0[credited].isNaN }) else {
      outcome.withoutHardship[panel.facts.school.levels[Int(school)], default: 0] += 1
      return .noHardship
    }
    guard adjusted.allSatisfy({ !$0.values[credited].isNaN }) else { return .noItem }
    sources.append(Source(row: row, credited: credited))
    return nil
  }

  /// A pupil who changed between schools of the same grades, or stayed in a grade, says nothing clear of one school.
  private func transition(from: Int, to: Int, _ outcome: inout Outcome) -> Reason? {
    let (a, b) = (panel.facts.school.codes[from], panel.facts.school.codes[to])
    let (low, high) = (gradeNumber(from), gradeNumber(to))
    outcome.leaving[panel.facts.school.levels[Int(a)], default: 0] += 1
    if let low, let high, high != low + 1 { return .gradeRepeated }
    guard b >= 0, a != b else { return nil }
    let passesUp = low.map { $0 == Self.lastElementaryGrade } ?? false
    guard !passesUp else { return nil }
    outcome.moves[SchoolMove(from: panel.facts.school.levels[Int(a)], to: panel.facts.school.levels[Int(b)]), default: 0] += 1
    return .moved
  }

  /// 小6.
  private static let lastElementaryGrade = 6

  private func gradeNumber(_ row: Int) -> Int? {
    let code = panel.facts.grade.codes[row]
    return code < 0 ? nil : gradeNumbers[Int(code)]
  }

  /// The score before; nil in a study of level.
  private func prior(of row: Int, before: Int, credited: Int) -> Double? {
    switch plan.prior {
    case .none: nil
    case .lastYear: before < 0 ? .nan : score[before]
    case .item: priorItem!.values[credited]
    }
  }
}

extension SchoolRecordsBuilder {
  private func fill(_ records: inout SchoolRecords, _ sources: [Source]) {
    let credited = sources.map(\.credited)
    let (schools, schoolCodes) = Self.used(credited.map { panel.facts.school.codes[$0] }, panel.facts.school.levels)
    let (years, yearCodes) = Self.used(credited.map { panel.year[$0] }, panel.years.map { String($0.year) })
    let (grades, gradeCodes) = Self.used(credited.map { panel.facts.grade.codes[$0] + 1 }, ["—"] + panel.facts.grade.levels)
    (records.schools, records.school) = (schools, schoolCodes)
    (records.years, records.year) = (years.map { Int($0)! }, yearCodes)
    (records.grades, records.grade) = (grades, gradeCodes)
    records.pupil = credited.map { panel.child[$0] }
    records.score = sources.map { score[$0.row] }
    records.prior =
      plan.prior == .none ? nil : sources.map { prior(of: $0.row, before: Int(panel.previous[$0.row]), credited: $0.credited)! }
    records.priorError = priorErrors.map { errors in sources.map { errors[Int(panel.previous[$0.row])] } }
    records.hardship = hardship.map { values in credited.map { values[$0] } }
    records.adjusted = adjusted.flatMap { columns($0, credited) }
    records.classroom = plan.classItem.flatMap { panel.item($0) }.map { classes($0, credited) }
    records.types = types(records, credited)
  }

  /// The levels that occur, in their order, and the places of codes among them.
  private static func used(_ codes: [Int32], _ levels: [String]) -> ([String], [Int32]) {
    var occurs = [Bool](repeating: false, count: levels.count)
    for code in codes { occurs[Int(code)] = true }
    var place = [Int32](repeating: -1, count: levels.count), kept: [String] = []
    let order = levels.indices.filter { occurs[$0] }.sorted { levels[$0].utf8.lexicographicallyPrecedes(levels[$1].utf8) }
    for code in order {
      place[code] = Int32(kept.count)
      kept.append(levels[code])
    }
    return (kept, codes.map { place[Int($0)] })
  }

  /// A number as one column; a category as one indicator a level but the first.
  private func columns(_ item: PanelItem, _ rows: [Int]) -> [SchoolRecords.AdjustedColumn] {
    let values = rows.map { item.values[$0] }
    guard !item.levels.isEmpty else {
      return [.init(item: item.dictionary.id, level: nil, label: item.dictionary.label, values: values)]
    }
    let present = Set(values).sorted().dropFirst()
    return present.map { code in
      let level = item.levels[Int(code)], name = item.dictionary.label(ofCode: level)
      return .init(
        item: item.dictionary.id, level: level, label: "\(item.dictionary.label)：\(name)", values: values.map { $0 == code ? 1 : 0 })
    }
  }

  /// Classes as numbers; pupils without one make a class of their own within school, year and grade.
  private func classes(_ item: PanelItem, _ rows: [Int]) -> [Int32] {
    rows.map { item.values[$0].isNaN ? -1 : Int32(item.values[$0]) }
  }

  /// The type of each school: the plan's item, or by the grades it teaches.
  private func types(_ records: SchoolRecords, _ credited: [Int]) -> [String] {
    if let item = plan.schoolType.flatMap({ panel.item($0) }) {
      var types = [String](repeating: SchoolType.unknown, count: records.schools.count)
      for (school, row) in zip(records.school, credited) where !item.values[row].isNaN {
        types[Int(school)] =
          item.levels.isEmpty ? LevelText.of(item.values[row]) : item.dictionary.label(ofCode: item.levels[Int(item.values[row])])
      }
      return types
    }
    var taught = [Set<Int>](repeating: [], count: records.schools.count)
    for (school, row) in zip(records.school, credited) { if let grade = gradeNumber(row) { taught[Int(school)].insert(grade) } }
    return taught.map(SchoolType.ofGrades)
  }
}

/// Numbers as the names of levels.
enum LevelText {
  static func of(_ value: Double) -> String { value == value.rounded() ? String(Int64(value)) : String(value) }
}

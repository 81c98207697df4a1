import LinearAlgebra
import Modeling
import SchoolEffects

/// One model of scores with school effects: level or growth.
struct SchoolEffectsStep {
  let plan: SchoolsPlan
  let records: SchoolRecords
  let index: [Double]
  /// Mean hardship of each school.
  let schoolHardship: [Double]
  let margin: Double
  let threads: Int

  /// What a model gave.
  struct Outcome {
    let design: SchoolsDesign
    let fit: ValueAddedFit
    let posterior: ValueAddedPosterior
    /// Effects that are not shrunken, hardship of schools not held fixed.
    let fixed: FixedSchoolEffects
    /// The effects year by year; nil with one year.
    var yearly: YearlySchoolEffects?
    let priorReliability: Double?
    /// What was left out of the model, in words.
    let notes: [StudyNote]

    /// The slope of the mean hardship of schools; 0 where it is not in the model.
    var hardshipSlope: Double { design.terms.firstIndex(of: .schoolHardship).map { posterior.coefficients[$0] } ?? 0 }
  }

  /// Fits the model; `prior` holds the score before fixed, corrected for its error of measurement.
  func run(prior: CalibratedPrior?) throws -> Outcome {
    let design = SchoolsDesign(records, index: index, prior: prior?.scores)
    var notes: [StudyNote] = []
    let (full, model) = try independent(design, &notes, adding: hasRoomForHardship)
    let fit = try model.fit()
    let posterior = try model.posterior(around: fit, settings: settings(isGrowth: prior != nil))
    let base = full.terms.firstIndex(of: .schoolHardship).map { full.removing($0) } ?? full
    let fixed = try ValueAddedModel(rows(base), threads: threads).fixedEffects(at: fit.ratios)
    var outcome = Outcome(
      design: full, fit: fit, posterior: posterior, fixed: fixed, priorReliability: prior?.reliability, notes: notes)
    if records.years.count > 1 { outcome.yearly = try yearly(base, outcome) }
    return outcome
  }

  /// The effects year by year, with what goes with the hardship of schools taken off the scores: as a column it could not be told from
  /// the effects of schools that are taken as fixed.
  private func yearly(_ base: SchoolsDesign, _ outcome: Outcome) throws -> YearlySchoolEffects {
    let scores = zip(records.score, records.school).map { $0 - outcome.hardshipSlope * schoolHardship[Int($1)] }
    let rows = GrowthRows(outcomes: scores, design: base.matrix, groups: groups)
    return try ValueAddedModel(rows, threads: threads).yearlyEffects(at: outcome.fit.ratios)
  }

  /// The hardship of schools can be held fixed when schools are left to tell their effects from.
  private var hasRoomForHardship: Bool { records.schools.count - Set(records.types).count >= Self.fewestForHardship }
  /// With fewer schools beyond one a type, the slope of their hardship would take up every difference.
  private static let fewestForHardship = 3

  /// The model without columns that follow from earlier ones; each is named.
  private func independent(
    _ design: SchoolsDesign, _ notes: inout [StudyNote], adding hardship: Bool
  ) throws -> (SchoolsDesign, ValueAddedModel) {
    var design = hardship ? design.addingSchoolHardship(schoolHardship, schools: records.school) : design
    while true {
      switch attempt(design) {
      case .success(let model): return (design, model)
      case .failure(.dependentColumn(let column)):
        notes.append(.dependent(label(design.terms[column])))
        design = design.removing(column)
      case .failure(let error): throw error
      }
    }
  }

  private func attempt(_ design: SchoolsDesign) -> Result<ValueAddedModel, SchoolEffectsError> {
    Result { () throws(SchoolEffectsError) in try ValueAddedModel(rows(design), threads: threads) }
  }

  /// The name of a term for people.
  func label(_ term: SchoolsDesign.Term) -> TermLabel {
    switch term {
    case .cell(let grade, nil): TermLabel(japanese: "\(grade)の平均", english: "mean of \(grade)")
    case .cell(let grade, let year?): TermLabel(japanese: "\(grade)・\(year)年度の平均", english: "mean of \(grade), \(year)")
    case .prior: TermLabel(japanese: "前回の得点", english: "score before")
    case .priorInJuniorHigh: TermLabel(japanese: "前回の得点×中学校", english: "score before × junior high school")
    case .adjusted(let k): TermLabel(japanese: records.adjusted[k].label, english: records.adjusted[k].name)
    case .pupilHardship: TermLabel(japanese: "本人の困難指標", english: "hardship of the pupil")
    case .schoolHardship: TermLabel(japanese: "学校の困難指標（平均）", english: "mean hardship of the school")
    }
  }

  private func rows(_ design: SchoolsDesign) -> GrowthRows {
    GrowthRows(outcomes: records.score, design: design.matrix, groups: groups)
  }

  private var groups: SchoolGroups {
    SchoolGroups(
      schools: records.school.map(Int.init), types: records.typeCodes.codes.map(Int.init),
      years: records.years.count > 1 ? records.year.map(Int.init) : nil,
      classes: records.classroom.map { classes in classes.indices.map { Int(classes[$0]) * records.grades.count + Int(records.grade[$0]) } }
    )
  }

  /// Levels differ more between schools than growth does, and the prior distribution of the differences knows it.
  private func settings(isGrowth: Bool) -> PosteriorSettings {
    var settings = isGrowth ? PosteriorSettings() : .level
    settings.margin = margin
    settings.seed = plan.seed
    return settings
  }
}

/// The name of a term in both languages.
struct TermLabel: Equatable {
  let japanese: String
  let english: String
}

extension SchoolRecords.AdjustedColumn {
  /// The name of the column: `item` or `item[level]`.
  var name: String { level.map { "\(item)[\($0)]" } ?? item }
}

/// The score before, corrected for its error of measurement.
struct CalibratedPrior {
  let scores: [Double]
  /// The mean reliability; nil where the errors are not known.
  let reliability: Double?
  let calibration: PriorCalibration

  /// Calibrates within school, grade and year.
  init(_ records: SchoolRecords, index: [Double]) throws {
    let grades = records.grades.count, years = records.years.count
    let cells = (0..<records.count).map { (Int(records.school[$0]) * grades + Int(records.grade[$0])) * years + Int(records.year[$0]) }
    let used = Dictionary(uniqueKeysWithValues: Set(cells).sorted().enumerated().map { ($1, $0) })
    calibration = try PriorCalibration(
      records.prior!, covariates: Matrix(columns: records.adjusted.map(\.values) + [index]), cells: cells.map { used[$0]! },
      error: records.priorError.map { .standardErrors($0) } ?? .unknown)
    scores = calibration.scores
    reliability = calibration.meanReliability
  }
}

import ArgumentParser
import Disclosure
import Studies
import Validation

/// The options of a whole report of `kizashi validate`: what the columns mean, and how the evaluation is made.
struct EvaluationOptions: ParsableArguments {
  @Option(help: "Write the whole report into this folder: report.html, metrics.json, the dossier.", completion: .directory)
  var output: String?

  @Option(help: "The column of the 年度: later years are judged by what was fitted on the years before, and drift is told.")
  var year: String?

  @Option(help: "The column that says train, calibrate or test; only rows of the test are judged.")
  var part: String?

  @Option(help: "The column of the ward or school that is left out in turn.")
  var site: String?

  @Option(help: "Outcomes that are recorded for every child, separated by commas.")
  var fullyObserved: String?

  @Option(help: "The column of the assessment of a random audit sample: 1, 0, empty where nobody was assessed.")
  var audit: String?

  @Option(help: "The column that says whether the office knew the child already: 1 or 0.")
  var known: String?

  @Option(help: "The share of the children that staff can assess, such as 5% (default: that of the run, else 5%).")
  var capacity: String?

  @Option(help: "Minutes of staff for one assessment (default: that of the run, else 60).")
  var minutes: Double?

  @Option(help: "The town's inhabitants: below 25,000 counts under 20 are hidden, below 2,000 all counts (default: under 10).")
  var inhabitants: Int?

  @Option(help: "The title of the report.")
  var title: String?

  @Option(help: "Language of the report: ja or en.")
  var reportLanguage: Language = .japanese

  func validate() throws {
    _ = try share()
    if let minutes, !(minutes >= 0) { throw ArgumentParser.ValidationError("--minutes must not be negative.") }
    if let inhabitants, inhabitants < 0 { throw ArgumentParser.ValidationError("--inhabitants must not be negative.") }
  }

  /// The question with what was said here.
  ///
  /// - Throws: `ValidationError`.
  func question(_ usual: EvaluationQuestion) throws -> EvaluationQuestion {
    var question = usual
    if let title { question.title = title }
    if let share = try share() { question.capacity = share }
    if let minutes { question.minutesPerAssessment = minutes }
    if let inhabitants { question.smallCells = SmallCells.municipality(inhabitants: inhabitants) }
    return question
  }

  /// Adds what the columns mean.
  func describe(_ roles: inout EvaluationRoles) {
    (roles.year, roles.part, roles.known) = (year, part, known)
    roles.site = site.map { .init(column: $0) }
    roles.otherOutcomes = (OptionList.names(fullyObserved) ?? []).map { .init(column: $0, source: .fullyObserved) }
    if let audit { roles.otherOutcomes.append(.init(column: audit, source: .audit)) }
  }

  private func share() throws -> Double? {
    try capacity.map { text in
      let isPercent = text.hasSuffix("%")
      guard let number = Double(isPercent ? String(text.dropLast()) : text) else {
        throw ArgumentParser.ValidationError("--capacity \(text): write 5% or 0.05.")
      }
      let share = isPercent ? number / 100 : number
      guard share > 0, share <= 1 else { throw ArgumentParser.ValidationError("--capacity \(text): must be above 0% and at most 100%.") }
      return share
    }
  }
}

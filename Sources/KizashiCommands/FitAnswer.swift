import Modeling
import Regression
import StructuredText

/// What `fit` answers.
struct FitAnswer {
  /// The numbers of one column of the design; those that do not exist are nil.
  struct Coefficient {
    let term: String
    var estimate: Double?
    var standardError: Double?
    var statistic: Double?
    var pValue: Double?
    var low: Double?
    var high: Double?
    /// What allows for few groups, in linear mixed models.
    var smallSample: SmallSampleInference?
  }

  /// What the fit as a whole has come to.
  struct Measures {
    var degreesOfFreedom: Int?
    var logLikelihood: Double?
    var penalizedLogLikelihood: Double?
    var deviance: Double?
    var nullDeviance: Double?
    var aic: Double?
    var bic: Double?
    var residualVariance: Double?
    var rSquared: Double?
    var adjustedRSquared: Double?
    var iterations: Int?
  }

  let inputs: FitInputs
  let observations: Int
  let separation: Separation
  /// The separation because of which there are no estimates.
  private(set) var refusal: Separation?
  var measures = Measures()
  var coefficients: [Coefficient]
  var warnings: [CommandWarning] = []
  /// How the estimates were found, where it is not the option's name.
  var methodName: String?
  /// What options have asked for, in order.
  var additions: JSONObject = [:]
  /// The same for people, in their language.
  var sections: [(Language) -> String] = []
  /// The level of the limits.
  var level = 0.95
  /// How the limits and statistics were found.
  var limitKind = FitReportOptions.IntervalKind.wald

  init(inputs: FitInputs, observations: Int, separation: Separation) {
    self.inputs = inputs
    self.observations = observations
    self.separation = separation
    coefficients = inputs.frame.design.names.map { Coefficient(term: $0) }
    warnings = inputs.frame.notes.map(CommandWarning.init)
  }

  /// The answer for separated data: what separates, and no number.
  init(separated separation: Separation, inputs: FitInputs) {
    self.init(inputs: inputs, observations: inputs.frame.rows.count, separation: separation)
    refusal = separation
    let failure = FitFailure(error: .separated(separation), inputs: inputs)
    warnings += [
      CommandWarning(code: "separation", items: terms(separation.infiniteColumns), english: failure.english, japanese: failure.japanese)
    ]
  }

  /// The names of columns of the design.
  func terms(_ columns: [Int]) -> [String] { columns.map { inputs.frame.design.names[$0] } }

  /// Says where the lists and matrices that were asked for are.
  mutating func notePrintedOnly(_ report: FitReportOptions) {
    let asked = [("--covariance", report.covariance), ("--diagnostics", report.diagnostics), ("--influence", report.influence)]
    let names = asked.filter(\.1).map(\.0).joined(separator: ", ")
    guard !names.isEmpty else { return }
    sections.append { $0.text("\(names): 数値は --json で出力します。\n", "\(names): the numbers are in the answer with --json.\n") }
  }

  /// Notes the columns that were left out because they depend on earlier ones.
  mutating func warnAboutAliased(_ columns: [Int]) {
    guard !columns.isEmpty else { return }
    let items = terms(columns)
    warnings.append(
      CommandWarning(
        code: "rank_deficient", items: items,
        english:
          "\(items.joined(separator: ", ")) \(items.count == 1 ? "depends on earlier columns and was" : "depend on earlier columns and were") left out.",
        japanese: "\(items.joined(separator: "、")) は前の列から決まるため、除きました。"))
  }

  /// Notes columns that nearly depend on each other.
  mutating func warnAboutCollinearity(_ columns: [Int]) {
    guard !columns.isEmpty else { return }
    let items = terms(columns)
    warnings.append(
      CommandWarning(
        code: "collinear", items: items,
        english: "\(items.joined(separator: ", ")) nearly depend on each other: their estimates say little one by one.",
        japanese: "\(items.joined(separator: "、")) は互いにほぼ従属しており、個々の推定値は不安定です。"))
  }
}

import ArgumentParser
import Modeling

/// How degrees of freedom are found for the fixed effects of a linear mixed model.
enum DegreesOfFreedomMethod: String, ExpressibleByArgument, CaseIterable {
  case none, satterthwaite
  case kenwardRoger = "kenward-roger"
}

/// The options of `fit` for formulas with random effects, such as (1 | school).
struct MixedOptions: ParsableArguments {
  /// What is maximised in linear mixed models.
  enum Estimation: String, EnumerableFlag {
    case reml, ml

    static func help(for value: Estimation) -> ArgumentHelp? {
      switch value {
      case .reml: "With random effects and --family gaussian: the restricted likelihood (the default)."
      case .ml: "With random effects and --family gaussian: the likelihood, for comparing models with other items."
      }
    }
  }

  @Flag var estimation: Estimation?

  @Option(help: "With random effects and --family binomial: points of adaptive Gauss-Hermite quadrature (default 1: Laplace).")
  var quadrature: Int?

  @Option(help: "With random effects and --family gaussian: satterthwaite (default), kenward-roger or none.")
  var degreesOfFreedom: DegreesOfFreedomMethod?

  /// The most points an effect: more add nothing in double precision.
  static let mostPoints = 100

  /// Refuses settings that do not go with the formula, all of them at once.
  ///
  /// - Throws: `ValidationError`.
  func check(_ formula: Formula, _ model: ModelOptions, _ report: FitReportOptions) throws {
    let problems = formula.hasRandomTerms ? own(model) + others(model, report) : withoutGroups
    if !problems.isEmpty { throw ValidationError(problems.joined(separator: "; ") + ".") }
  }

  private var withoutGroups: [String] {
    let given = [
      estimation.map { "--\($0.rawValue)" }, quadrature.map { _ in "--quadrature" }, degreesOfFreedom.map { _ in "--degrees-of-freedom" }
    ].compactMap(\.self)
    return given.map { "\($0) goes with random effects such as (1 | school) in the formula" }
  }

  /// What is wrong among these options.
  private func own(_ model: ModelOptions) -> [String] {
    var problems: [String] = []
    if let quadrature, !(1...Self.mostPoints ~= quadrature) { problems.append("--quadrature must be 1 to \(Self.mostPoints)") }
    if model.family != .binomial, quadrature != nil { problems.append("--quadrature goes with --family binomial only") }
    if model.family != .gaussian {
      if let estimation { problems.append("--\(estimation.rawValue) goes with --family gaussian only") }
      if degreesOfFreedom != nil { problems.append("--degrees-of-freedom goes with --family gaussian only") }
    }
    if estimation == .ml, degreesOfFreedom == .kenwardRoger { problems.append("--degrees-of-freedom kenward-roger goes with --reml only") }
    return problems
  }

  /// What random effects do not go with.
  private func others(_ model: ModelOptions, _ report: FitReportOptions) -> [String] {
    var problems: [String] = []
    if model.family == .poisson { problems.append("--family poisson has no random effects: use binomial or gaussian") }
    if model.link != model.family.links[0] {
      problems.append("random effects go with the link \(model.family.links[0].rawValue) of --family \(model.family.rawValue) only")
    }
    if report.interval == .profile, model.family != .gaussian {
      problems.append("--interval profile goes with random effects of --family gaussian only")
    }
    let given: [(String, Bool)] = [
      ("--method \(model.method.rawValue)", model.method != .mle), ("--cluster", model.cluster != nil), ("--robust", model.robust != nil),
      ("--penalty", model.penalty.penalty != nil), ("--tests", report.tests != nil), ("--diagnostics", report.diagnostics),
      ("--influence", report.influence), ("--allow-ill-conditioned", model.allowIllConditioned),
      ("--validate", model.validation.validate != nil)
    ]
    let names = given.filter(\.1).map(\.0)
    if !names.isEmpty { problems.append("\(names.joined(separator: ", ")) cannot be used with random effects such as (1 | school)") }
    return problems
  }
}

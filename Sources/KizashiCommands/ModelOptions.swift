import ArgumentParser
import Modeling
import Regression

/// The options of `fit` that say what the model is.
struct ModelOptions: ParsableArguments {
  /// The distributions that can be fitted.
  enum FamilyName: String, ExpressibleByArgument, CaseIterable { case binomial, gaussian, poisson }

  /// How estimates are found.
  enum Method: String, ExpressibleByArgument, CaseIterable { case mle, firth, flic, flac }

  /// What ties the mean to the items.
  enum LinkName: String, ExpressibleByArgument, CaseIterable { case logit, probit, cloglog, log, identity }

  @Option(help: "Distribution of the outcome: binomial, gaussian or poisson.")
  var family: FamilyName = .binomial

  @Option(
    name: .customLong("link"),
    help: "logit, probit, cloglog, log or identity (default: logit of binomial, identity of gaussian, log of poisson).")
  var namedLink: LinkName?

  @Option(help: "mle; firth for rare events and separated data; flic or flac where mean probabilities count as well.")
  var method: Method = .mle

  @OptionGroup private var eventOption: EventOption
  @OptionGroup private var referenceOption: ReferenceOption
  @OptionGroup private var weightOption: WeightOption

  @Option(help: "The column of trials; the outcome counts events.")
  var trials: String?

  @Option(help: "A column of clusters, for clustered standard errors, and drawn or left out as a whole by --validate.")
  var cluster: String?

  @Option(help: "Sandwich standard errors: HC0, HC1, HC2 or HC3.")
  var robust: String?

  @Flag(help: "Fit columns that nearly depend on each other although half of the digits are lost.")
  var allowIllConditioned = false

  @OptionGroup var penalty: PenaltyOptions
  @OptionGroup var validation: FitValidationOptions

  /// Refuses settings outside their ranges and settings that exclude each other, all of them at once.
  ///
  /// - Throws: `ValidationError`.
  func check() throws {
    var problems = try penalty.problems(with: self)
    if let robust, RobustCorrection(rawValue: robust) == nil { problems.append("--robust must be HC0, HC1, HC2 or HC3") }
    if cluster != nil, robust == "HC2" || robust == "HC3" { problems.append("--cluster goes with --robust HC0 or HC1 only") }
    problems += problemsOfFamily + validation.problems(with: self)
    if method != .mle {
      if link != .logit { problems.append("--method \(method.rawValue) goes with --family binomial and --link logit only") }
      if cluster != nil || robust != nil { problems.append("--method \(method.rawValue) has no --cluster and no --robust") }
    }
    if trials != nil, event != nil { problems.append("--trials counts events; --event names one: use one of them") }
    _ = try referenceOption.references()
    if !problems.isEmpty { throw ValidationError(problems.joined(separator: "; ") + ".") }
  }

  /// The link that was named, or the usual one of the family.
  var link: LinkName { namedLink ?? family.links[0] }

  /// What does not go with the family.
  private var problemsOfFamily: [String] {
    var problems: [String] = []
    if !family.links.contains(link) {
      let links = family.links.map(\.rawValue).joined(separator: ", ")
      problems.append("--link \(link.rawValue) does not go with --family \(family.rawValue): use \(links)")
    }
    if family != .binomial, trials ?? event != nil {
      problems.append("--trials and --event go with --family binomial only; an outcome of \(family.rawValue) is a number")
    }
    return problems
  }

  /// The value of the outcome that is the event.
  var event: String? { eventOption.event }

  /// The column of weights.
  var weights: String? { weightOption.weights }

  /// What the model needs from the table.
  func settings() throws -> BlueprintSettings {
    BlueprintSettings(
      outcome: family != .binomial ? .number : trials.map { .counts(trials: $0) } ?? .event(event),
      references: try referenceOption.references(),
      companions: [weights, cluster].compactMap(\.self) + penalty.companions)
  }
}

extension ModelOptions.LinkName {
  /// The link itself.
  var link: any Link {
    switch self {
    case .logit: LogitLink()
    case .probit: ProbitLink()
    case .cloglog: ComplementaryLogLogLink()
    case .log: LogLink()
    case .identity: IdentityLink()
    }
  }
}

extension ModelOptions.FamilyName {
  /// The links that keep the mean in its range or are in use with the family; the usual one first.
  var links: [ModelOptions.LinkName] {
    switch self {
    case .binomial: [.logit, .probit, .cloglog, .log, .identity]
    case .gaussian: [.identity, .log]
    case .poisson: [.log, .identity]
    }
  }
}

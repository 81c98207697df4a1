import ArgumentParser
import Modeling
import Regression

/// The options of `fit` that say what the model is.
struct ModelOptions: ParsableArguments {
  /// The distributions that can be fitted.
  enum FamilyName: String, ExpressibleByArgument, CaseIterable { case binomial }

  /// How estimates are found.
  enum Method: String, ExpressibleByArgument, CaseIterable { case mle, firth }

  /// What ties the mean to the items.
  enum LinkName: String, ExpressibleByArgument, CaseIterable { case logit, probit, cloglog, log, identity }

  @Option(help: "Distribution of the outcome: binomial.")
  var family: FamilyName = .binomial

  @Option(help: "Link: logit, probit, cloglog, log or identity.")
  var link: LinkName = .logit

  @Option(help: "mle, or firth for rare events and separated data.")
  var method: Method = .mle

  @Option(help: "The value of the outcome that is the event.")
  var event: String?

  @Option(help: "Reference levels: item=level, separated by commas.")
  var reference: String?

  @Option(help: "A column of weights.")
  var weights: String?

  @Option(help: "The column of trials; the outcome counts events.")
  var trials: String?

  @Option(help: "A column of clusters, for clustered standard errors.")
  var cluster: String?

  @Option(help: "Sandwich standard errors: HC0, HC1, HC2 or HC3.")
  var robust: String?

  @OptionGroup var penalty: PenaltyOptions

  /// Refuses settings outside their ranges and settings that exclude each other, all of them at once.
  ///
  /// - Throws: `ValidationError`.
  func check() throws {
    var problems = try penalty.problems(with: self)
    if let robust, RobustCorrection(rawValue: robust) == nil { problems.append("--robust must be HC0, HC1, HC2 or HC3") }
    if cluster != nil, robust == "HC2" || robust == "HC3" { problems.append("--cluster goes with --robust HC0 or HC1 only") }
    if method == .firth {
      if link != .logit { problems.append("--method firth goes with --link logit only") }
      if cluster != nil || robust != nil { problems.append("--method firth has no --cluster and no --robust") }
    }
    if trials != nil, event != nil { problems.append("--trials counts events; --event names one: use one of them") }
    _ = try references()
    if !problems.isEmpty { throw ValidationError(problems.joined(separator: "; ") + ".") }
  }

  /// The reference levels by item.
  func references() throws -> [String: String] {
    Dictionary(try OptionList.pairs(reference, option: "--reference")) { $1 }
  }

  /// What the model needs from the table.
  func settings() throws -> BlueprintSettings {
    BlueprintSettings(
      outcome: trials.map { .counts(trials: $0) } ?? .event(event), references: try references(),
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

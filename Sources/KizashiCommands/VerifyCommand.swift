import ArgumentParser
import Scoring
import Signatures
import StructuredText

/// `kizashi verify RULE`: does a rule file give the answers that it says it gives, who signed it, and may it be used?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Checks a rule file: its form, its cuts, its score range, every check record by scoring it again, its signature, its validity.",
    discussion: "A signature is checked where there is one; with --public-key there must be one. The validity is checked with --as-of.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var signature: SignatureOption

  @Argument(help: "The rule file.", completion: .file(extensions: ["json"]))
  var rule: String

  @Option(help: "A date, YYYY-MM-DD, at which the rule must be valid.")
  var asOf: String?

  func validate() throws {
    if let asOf, AsOfDate(asOf) == nil { throw ArgumentParser.ValidationError("--as-of takes a date such as 2026-04-01.") }
  }

  func run() throws {
    let contents = try ScoringRule.contents(ofFile: rule)
    let opened = try OpenedRule(contents: contents, path: rule)
    let status = try signature.check(contents, path: rule, otherwise: .ifPresent)
    if let date = asOf.flatMap({ AsOfDate($0) }), let validity = opened.validity, !validity.contains(date.schoolYear) {
      throw VerifyProblem.outsideValidity(path: rule, validity, date)
    }
    let answer = VerifyAnswer(path: rule, rule: opened, sha256: FileDigest.sha256(contents), signature: status)
    common.answer(answer.json, answer.text(common.locale))
  }
}

import ArgumentParser
import Scoring
import Signatures
import StructuredText

/// `kizashi sign RULE`: who approves of a rule says so in a file beside it.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Signs a rule file that proves itself: writes RULE.minisig, which minisign checks too.",
    discussion: "The signature also holds the rule's id, the SHA-256 of the file, the day, and a comment such as who approved of it.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var password: PasswordOption

  @Argument(help: "The rule file.", completion: .file(extensions: ["json"]))
  var rule: String

  @Option(help: "The file of the secret key, of kizashi keys new or of minisign.", completion: .file(extensions: ["key"]))
  var key: String

  @Option(help: "A line that is signed with the rule, such as who approved of it.")
  var comment = ""

  func run() throws {
    let contents = try ScoringRule.contents(ofFile: rule)
    let opened = try OpenedRule(contents: contents, path: rule)
    let file = try SecretKeyFile(path: key)
    let secret = try file.key(file.isLocked ? try password.given(common.locale) : nil)
    let about = RuleComment(rule: opened.id, sha256: FileDigest.sha256(contents), day: AsOfDate.today.text, note: comment)
    try secret.sign(contents, comment: about).write(besideFile: rule)
    tell(about, secret.identifier)
  }

  private func tell(_ about: RuleComment, _ key: KeyIdentifier) {
    let signature = DetachedSignature.path(of: rule)
    common.answer(
      [
        "rule": .string(about.rule), "sha256": .string(about.sha256), "day": .string(about.day), "comment": .string(about.note),
        "key": .string(key.text), "signature": .string(signature)
      ],
      common.locale.text(
        "\(signature)：ルール\(about.rule)に鍵\(key.text)で署名しました。", "\(signature): signed the rule \(about.rule) with the key \(key.text)"))
  }
}

import ArgumentParser
import Reports
import Scoring
import Signatures
import StructuredText
import Studies

/// `kizashi explain RULE`: one A4 page about a rule for the case conference.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "One A4 page about a rule for the case conference.",
    discussion: """
      What the rule looks at and what it does not, its points, how often each band is right, who decides, where it comes from.
      A page of HTML that needs nothing but itself; with --pdf a PDF of it beside it, printed by the browser Chromium of this machine.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The rule file.", completion: .file(extensions: ["json"]))
  var rule: String

  @Option(help: "The page (default: explanation.html beside the rule).", completion: .file(extensions: ["html"]))
  var output: String?

  @Flag(help: "Also print the page as a PDF of the same name.")
  var pdf = false

  @Option(help: "Language of the page: ja or en.")
  var reportLanguage: Language = .japanese

  func validate() throws {
    if let output, !output.hasSuffix(Self.page) { throw ValidationError("--output must end in \(Self.page).") }
  }

  func run() throws {
    let contents = try ScoringRule.contents(ofFile: rule)
    let loaded = try ScoringRule.load(contents: contents, path: rule)
    let explanation = RuleExplanation(loaded, sha256: FileDigest.sha256(contents), inJapanese: reportLanguage == .japanese)
    let path = output ?? Self.folder(of: rule) + "explanation" + Self.page
    try writeWhole(Array(explanation.html.utf8), to: path)
    guard pdf else { return common.answer(["page": .string(path)], common.locale.text("説明：\(path)", "page: \(path)")) }
    let printed = path.dropLast(Self.page.count) + ".pdf"
    try PagePrinter().print(path, to: String(printed))
    common.answer(
      ["page": .string(path), "pdf": .string(String(printed))], common.locale.text("説明：\(path)、\(printed)", "page: \(path), \(printed)"))
  }

  private static let page = ".html"

  private static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }
}

import ArgumentParser
import DelimitedText
import Scoring
import StructuredText
import Studies

/// `kizashi review draw RULE|RUN TABLE`: a blind sample of cases for experts.
struct ReviewDrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draws cases of every band, and writes a sheet for each expert that does not say what the rule says.",
    discussion: """
      The sheets show the items of each case under a case number of its own, in random order: no points, band or pseudonym. The key file
      (mode 0600) links case numbers with pseudonyms and scores: keep it, experts must not get it. 'kizashi review read' needs it.
      """)

  /// The scales of verdicts.
  enum Scale: String, CaseIterable, ExpressibleByArgument { case bands, five }

  @OptionGroup var common: CommonOptions
  @OptionGroup var design: ReviewDesignOptions

  @Argument(help: "A rule file, or a run folder with a rule.", completion: .file(extensions: ["json"]))
  var rule: String

  @Argument(help: "The table with the columns of the rule.", completion: .file(extensions: ["csv", "xlsx"]))
  var table: String

  @Option(
    help: "The sheet, .xlsx or .csv; of several reviewers each gets one with the name added.",
    completion: .file(extensions: ["xlsx", "csv"]))
  var output: String

  @Option(help: "The key file (default: beside the sheets, .key.json).", completion: .file(extensions: ["json"]))
  var keyFile: String?

  @Option(help: "The column of the child's pseudonym (default: that of the rule).")
  var key: String?

  @Option(help: "Further columns of the table that experts see, separated by commas.")
  var show: String?

  @Option(help: "The date of scoring, YYYY-MM-DD (default: none, so that no child is refused for it).")
  var asOf: String?

  @Option(help: "The sheet of a table that is a workbook (default: the first).")
  var sheet: String?

  @Option(help: "Encoding of the table: utf-8, cp932 or euc-jp (default: looked at).")
  var encoding: String?

  @Option(help: "Encoding of sheets in CSV: utf-8 or cp932.")
  var sheetEncoding = "utf-8"

  func validate() throws {
    if let asOf, AsOfDate(asOf) == nil { throw ArgumentParser.ValidationError("--as-of takes a date such as 2026-04-01.") }
    if let encoding, TextEncoding(named: encoding) == nil {
      throw ArgumentParser.ValidationError("--encoding takes utf-8, cp932 or euc-jp.")
    }
    guard [.utf8, .cp932].contains(TextEncoding(named: sheetEncoding)) else {
      throw ArgumentParser.ValidationError("--sheet-encoding takes utf-8 or cp932.")
    }
  }

  func run() throws {
    let rule = try ReviewInput.rule(rule)
    let scale = try design.scale(rule), plan = try design.design()
    let shown = OptionList.names(show) ?? []
    let file = try ReviewInput.table(table, sheet: sheet, encoding: encoding, threads: common.threads)
    let candidates = try ReviewCandidates(rule, file: file, key: key, asOf: asOf.flatMap { AsOfDate($0) })
    let draw = try ReviewDraw(candidates, plan, scale: scale)
    let language: TextLanguage = common.locale == .japanese ? .ja : .en
    let key = ReviewKey(draw, of: rule, plan, scale: scale, sheet: (showing: shown, language: language))
    let sheets = try ReviewSheet.all(draw, candidates, key: key)
    let files = try ReviewFiles(
      key, output: output, keyPath: keyFile, delimited: TextEncoding(named: sheetEncoding) == .cp932 ? .excelCP932 : .excelUTF8)
    try files.write(sheets)
    let answer = ReviewDrawAnswer(key: key, paths: files.paths, withoutPoints: candidates.withoutPoints)
    common.answer(answer.json, answer.text(common.locale))
  }
}

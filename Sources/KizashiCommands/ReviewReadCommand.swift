import ArgumentParser
import DelimitedText
import Disclosure
import Studies

/// `kizashi review read KEY SHEET…`: what experts say of the rule.
struct ReviewReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Reads the verdicts of experts back: too high, too low, and how well experts agree.",
    discussion: """
      Each case counts once, by its first reviewer; second verdicts serve the agreement between experts only. Counts of 1 to below the
      threshold are withheld, with what would give them away.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The key file of the draw.", completion: .file(extensions: ["json"]))
  var key: String

  @Argument(help: "The sheets that experts filled in.", completion: .file(extensions: ["xlsx", "csv"]))
  var sheets: [String]

  @Option(help: "Encoding of sheets in CSV: utf-8, cp932 or euc-jp (default: looked at).")
  var encoding: String?

  @Option(help: "Counts of cases below this are withheld; 1 withholds none, for eyes inside the office only.")
  var threshold = SmallCells.official.threshold

  @Option(help: "The level of the limits.")
  var level = 0.95

  func validate() throws {
    if let encoding, TextEncoding(named: encoding) == nil {
      throw ArgumentParser.ValidationError("--encoding takes utf-8, cp932 or euc-jp.")
    }
    if threshold < 1 { throw ArgumentParser.ValidationError("--threshold must be at least 1.") }
    if !(level > 0 && level < 1) { throw ArgumentParser.ValidationError("--level lies between 0 and 1.") }
  }

  func run() throws {
    let key = try ReviewKey(path: key)
    let readings = try sheets.map { try ReviewReading(try ReviewInput.table($0, encoding: encoding), key: key) }
    let result = try ReviewAnalysis(readings, key: key, smallCells: SmallCells(threshold: threshold), level: level).result()
    common.answer(result.json, ReviewReadAnswer(result: result, language: common.locale).text)
  }
}

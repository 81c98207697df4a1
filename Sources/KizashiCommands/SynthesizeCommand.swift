import ArgumentParser
import StructuredText
import SyntheticData

/// `kizashi synthesize KIND DIR`: made-up registers whose truth is known.
struct SynthesizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesize", abstract: "Makes registers of a town or of schools that do not exist, with known truth.",
    subcommands: [SynthesizeCityCommand.self, SynthesizeSchoolsCommand.self])
}

/// `kizashi synthesize city DIR`.
struct SynthesizeCityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "city",
    abstract: "A city of children over several 年度: registers as a town delivers them, a dictionary, a plan, and truth.json.",
    discussion: "The same seed gives the same bytes. No other command reads truth.json.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The study folder to make.", completion: .directory)
  var directory: String

  @Option(help: "Children of the nine grades if nobody moved; about a tenth fewer are enrolled in any one 年度.")
  var children = 20_000

  @Option(help: "The number of 年度.")
  var years = 6

  @Option(help: "The seed.")
  var seed: UInt64 = 20_220_614

  @Flag(
    help: """
      A city in which nothing goes with anything but grade, sex, year and school (no effects, no traces of support, the same detection for \
      all), to see how often the tool finds something there.
      """)
  var null = false

  func run() throws {
    let meter = ProgressMeter(common)
    let settings = try SyntheticCity.Settings(children: children, years: years, seed: seed, nullEffects: null)
    var tenth = 0
    try SyntheticCity(settings: settings).write(to: directory, threads: common.threads) { share in
      guard Int(share * 10) > tenth else { return }
      tenth = Int(share * 10)
      meter.say(common.locale.text("都市を作っています（\(tenth)0％）", "making the city (\(tenth)0 %)"))
    }
    common.answer(
      ["plan": .string("\(directory)/plan.yaml"), "truth": .string("\(directory)/truth.json")],
      common.locale.text("計画：\(directory)/plan.yaml", "plan: \(directory)/plan.yaml"))
  }
}

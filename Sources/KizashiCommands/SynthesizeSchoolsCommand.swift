import ArgumentParser
import StructuredText
import SyntheticData

/// `kizashi synthesize schools DIR`.
struct SynthesizeSchoolsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schools",
    abstract: "Schools and the April tests of their pupils over several 年度, with traits, a dictionary, a plan, and truth.json.",
    discussion: "The same seed gives the same bytes. No other command reads truth.json.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The study folder to make.", completion: .directory)
  var directory: String

  @Option(help: "The number of elementary schools (小学校).")
  var schoolsElementary = 12

  @Option(help: "The number of junior high schools (中学校).")
  var schoolsJuniorHigh = 6

  @Option(help: "The pupils of one grade in all schools together.")
  var pupilsPerGrade = 1_333

  @Option(help: "The number of April tests, the first of which is that of 2019年度.")
  var years = 5

  @Option(help: "The number of traits of each school.")
  var traits = 30

  @Option(help: "How strongly schools and traits act on growth: strong (standard deviation 0.15 a year) or weak (0.075).")
  var strength = SchoolStrength.strong

  @Option(help: "The standard deviation of the logarithm of the schools' sizes (0: equal sizes).")
  var sizeSpread = 0.0

  @Option(help: "The seed.")
  var seed: UInt64 = 20_220_614

  @Flag(help: "Schools without any lasting difference but for their pupils, to see how often the tool finds something there.")
  var null = false

  func run() throws {
    let settings = try SyntheticSchools.Settings(
      elementarySchools: schoolsElementary, juniorHighSchools: schoolsJuniorHigh, pupilsPerGrade: pupilsPerGrade, years: years,
      traits: traits, effects: null ? .none : strength.effects, sizeSpread: sizeSpread, seed: seed)
    try SyntheticSchools(settings: settings).write(to: directory, threads: common.threads)
    common.answer(
      ["plan": .string("\(directory)/plan.yaml"), "truth": .string("\(directory)/truth.json")],
      common.locale.text("計画：\(directory)/plan.yaml", "plan: \(directory)/plan.yaml"))
  }
}

/// How strongly the schools act.
enum SchoolStrength: String, ExpressibleByArgument, CaseIterable {
  case strong, weak

  /// The sizes of the effects.
  var effects: SchoolEffectSizes { self == .strong ? .strong : .weak }
}

public import ArgumentParser
import DelimitedText
import LinearAlgebra
import Studies

/// The program `kizashi`.
public struct Kizashi: ParsableCommand {
  /// What the program is for, and its commands.
  public static let configuration = CommandConfiguration(
    commandName: "kizashi",
    abstract: "Finds early signs of risk in linked registers, and turns them into a rule that can be defended.",
    version: RisingRiskStudy.version,
    subcommands: [
      SynthesizeCommand.self, CheckCommand.self, DescribeCommand.self, AssociateCommand.self, CorrelateCommand.self, FitCommand.self,
      CalibrateCommand.self, RunCommand.self, SchoolsCommand.self, ValidateCommand.self, ReviewCommand.self, DossierCommand.self,
      DiscloseCommand.self, RunsCommand.self, ExportCommand.self, KeysCommand.self, SignCommand.self, VerifyCommand.self,
      ExplainCommand.self, ScoreCommand.self, MonitorCommand.self, DoctorCommand.self
    ])

  /// The program without a command.
  public init() {}

  /// Runs the command of these arguments; an error ends the program with one message and its exit status.
  public static func main(_ arguments: [String]?) {
    CrashReports.withhold()
    let arguments = arguments ?? Array(CommandLine.arguments.dropFirst())
    BLAS.useOneThreadPerCall()
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch { Failure.end(with: error, arguments: arguments) }
  }
}

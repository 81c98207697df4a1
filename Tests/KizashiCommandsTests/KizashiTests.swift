import ArgumentParser
import Testing

@testable import KizashiCommands

/// The program as a whole: commands, wrong usage, help, version.
struct KizashiTests {
  private static let commands = [
    "synthesize", "check", "describe", "associate", "correlate", "fit", "calibrate", "run", "schools", "validate", "review", "dossier",
    "disclose", "runs", "export", "keys", "sign", "verify", "explain", "score", "monitor", "doctor"
  ]

  @Test func `every command is there and says what it is for`() {
    let configurations = Kizashi.configuration.subcommands.map { $0.configuration }
    #expect(configurations.map { $0.commandName ?? "" } == Self.commands && configurations.allSatisfy { $0.abstract.hasSuffix(".") })
  }

  @Test(
    arguments: [
      ["check"], ["check", "a", "b"], ["run", "plan.yaml", "--colour", "red"], ["associate", "plan.yaml", "--lines", "many"],
      ["score", "rule.json"],
      ["score", "r", "t", "--as-of", "2026-02-30"], ["score", "r", "t", "--encoding", "latin1"], ["verify"], ["describe"], ["fit", "y ~ x"],
      ["synthesize", "city"], ["synthesize", "city", "d", "--children", "x"], ["doctor", "--threads", "0"],
      ["check", "p", "--locale", "fr"],
      ["nonsense"], ["run", "p", "--report-language", "de"], ["run", "p", "--registry", "r", "--no-registry"], ["runs", "show"],
      ["export", "rule.json", "--to", "cobol", "--output", "o"], ["export", "rule.json", "--to", ",", "--output", "o"]
    ]) func `wrong usage exits with 64, says what is wrong, and how to get help`(arguments: [String]) throws
  {
    let answer = try Program.run(arguments)
    #expect(answer.status == 64 && answer.output.isEmpty)
    let lines = answer.errorLines
    #expect(lines.first?.hasPrefix("kizashi: ") == true)
    let command = Self.commands.contains(arguments[0]) ? "kizashi \(arguments[0]) --help" : "kizashi --help"
    #expect(lines.last == "kizashi: usage: \(command)", "\(answer.error)")
  }

  @Test(arguments: commands) func `help exits with 0 and stands on standard output`(command: String) throws {
    let answer = try Program.run(command, "--help")
    #expect(answer.status == 0 && answer.error.isEmpty && answer.output.contains("USAGE: kizashi \(command)"))
  }

  @Test func `the hint at wrong usage is in the language asked for`() throws {
    let answer = try Program.run("check", "--locale", "ja")
    #expect(answer.status == 64 && answer.errorLines.last == "kizashi: 使い方: kizashi check --help")
  }

  @Test func `the version is that of the program`() throws {
    let answer = try Program.run("--version")
    #expect(answer.status == 0 && answer.output == Kizashi.configuration.version + "\n")
  }
}

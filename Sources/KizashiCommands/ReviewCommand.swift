import ArgumentParser

/// `kizashi review`: experts judge a sample of cases without knowing what the rule says.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Case review: draws a blind sample for experts, and reads their verdicts back.",
    subcommands: [ReviewDrawCommand.self, ReviewReadCommand.self])
}

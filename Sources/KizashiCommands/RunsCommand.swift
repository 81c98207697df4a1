import ArgumentParser

/// `kizashi runs`: what the registry knows.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "The registry: which runs, rules and exports there were, and whether it is still what it was.",
    discussion: """
      Every run and every export is entered in a registry, to which entries are only ever added. Its checkpoint is printed on each report:
      'kizashi runs verify --checkpoint report.html' tells whether anything up to then was changed or taken away since.
      """,
    subcommands: [
      RunsListCommand.self, RunsShowCommand.self, RunsCompareCommand.self, RunsVerifyCommand.self, RunsCheckpointCommand.self
    ])
}

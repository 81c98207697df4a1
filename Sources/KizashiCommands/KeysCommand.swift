import ArgumentParser

/// `kizashi keys`: the keys that rules are signed with.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Makes the keys that rules are signed with.", subcommands: [NewKeysCommand.self])
}

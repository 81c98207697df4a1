import ArgumentParser
import Registry
import StructuredText

/// `kizashi runs checkpoint`: three lines to be kept elsewhere.
struct RunsCheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "The checkpoint of the registry (C2SP form): three lines, to be kept where the registry is not.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var registry: RegistryOption

  func run() throws {
    let checkpoint = try registry.open().checkpoint()
    common.answer(
      [
        "origin": .string(checkpoint.origin), "entries": .integer(checkpoint.size), "root": .string(checkpoint.root.base64),
        "checkpoint": .string(checkpoint.text)
      ], checkpoint.text)
  }
}

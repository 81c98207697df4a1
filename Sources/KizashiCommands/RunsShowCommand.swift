import ArgumentParser
import Registry
import StructuredText

/// `kizashi runs show RUN`: everything that the registry knows of a run.
struct RunsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One run: what it was made of, what it made, who has got it, and whether its files are still the same.",
    discussion: "With --json each entry comes with the proof that it is in the log (RFC 6962), for whoever holds a checkpoint.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var registry: RegistryOption

  @Argument(help: ArgumentHelp("The name of the run, or its beginning.", valueName: "run"))
  var name: String

  func run() throws {
    let registry = try registry.open(), history = try registry.history()
    let shown = ShownRun(run: try history.run(name), history: history, language: common.locale)
    let proofs = try proofs(shown.run, registry)
    common.answer(shown.json(proofs: proofs), shown.text)
  }

  private func proofs(_ run: RegisteredRun, _ registry: Registry) throws -> JSONValue {
    guard common.json else { return .null }
    return .array(
      try run.positions.map { position in
        let (proof, checkpoint) = try registry.inclusionProof(of: position)
        return [
          "entry": .integer(position), "size": .integer(proof.size), "root": .string(checkpoint.root.base64),
          "hashes": JSONValue(proof.hashes.map(\.base64))
        ]
      })
  }
}

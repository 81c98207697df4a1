import ArgumentParser
import Registry
import StructuredText

/// `kizashi runs verify`: is the registry still what it was?
struct RunsVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Computes the whole log from its entries, and holds it against checkpoints that were kept elsewhere.",
    discussion: """
      Without --checkpoint, entries that were cut off at the end, or a registry that was written anew, cannot be seen: keep reports, or the
      answer of 'kizashi runs checkpoint', where the registry is not.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var registry: RegistryOption

  @Option(
    help: "A report or another file with checkpoints in it, or a checkpoint itself in quotation marks; may be repeated.",
    completion: .file())
  var checkpoint: [String] = []

  func run() throws {
    let registry = try registry.open()
    var known: [Checkpoint] = []
    for text in checkpoint { known += try registry.checkpoints(in: try CheckpointText.read(text)) }
    let head = try registry.verify(against: known)
    common.answer(
      [
        "registry": .string(registry.path), "verified": true, "entries": .integer(head.size), "checkpoints": .integer(known.count),
        "checkpoint": .string(head.text)
      ], text(registry.path, head, known.count))
  }

  private func text(_ path: String, _ head: Checkpoint, _ known: Int) -> String {
    let language = common.locale
    let verdict = language.text(
      "\(path)：記録\(head.size)件はすべて書かれたときのままです。", "\(path): all \(head.size) entries are as they were written")
    let compared =
      known > 0
      ? language.text("確認値\(known)件と一致しました。", "; checkpoints that agree: \(known)")
      : language.text("確認値とは照らし合わせていません（--checkpoint）。", "; no checkpoint was compared (--checkpoint)")
    return "\(verdict)\(compared)\n\(head.text)"
  }
}

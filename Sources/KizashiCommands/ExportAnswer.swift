import Carriers
import Registry
import Scoring
import StructuredText

/// What `kizashi export` says at the end.
struct ExportAnswer {
  let path: String
  let carriers: [CarriedFiles]
  /// Where it was entered; nil with `--no-registry`.
  let registry: String?
  let checkpoint: Checkpoint?

  var json: JSONValue {
    [
      "export": .string(path), "manifest": .string("\(path)/manifest.json"), "carriers": .array(carriers.map(\.json)),
      "registry": JSONValue(registry), "checkpoint": JSONValue(checkpoint?.text)
    ]
  }

  /// The files, and below those of each carrier what is to be known of it.
  func text(_ language: Language) -> String {
    let files = carriers.flatMap { one in
      one.files.map { "\(one.carrier.rawValue)\t\(path)/\($0.name)" } + one.notes.map { "\t" + language.text($0.ja, $0.en) }
    }
    let entered = registry.map { [language.text("記録簿\t\($0)", "registry\t\($0)")] } ?? []
    return (files + ["manifest\t\(path)/manifest.json"] + entered).joined(separator: "\n")
  }
}

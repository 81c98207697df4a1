import StructuredText
import Studies

/// What `manifest.json` says of an export besides the digests of the files.
struct ExportManifest {
  let source: any Exported
  let carriers: [CarriedFiles]

  /// The facts; nothing in them depends on the clock or on who exports.
  var json: JSONValue {
    [
      "export": .string(source.kind), "program": .string(RisingRiskStudy.program), source.kind: source.facts,
      "contract": ["ja": .string(source.contract.japanese), "en": .string(source.contract.english)],
      "carriers": .array(carriers.map(\.json))
    ]
  }
}

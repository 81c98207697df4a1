import Carriers
import Registry
import Scoring
import Signatures
import StructuredText

/// What one carrier was given, as it stands in the folder of an export.
struct CarriedFiles {
  /// A file by its place in the folder.
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  let carrier: Carrier
  let files: [File]
  /// How it is to be used, and in which points it differs from the rule.
  let notes: [LocalizedText]

  /// The files of a carrier in a folder of its own.
  init(carrier: Carrier, rule: CarriedRule) {
    self.carrier = carrier
    files = rule.files.map { File(name: "\(carrier.rawValue)/\($0.name)", bytes: $0.bytes) }
    notes = rule.notes
  }

  /// The files with their digests.
  ///
  /// - Complexity: O(bytes).
  var records: [FileRecord] { files.map { FileRecord(name: $0.name, sha256: FileDigest.sha256($0.bytes)) } }

  /// Files with digests, and notes in both languages.
  var json: JSONValue {
    [
      "carrier": .string(carrier.rawValue), "files": .array(records.map(\.json)),
      "notes": .array(notes.map { ["ja": .string($0.ja), "en": .string($0.en)] })
    ]
  }
}

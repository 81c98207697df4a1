import Carriers
import Glibc
import Registry
import Scoring
import Signatures
import StructuredText

/// The rule that is handed over: the bytes that were read once, and who signed them.
struct ExportedRule: Exported {
  /// Where it was read.
  let path: String
  let rule: ScoringRule
  let sha256: String
  /// The name of the key of the signature beside it; nil where there is none.
  let key: String?
  /// The rule file and its signature, as they are.
  let files: [CarriedFiles.File]

  /// Opens the bytes of a rule file.
  ///
  /// - Throws: `ScoringError` for a rule that does not prove itself, `SignatureError`, or `ExportProblem` for what is no rule with points.
  init(contents bytes: [UInt8], path: String) throws {
    if let problem = ExportProblem(contents: bytes, path: path) { throw problem }
    rule = try ScoringRule.load(contents: bytes, path: path)
    sha256 = FileDigest.sha256(bytes)
    key = try DetachedSignature.load(ofFile: path)?.key.text
    files = try [CarriedFiles.File(name: "rule.json", bytes: bytes)] + Self.signature(of: path)
    self.path = path
  }

  private static func signature(of path: String) throws -> [CarriedFiles.File] {
    let signature = DetachedSignature.path(of: path)
    guard access(signature, F_OK) == 0 else { return [] }
    let bytes = try SmallFile.bytes(of: signature, limit: largestSignature)
    return [CarriedFiles.File(name: DetachedSignature.path(of: "rule.json"), bytes: bytes)]
  }

  private static let largestSignature = 1 << 16

  /// What the carriers are made of.
  var carrierSource: CarrierSource { CarrierSource(rule: rule, sha256: sha256) }

  let kind = "rule"

  var record: ExportRecord.Source { ExportRecord.Source(rule: rule.description.id, sha256: sha256, key: key) }

  var facts: JSONValue {
    ["id": .string(rule.description.id), "sha256": .string(sha256), "signed": .bool(key != nil), "key": JSONValue(key)]
  }

  let contract = (
    japanese:
      "各ファイルは、項目の値を文字のまま受け取り、採点する年度とともに、kizashi-score と同じ答え（状態・点数・確率・区分・理由）を返します。同じ答えを出せないときは、状態で断ります。ファイルを変えたときや、ここにある要約値と一致しないときは使わないでください。判断するのは人です。",
    english:
      "Each carrier takes the cells as texts, and the school year of scoring, and gives the answer of kizashi-score: status, points, probability, band, reasons. Where it cannot, it refuses by a status. Do not use files that were changed or do not have the digests given here. A person decides."
  )

  func carried(to carrier: Carrier) throws -> CarriedRule { try carrier.carry(carrierSource) }
}

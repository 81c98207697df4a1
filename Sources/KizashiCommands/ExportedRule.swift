import Carriers
import Glibc
import Registry
import Scoring
import Signatures
import StructuredText

/// The rule that is handed over: the bytes that were read once, and who signed them.
struct ExportedRule {
  /// Where it was read.
  let path: String
  let rule: ScoringRule
  let sha256: String
  /// The name of the key of the signature beside it; nil where there is none.
  let key: String?
  /// The rule file and its signature, as they are.
  let files: [CarriedFiles.File]

  /// Opens a rule file, or the rule of a run folder.
  ///
  /// - Throws: `ScoringError` for a rule that does not prove itself, `SignatureError`, or `ExportProblem` for what is no rule with points.
  init(path asked: String) throws {
    let path = try Self.ruleFile(asked)
    let bytes = try ScoringRule.contents(ofFile: path)
    if let problem = ExportProblem(contents: bytes, path: path) { throw problem }
    rule = try ScoringRule.load(contents: bytes, path: path)
    sha256 = FileDigest.sha256(bytes)
    key = try DetachedSignature.load(ofFile: path)?.key.text
    files = try [CarriedFiles.File(name: "rule.json", bytes: bytes)] + Self.signature(of: path)
    self.path = path
  }

  private static func ruleFile(_ path: String) throws -> String {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return path }
    let inner = path.hasSuffix("/") ? "\(path)rule/rule.json" : "\(path)/rule/rule.json"
    guard access(inner, F_OK) == 0 else { throw ExportProblem.noRule(folder: path) }
    return inner
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

  /// How the registry names it.
  var record: ExportRecord.Source { ExportRecord.Source(rule: rule.description.id, sha256: sha256, key: key) }
}

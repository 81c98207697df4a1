import Scoring
public import StructuredText

/// What a third party needs to check an evaluation without a row of a child: the published numbers, the rule with its check records, and how it was made.
public struct Dossier: Sendable {
  /// The folder within the evaluation folder.
  public static let folder = "dossier"

  private let metrics: JSONValue
  private let rule: String?

  /// A dossier of an evaluation; `rule` is the path of the rule file, where a rule was judged.
  public init(metrics: JSONValue, rule: String?) { (self.metrics, self.rule) = (metrics, rule) }

  /// Writes the files of the dossier and `dossier/manifest.json` with their digests.
  /// - Throws: `StudyError`; `ScoringError` when the rule does not give its check records' answers.
  public func write(into folder: inout RunFolder) throws {
    var files = [("metrics.json", Array((metrics.text(.pretty) + "\n").utf8)), ("README.txt", Array(Self.explanation.utf8))]
    if let rule {
      let contents = try ScoringRule.contents(ofFile: rule)
      let loaded = try ScoringRule.load(contents: contents, path: rule)
      files.append(("rule.json", contents))
      files.append(("design.json", Array((design(loaded).text(.pretty) + "\n").utf8)))
    }
    for (name, bytes) in files { try folder.write(bytes, to: "\(Self.folder)/\(name)") }
    let sealed = folder.digests.filter { $0.name.hasPrefix("\(Self.folder)/") }
    let manifest: JSONValue = [
      "format": 1,
      "files": .array(sealed.map { ["name": .string(String($0.name.dropFirst(Self.folder.count + 1))), "sha256": .string($0.sha256)] })
    ]
    try folder.write(manifest.text(.pretty) + "\n", to: "\(Self.folder)/\(DossierCheck.manifest)")
  }

  /// How the rule was made, as far as it says.
  private func design(_ rule: ScoringRule) -> JSONValue {
    let provenance = rule.provenance
    return [
      "rule": .string(rule.description.id), "program": .string(provenance.program), "training_years": JSONValue(provenance.trainingYears),
      "calibration_year": JSONValue(provenance.calibrationYear), "seed": JSONValue(provenance.seed),
      "inputs": .array(provenance.digests.map { ["name": .string($0.name), "sha256": .string($0.sha256)] }),
      "check_records": .integer(rule.checkRecords.count)
    ]
  }

  private static let explanation = """
    検証資料（第三者用）　Verification dossier

    この資料に児童の行はありません。人数は少数秘匿を通したものだけです。
    There is no row of a child in here; every count passed disclosure control.

    metrics.json   評価の全数値 / every number of the evaluation
    rule.json      判断ロジックと照合用の記録 / the rule with its check records
    design.json    作成の経過 / how the rule was made
    manifest.json  各ファイルの要約値 / digests

    確かめ方 / How to check:  kizashi dossier <このフォルダー / this folder>

    """
}

import Scoring
import StructuredText
import Studies

/// What `manifest.json` says of an export besides the digests of the files.
struct ExportManifest {
  let source: ExportedRule
  let carriers: [CarriedFiles]

  /// The facts; nothing in them depends on the clock or on who exports.
  var json: JSONValue {
    [
      "export": "rule", "program": .string(RisingRiskStudy.program),
      "rule": [
        "id": .string(source.rule.description.id), "sha256": .string(source.sha256), "signed": .bool(source.key != nil),
        "key": JSONValue(source.key)
      ],
      "contract": ["ja": .string(Self.contract.japanese), "en": .string(Self.contract.english)],
      "carriers": .array(carriers.map(\.json))
    ]
  }

  /// What every carrier promises.
  private static let contract = (
    japanese:
      "各ファイルは、項目の値を文字のまま受け取り、採点する年度とともに、kizashi-score と同じ答え（状態・点数・確率・区分・理由）を返します。同じ答えを出せないときは、状態で断ります。ファイルを変えたときや、ここにある要約値と一致しないときは使わないでください。判断するのは人です。",
    english:
      "Each carrier takes the cells as texts, and the school year of scoring, and gives the answer of kizashi-score: status, points, probability, band, reasons. Where it cannot, it refuses by a status. Do not use files that were changed or do not have the digests given here. A person decides."
  )
}

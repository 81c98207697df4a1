import Scoring

/// The comment at the top of each script: which rule it is, and how the script is used.
struct SQLHeader {
  let rule: SQLRule
  /// How the script is used, in Japanese.
  let use: [String]

  var text: String {
    let description = rule.rule.description
    let lines = [
      "\(description.title.ja)", "ルール: \(description.id)", "ルールファイルのSHA-256: \(rule.source.sha256)",
      "有効な年度: \(description.validity.fromYear)年度から\(description.validity.toYear)年度まで",
      "禁止される使い方: \(description.prohibitedUse.ja)", "この文書はルールから作られたもの。書き換えず、ルールを直して作り直すこと。"
    ]
    return (lines + use).map(SQLText.comment).joined(separator: "\n") + "\n\n"
  }
}

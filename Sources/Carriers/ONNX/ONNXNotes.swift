import Scoring

/// How the graph is to be used, and in which points it differs from the rule.
enum ONNXNotes {
  static let notes = [
    LocalizedText(
      ja: "入力は、項目のidを名前とする文字列テンソル（件数）ごとに表のセルをそのまま渡し、school_year（int64、長さ1）に採点する日の年度を渡します。空白の除去、数値の読み取り、丸めはグラフの中で行います。",
      en: """
        Feed the cells of the table as they are, one string tensor [records] named by each input's id, and the school year of scoring as \
        school_year (int64, length 1). Blanks, numbers and rounding are dealt with inside the graph.
        """),
    LocalizedText(
      ja: "点数がない場合、pointsは\(ScoreReading.noPoints)、probabilityはNaN、bandとreasonsは空です。必ずstatusを先に確認してください。",
      en: "Without points, points is \(ScoreReading.noPoints), probability NaN, band and reasons empty. Look at status first."),
    LocalizedText(
      ja: "次のセルは採点せずREFUSED_UNREADABLE(項目)とします：前後の空白が\(CellText.mostBlanks)字を超えるもの、300字を超える数、指数つきで有効数字が18桁を超えるか指数が6桁を超える数。",
      en: """
        Cells that are refused as REFUSED_UNREADABLE(input) instead of scored: more than \(CellText.mostBlanks) blanks at an end, \
        a number of more than 300 characters, a number with exponent and more than 18 digits or an exponent of more than 6.
        """),
    LocalizedText(
      ja:
        "float32は使いません。実行には文字列の演算子（ai.onnx 20）を備えた実行環境（onnxruntime 1.17以降のCPU）が必要です。グラフは署名と検査記録を持たないため、元のルールのSHA-256（メタデータrule_sha256）で照合してください。",
      en: """
        Nothing is float32. The runtime needs the operators on texts of ai.onnx 20 (onnxruntime 1.17 or later, CPU). The graph carries no \
        signature and no check records: compare the SHA-256 of its rule (metadata rule_sha256).
        """)
  ]
}

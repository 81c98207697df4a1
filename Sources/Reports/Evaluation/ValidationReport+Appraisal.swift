extension ValidationReport {
  var appraisalSection: HTML {
    let lines = Appraisal(self).lines
    let open = lines.count { $0.answer == .open }
    return words(
      "モデルの評価を点検する国際的な道具 PROBAST+AI の問いに沿った表です（文言はこの報告書のもの）。計算から分かる\(lines.count - open)問は記入済み、残る\(open)問と、領域ごとの結論は人が記入します。",
      "Along the questions of PROBAST+AI for the evaluation of a model (in this report's own words). \(lines.count - open) are answered from the figures; \(open), and the verdict on each domain, are for people to answer."
    ) + HTML(Appraisal.Domain.allCases.map { domain in table(domain, lines.filter { $0.domain == domain }) })
  }

  private func table(_ domain: Appraisal.Domain, _ lines: [Appraisal.Line]) -> HTML {
    ReportTable(
      columns: [.words(text("問い", "question")), .name(text("答え", "answer")), .words(text("根拠・見るところ", "grounds"))],
      rows: lines.map { line in ["\(line.question)", answer(line.answer), "\(line.ground)"] }
        + [
          [
            "\(text("この領域の偏りのおそれ", "Risk of bias of this domain"))", box(text("□低い □高い □不明", "□ low □ high □ unclear")),
            box(text("理由", "reason"))
          ]
        ],
      caption: "\(title(domain))"
    ).html
  }

  private func answer(_ answer: Appraisal.Answer) -> HTML {
    switch answer {
    case .yes: "<span class=\"met\">\(text("はい", "yes"))</span>"
    case .no: "<span class=\"missed\">\(text("いいえ", "no"))</span>"
    case .open: box(text("□はい □いいえ □不明", "□ yes □ no □ unclear"))
    }
  }

  private func box(_ words: String) -> HTML { "<span class=\"blank\">\(text("記入欄", "to be written"))<br>\(words)</span>" }

  private func title(_ domain: Appraisal.Domain) -> String {
    switch domain {
    case .participants: text("領域1　対象者と記録", "Domain 1: participants and data sources")
    case .predictors: text("領域2　項目", "Domain 2: predictors")
    case .outcome: text("領域3　結果", "Domain 3: outcome")
    case .analysis: text("領域4　分析", "Domain 4: analysis")
    }
  }
}

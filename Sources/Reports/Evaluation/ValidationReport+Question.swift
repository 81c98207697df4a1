import Validation
import Disclosure
import Studies

extension ValidationReport {
  var questionSection: HTML {
    let question = result.question
    let rows: [[HTML]] = [
      ["\(text("評価の対象", "judged"))", "\(result.subject.isEmpty ? NumberText.none : result.subject)"],
      [
        "\(text("見分けたい結果", "outcome"))",
        "\(result.outcomeLabel)\(text.bracketed(text.source(result.isFoundBySomebody ? .label : .fullyObserved)))"
      ],
      [
        "\(text("使い方", "use"))",
        "\(text("点の高い順に、職員が見られる人数まで見る（\(NumberText.percent(question.capacity))）。結果は人の判断の材料で、決定ではありません。", "children are seen from the highest score down to the staff's capacity (\(NumberText.percent(question.capacity))); the result informs people and decides nothing"))"
      ],
      ["\(text("比べたもの", "compared with"))", "\(comparedWith)"],
      [
        "\(text("区間と反復", "intervals"))",
        "\(text("95％。ブートストラップ\(NumberText.count(question.replicates))回、乱数の種\(String(question.seed))", "95 %; bootstraps of \(NumberText.count(question.replicates)) replicates, seed \(String(question.seed))"))"
      ]
    ]
    return ReportTable(columns: [.name(text("事項", "matter")), .words(text("内容", "content"))], rows: rows).html
      + blank(text("使う目的と、関わる職員・児童・保護者への説明", "Purpose, and how staff, children and parents are told"))
  }

  private var comparedWith: String {
    let others = result.scores.dropFirst().map { name($0.label, $0.name) + text.bracketed(text.kind($0.kind)) }
    return others.isEmpty ? text("なし", "nothing") : text.list(Array(others))
  }

  /// A field that a person must fill in.
  func blank(_ what: String) -> HTML {
    "<p class=\"blank\">\(text("記入欄：", "To be written: "))\(what)</p>"
  }

  var dataSection: HTML {
    let clusters =
      result.clusters.map {
        text("（同じ児童・世帯などのまとまりは\(NumberText.count(counts.cells.publish($0)))）", "; \(NumberText.count(counts.cells.publish($0))) clusters")
      } ?? ""
    let years = result.years.isEmpty ? "" : text("\(text.years(result.years))の", " of \(text.years(result.years))")
    return """
      <p>\(text("検証に使ったのは\(years)\(judgedRows)\(clusters)、うち当てはまったのは\(NumberText.count(counts.events))\(isOneYear ? "人" : "件")です。点数を作るために使った記録は含みません。", "\(judgedRows)\(years) were judged\(clusters); \(NumberText.count(counts.events)) had the outcome. Rows that the score was made from are not among them."))</p>
      \(foundBySomebody)
      \(blank(text("記録の出どころ、対象に入れた児童・除いた児童とその理由、欠測が生じるわけ", "Where the records come from, who was included and left out and why, why values are missing")))
      """
  }

  private var foundBySomebody: HTML {
    guard result.isFoundBySomebody else { return "" }
    return """
      <p class="note">\(text("「\(result.outcomeLabel)」は、誰かが気付いた児童だけの記録です。見つかっていない必要は「なし」と数えられています。点の高い「なし」は、外れではなく見落としかもしれません。", "\"\(result.outcomeLabel)\" is known only of children whom somebody found; need that nobody saw counts as none. A high score without the outcome may be an oversight, not an error."))</p>
      """
  }
}

public import Scoring

/// One A4 page about a rule for the case conference: what it looks at, what it does not, its points, how often it is right, who decides.
public struct RuleExplanation: Sendable {
  let rule: ScoringRule
  let sha256: String
  let text: ReportText

  /// The page of a rule whose file has this digest.
  public init(_ rule: ScoringRule, sha256: String, inJapanese: Bool) {
    self.rule = rule
    self.sha256 = sha256
    text = ReportText(inJapanese: inJapanese)
  }

  /// The whole page, which needs nothing but itself.
  /// - Complexity: O(bins).
  public var html: String {
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(text("ja", "en"))"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title><style>\(ExplanationStyle.sheet)</style></head><body>
      <header><h1>\(title)</h1><p>\(words(rule.description.purpose))</p></header>
      <main>\(look)\(bands)\(decision)\(limits)\(card)</main>
      <footer>\(provenance)</footer></body></html>

      """
    return page.markup
  }

  private var title: String { words(rule.description.title) }

  /// The words in the language of the page.
  func words(_ both: LocalizedText) -> String { text(both.ja, both.en) }

  /// A part of the page.
  func section(_ heading: String, _ body: HTML, class name: String = "part") -> HTML {
    "<section class=\"\(name)\"><h2>\(heading)</h2>\(body)</section>\n"
  }

  private var look: HTML {
    let names = text.list(rule.items.map { words($0.label) })
    return section(
      text("見るもの・見ないもの", "What it looks at, and what it does not"),
      """
      <p><b>\(text("対象：", "For: "))</b>\(words(rule.description.population.text))。<b>\(text("数えるもの：", "Outcome: "))</b>\(words(rule.description.outcome))。</p>
      <p><b>\(text("見る項目（\(rule.items.count)）：", "Items (\(rule.items.count)): "))</b>\(names)</p>
      <p><b>\(text("見ないもの：", "Not looked at: "))</b>\(text("上の項目のほかは、何も見ません。文章の記録、面談で分かったこと、今日の様子は点数に入っていません。支援の効き目も分かりません。理由として出るのは記録の値で、原因ではありません。", "Nothing but these items: no notes, nothing learned in talks, nothing of today; whether support helps is not known either. The reasons are values of records, not causes."))</p>
      """)
  }

  private var decision: HTML {
    section(
      text("決めるのは人です", "People decide"),
      """
      <p>\(text("点数は、職員が先に様子を確かめる順を考える資料です。支援の要否は、様子を確かめたうえで会議で決めます。点数が低くても、気になる児童のことは話し合ってください。", "Points help staff choose whom to look in on first. Whether support is needed is decided by people in a conference. Talk about every child who worries somebody, whatever the points."))</p>
      <p><b>\(text("使ってよいこと：", "May be used for: "))</b>\(words(rule.description.intendedUse))</p>
      <p><b>\(text("してはならないこと：", "Must not be used for: "))</b>\(words(rule.description.prohibitedUse))</p>
      """)
  }

  private var limits: HTML {
    let validity = rule.description.validity, most = rule.interpretation.reasons.maximumUnknown
    return section(
      text("点数が出ないとき", "When there are no points"),
      """
      <p>\(text("記録のない項目が\(most)を超えるとき（情報不足）、範囲外や登録のない値で拒否するとき、対象外の児童、有効期間（\(validity.fromYear)～\(validity.toYear)年度）の外では、点数を出しません。点数が出ないことは、心配がないことではありません。", "More than \(most) items unknown, a value outside its range or list that the rule refuses, a child outside the population, a day outside the validity (school years \(validity.fromYear) to \(validity.toYear)). No points does not mean no worry."))</p>
      """)
  }
}

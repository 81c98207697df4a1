import Modeling
import Disclosure
import Studies

extension RisingRiskReport {
  var dataSection: HTML {
    let rows = result.registers.map { register -> HTML in
      """
      <tr><td>\(register.table)<br><span class="soft">\(register.path)・\(register.encoding)</span></td><td class="n">\(NumberText.count(register.rows))</td>\
      <td class="n">\(NumberText.count(register.rejected))</td><td class="n">\(NumberText.count(register.unknownKey))</td></tr>
      """
    }
    let years = result.panel.years.map {
      text("\($0.year)年度 \(NumberText.count($0.children))人", "\($0.year): \(NumberText.count($0.children))")
    }
    let unused = result.registers.filter { !$0.unusedColumns.isEmpty }.map { register -> HTML in
      "<li>\(register.table)：\(register.unusedColumns.joined(separator: text("、", ", ")))</li>"
    }
    return """
      <p>\(text("児童×年度の記録は\(NumberText.count(result.panel.rows))件、項目は\(result.panel.items)です（\(years.joined(separator: "、"))）。", "\(NumberText.count(result.panel.rows)) child-years and \(result.panel.items) items (\(years.joined(separator: "; ")))."))</p>
      <div class="wide"><table><thead><tr><th>\(text("台帳", "register"))</th><th class="n">\(text("読めた行", "rows read"))</th>\
      <th class="n">\(text("読めなかった行", "rows not read"))</th><th class="n">\(text("名簿にない児童・学校の行", "rows of unknown children or schools"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
      <p class="soft">\(text("読めなかった行は、行番号・項目・理由とともに rejects.csv にあります。値は載せていません。", "Rows that could not be read stand in rejects.csv with line, item and reason, without values."))</p>
      \(unused.isEmpty ? "" : "<p>\(text("辞書にないため使わなかった列：", "Columns that the dictionary does not know and that were not used:"))</p><ul>\(unused)</ul>" as HTML)
      """
  }

  var outcomeSection: HTML { HTML(result.outcomes.map(outcomeTable)) }

  private func outcomeTable(_ outcome: OutcomeResult) -> HTML {
    let counts = cells.publish(partsOfPublishedSum: outcome.years.map(\.events))
    let rows = zip(outcome.years, counts).map { year, events -> HTML in
      """
      <tr><td>\(text.year(year.year))</td><td class="n">\(NumberText.count(year.atRisk))</td><td class="n">\(NumberText.count(events))</td>\
      <td class="n">\(NumberText.percent(events.value.flatMap { cells.publish(share: $0, of: year.atRisk) }, 2))</td></tr>
      """
    }
    let out = outcome.leftOut
    return """
      <h3>\(outcome.label)</h3>
      <p>\(outcome.isFoundBySomebody ? text("名簿に載った児童だけが分かる結果です。誰にも気付かれていない児童は「発生なし」に数えられています。", "Known only of children whom somebody found: a child in need whom nobody noticed counts as \"no event\".") : text("全児童について記録から分かる結果です。", "Known of every child from the records."))</p>
      <div class="wide"><table><thead><tr><th>\(text("予測の基準年度", "year of prediction"))</th><th class="n">\(text("対象（まだその状態にない児童）", "at risk"))</th>\
      <th class="n">\(text("翌年度の発生", "events in the following year"))</th><th class="n">\(text("割合", "share"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
      <p class="soft">\(text("対象から除いた記録：すでにその状態 \(shown(out.alreadyThere))、空白期間中の発生 \(shown(out.inGap))、転出・卒業などで結果が分からない \(shown(out.leftTown))、状態の記録がない \(shown(out.unknownState))。＊は10人未満です。", "Left out: already in the state \(shown(out.alreadyThere)), event within the gap \(shown(out.inGap)), left or graduated before the outcome could be seen \(shown(out.leftTown)), state not recorded \(shown(out.unknownState)). ＊ is fewer than 10."))</p>
      """
  }

  private func shown(_ count: Int) -> String { NumberText.count(cells.publish(count)) }
}

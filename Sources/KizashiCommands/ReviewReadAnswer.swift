import Regression
import Reports
import Scoring
import Studies
import Validation

/// What `kizashi review read` prints for people.
struct ReviewReadAnswer {
  let result: ReviewResult
  let language: Language

  /// The verdicts by band, agreement, items, and what is to be known of them.
  var text: String {
    ([summary, verdictTable] + agreements + [itemTable] + notes).filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private var summary: String {
    let doubtful = result.all.doubtful
    let counted = doubtful.count.map { count in
      language.text("\(doubtful.cases ?? 0)件のうち\(count)件", "\(count) of \(doubtful.cases ?? 0)") + " " + share(doubtful)
    }
    let inTable = result.doubtfulInTable.map {
      language.text("表の全児童にあてはめると ", "of all scored children of the table, by the size of the bands: ") + share($0)
    }
    return ([language.text("疑問のある点数：", "doubtful scores: ") + (counted ?? NumberText.hidden)] + [inTable].compactMap { $0 })
      .joined(separator: "\n")
  }

  private static let kinds = VerdictKind.allCases

  private var verdictTable: String {
    let head = language == .japanese ? ["区分", "事例"] : ["band", "cases"]
    var table = TextTable(header: head + Self.kinds.map(name) + [language.text("疑問あり", "doubtful")])
    for row in result.bands + [result.all] {
      let band = row.band.map { language.text($0.name.ja, $0.name.en) } ?? language.text("全体", "all")
      table.append(
        [band, String(row.drawn)] + Self.kinds.map { cell(row.shares[$0]) } + [
          row.doubtful.share == nil ? NumberText.hidden : share(row.doubtful)
        ])
    }
    return table.text
  }

  private func cell(_ share: ReviewShare?) -> String { share?.count.map(String.init) ?? NumberText.hidden }

  private func name(_ kind: VerdictKind) -> String {
    switch kind {
    case .agrees: language.text("妥当", "agree")
    case .tooHigh: language.text("高すぎる", "too high")
    case .tooLow: language.text("低すぎる", "too low")
    case .rangeTooWide: language.text("幅が広すぎる", "range too wide")
    case .informationMissing: language.text("情報不足", "information missing")
    }
  }

  private func share(_ share: ReviewShare) -> String {
    guard share.share != nil else { return NumberText.hidden }
    return NumberText.percent(share.share) + limits(share.interval) { NumberText.percent($0) }
  }

  private func limits(_ interval: Interval?, _ text: (Double) -> String) -> String {
    interval.map { language.text("（\(text($0.low))〜\(text($0.high))）", " (\(text($0.low)) to \(text($0.high)))") } ?? ""
  }

  private var agreements: [String] {
    [
      (language.text("専門家どうしの一致", "agreement between experts"), result.betweenExperts),
      (language.text("専門家とルールの一致", "agreement of experts with the rule"), result.expertsAndRule)
    ].map { name, agreement in agreement.map { "\(name)\n" + lines($0) } ?? "\(name)：\(NumberText.none)" }
  }

  private func lines(_ agreement: ReviewAgreement) -> String {
    guard let cases = agreement.cases else { return "  \(NumberText.hidden)" }
    let measures = [("κ", agreement.kappa, agreement.kappaInterval), ("AC1", agreement.ac1, agreement.ac1Interval)].map {
      name, estimate, interval in
      "  \(name) = \(NumberText.fixed(estimate?.value, 3))" + limits(interval) { NumberText.fixed($0, 3) }
    }
    let counts = [
      "  " + language.text("事例 \(cases)件", "\(cases) cases"),
      "  " + language.text("同じ判定 ", "same verdict ") + share(agreement.same),
      "  " + language.text("範囲が重なる ", "ranges overlap ") + share(agreement.overlapping)
    ]
    let caution = language.text(
      "  事例が\(ReviewAgreement.enoughCases)件に満たないため、κは不正確です。",
      "  κ is imprecise with fewer than \(ReviewAgreement.enoughCases) cases.")
    return (counts + measures + (agreement.isImprecise ? [caution] : [])).joined(separator: "\n")
  }

  private var itemTable: String {
    guard !result.items.isEmpty else { return "" }
    var table = TextTable(
      header: language == .japanese ? ["重くみるべき項目", "ルール", "事例"] : ["item that should count", "in the rule", "cases"], leftColumns: 2)
    for item in result.items {
      let label = item.column?.label ?? ReviewWords(language == .japanese ? .ja : .en).otherItem
      let isOfRule = item.column?.isOfRule == true ? language.text("あり", "yes") : language.text("なし", "no")
      table.append([label, isOfRule, item.cases.map(String.init) ?? NumberText.hidden])
    }
    return table.text
  }

  private var notes: [String] {
    let empty = result.empty.map { sheet in
      let rows = sheet.rows.map(String.init).joined(separator: ", ")
      return language.text("\(sheet.file)：判定が空欄の行 \(rows)", "\(sheet.file): rows without a verdict: \(rows)")
    }
    return empty + [
      language.text(
        "κは線形の重み、限界は大標本の標準誤差（Fleiss・Cohen・Everitt 1969）による。範囲はその中央で数える。割合の限界はWilson（\(percent)）。",
        "κ has linear weights, its limits come from the standard error in large samples (Fleiss, Cohen and Everitt 1969); a range counts by its middle. Limits of shares are Wilson's (\(percent))."
      ),
      language.text(
        "\(NumberText.hidden)：\(result.threshold)件未満の事例数と、それを計算で割り出せる数は示さない。",
        "\(NumberText.hidden): numbers of fewer than \(result.threshold) cases, and numbers that would give them away, are withheld.")
    ]
  }

  private var percent: String { NumberText.percent(result.level, 0) }
}

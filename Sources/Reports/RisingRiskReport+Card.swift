import Disclosure
import Studies

extension RisingRiskReport {
  func cardSection(_ card: CardResult) -> HTML {
    """
    <p>\(cardWords(card))</p>
    <div class="wide"><table class="card"><thead><tr>\(cardHeads)</tr></thead>\(card.features.map(cardItem))</table></div>
    <p class="soft">\(text("確認のオッズ比：点数表を、\(keptApart(card.calibrationYears, from: card))だけで推定し直した値です。学習した記録で単独のオッズが約2.7倍違う値どうし（証拠の重みの差が1）を比べ、ほかの項目が同じなら、オッズが何倍違ったかを表します。1なら差がありません。", "Checked odds ratio: the card re-estimated on \(keptApart(card.calibrationYears, from: card)) alone. Between values whose odds differ 2.7 times by themselves in the training records (one unit of weight of evidence), and with the other items equal: how many times did the odds differ? 1 is no difference."))</p>
    \(rankWords(card))\(meanings(ofTags: card.features.flatMap { tags(ofItem: $0.item) }))
    """
  }

  private func cardWords(_ card: CardResult) -> String {
    let rows = NumberText.count(card.trainingRows), events = NumberText.count(trainingEvents(card)), years = text.years(card.trainingYears)
    return text(
      "各項目の点を合計し、\(card.threshold)点以上の児童を面談・確認の候補として示します。点は、\(card.pointsPerDoubling)点でオッズ（当てはまる児童とそうでない児童の人数の比）が2倍になるように決めています。\(years)の\(rows)人・年度（当てはまった児童\(events)人）から、\(card.candidates)の候補のうち\(card.features.count)を選びました。全員の出発点は\(card.basePoints)点です。",
      "The points of the items are added; children with \(card.threshold) or more are proposed for a talk. \(card.pointsPerDoubling) points double the odds. From \(rows) child-years (\(years), \(events) events), \(card.features.count) of \(card.candidates) candidates were chosen. Everybody starts with \(card.basePoints) points."
    )
  }

  /// Events in the training years; with a year whose events are withheld, they could be what gives it away.
  private func trainingEvents(_ card: CardResult) -> PublishedCount {
    let years = result.outcomes.first?.years ?? []
    let allShown = cells.mayShow(parts: years.map(\.events), of: years.map(\.atRisk)).allSatisfy(\.self)
    return allShown ? cells.publish(card.trainingEvents) : .hidden
  }

  private var checkedHead: String { text("確認のオッズ比（95％信頼区間）", "checked odds ratio (95 % interval)") }

  private var cardHeads: HTML {
    """
    <th scope="col">\(text("項目", "item"))</th><th scope="col">\(text("値", "value"))</th><th scope="col" class="n">\(text("点", "points"))</th>\
    <th scope="col" class="n">\(text("当てはまった割合", "share with the outcome"))</th><th scope="col" class="n">\(checkedHead)</th>
    """
  }

  /// One item: a row for each of its values, kept together on paper.
  private func cardItem(_ feature: CardFeature) -> HTML {
    let bins = feature.bins + feature.missing.filter { $0.rows > 0 || $0.points > 0 }
    let shows = cells.mayShow(parts: bins.map(\.events), of: bins.map(\.rows))
    let item: HTML = """
      <th scope="rowgroup" rowspan="\(bins.count)" class="item">\(feature.label)\(tags(tags(ofItem: feature.item)))<br><span class="soft">\(text.component(feature.kind))</span></th>
      """
    let checked: HTML = """
      <td class="n checked" rowspan="\(bins.count)" data-label="\(checkedHead)">\(text.interval(feature.checkedOddsRatio, feature.checkedLow, feature.checkedHigh, 2))</td>
      """
    let rows = zip(bins, shows).enumerated().map { k, pair -> HTML in
      let (bin, isShown) = pair
      return """
        <tr>\(k == 0 ? item : "")<td>\(text.bin(bin.label, english: bin.english))</td><td class="n">\(bin.points)</td><td class="n">\(share(bin, isShown))</td>\(k == 0 ? checked : "")</tr>
        """
    }
    return "<tbody>\(rows)</tbody>"
  }

  private func share(_ bin: CardBin, _ isShown: Bool) -> String {
    guard bin.rows > 0 else { return NumberText.none }
    return isShown ? NumberText.percent(Double(bin.events) / Double(bin.rows), 2) : NumberText.hidden
  }

  private func rankWords(_ card: CardResult) -> HTML {
    guard card.features.contains(where: { $0.unit == "‰" }) else { return "" }
    return """
      <p class="soft">\(text("‰：同じ学年の児童を1,000人とみなしたとき、値の低い方から何番目に当たるか（学年内の順位）。例えば100‰以下は、低い方から1割です。", "‰: the place among the children of the grade, counted from the lowest value as if there were 1,000 of them; up to 100‰ is the lowest tenth."))</p>
      """
  }

  /// Records that the card was not trained on: of other children or of another year.
  func keptApart(_ years: [Int], from card: CardResult) -> String {
    Set(years).isDisjoint(with: card.trainingYears)
      ? text("学習に使っていない\(text.years(years))の記録", "the records of \(text.years(years)), which were not used for training")
      : text("学習に使っていない児童の記録（\(text.years(years))）", "records of children who were not used for training (\(text.years(years)))")
  }
}

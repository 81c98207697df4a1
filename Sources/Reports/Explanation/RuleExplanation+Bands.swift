import Scoring

extension RuleExplanation {
  /// The bands: points, action, expected probability, and how many children of the test had the outcome.
  var bands: HTML {
    let rows = rule.interpretation.bands.indices.map(row)
    return section(
      text("区分と、当たる割合", "Bands, and how often they are right"),
      """
      <table><thead><tr><th scope="col">\(text("区分", "band"))</th><th scope="col" class="n">\(text("点数", "points"))</th>\
      <th scope="col" class="n">\(text("見込み", "expected"))</th><th scope="col" class="n">\(text("検証での実績", "seen in the test"))</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      <p class="soft">\(observedWords)</p>
      """)
  }

  private func row(_ k: Int) -> HTML {
    let band = rule.interpretation.bands[k]
    return """
      <tr><th scope="row"><b>\(words(band.name))</b><br>\(words(band.action))</th><td class="n">\(points(of: k))</td>\
      <td class="n">\(expected(k))</td><td class="n">\(observed(band.observed))</td></tr>
      """
  }

  private func last(ofBand k: Int) -> Int {
    let bands = rule.interpretation.bands
    return k + 1 < bands.count ? bands[k + 1].minimumScore - 1 : rule.scale.maximum
  }

  private func points(of k: Int) -> String { "\(rule.interpretation.bands[k].minimumScore)–\(last(ofBand: k))" }

  /// The lowest and the highest probability of a band.
  private func expected(_ k: Int) -> String {
    let low = probability(rule.interpretation.bands[k].minimumScore), high = probability(last(ofBand: k))
    let ends = [low, high].map { NumberText.percent(Double($0) / Self.million) }
    return low == high ? ends[0] : ends[0] + "–" + ends[1]
  }

  private func probability(_ score: Int) -> Int {
    rule.interpretation.calibration.last { $0.minimumScore <= score }?.probabilityPPM ?? 0
  }

  private func observed(_ observed: BandObservation?) -> HTML {
    guard let observed else { return "\(NumberText.none)" }
    let share = NumberText.percent(Double(observed.events) / Double(observed.children))
    return """
      \(text("\(NumberText.count(observed.children))人中", "\(NumberText.count(observed.events)) of \(NumberText.count(observed.children))"))\
      \(text("\(NumberText.count(observed.events))人", ""))<br>\(text.bracketed(share))
      """
  }

  /// What the figures are, or that there are none.
  private var observedWords: String {
    let years = Set(rule.interpretation.bands.flatMap { $0.observed?.years ?? [] }).sorted()
    let expectation = text("見込み：その点数の児童が当てはまる割合の推定。", "Expected: estimated share with the outcome at these points.")
    guard !years.isEmpty else {
      return expectation
        + text(
          "検証での実績は、このルールに入っていません（人数が少なく公表できない場合を含みます）。",
          " What was seen in the test is not in the rule (also when numbers are too small to be published).")
    }
    return expectation
      + text(
        "実績：学習に使わなかった\(text.years(years))の記録で、その区分の児童のうち実際に当てはまった人数。残りの児童は当てはまりませんでした。",
        " Seen: children of the band in \(text.years(years)), not used for training, who had the outcome; the others had not.")
  }

  private static let million = 1_000_000.0
}

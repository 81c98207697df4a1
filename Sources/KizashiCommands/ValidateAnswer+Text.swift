import Regression
import Reports
import Validation

extension ValidateAnswer {
  /// The answer for people; what must be known first stands first.
  func text(_ language: Language) -> String {
    let (first, rest) = (warnings.prefix { $0.code.hasPrefix("few_e") || $0.code == "few_others" }, warnings)
    let parts = [
      head(language), first.map { $0.line(language) }.joined(), measures(language).text, comparisons(language), decisions(language),
      capacities(language), groupTable(language), rest.dropFirst(first.count).map { $0.line(language) }.joined()
    ]
    return parts.joined()
  }

  private func head(_ language: Language) -> String {
    let (score, outcome) = (table.columns.score, table.columns.outcome)
    let (n, events) = (whole.rows.count, whole.rows.events)
    return language.text(
      "\(score) による \(outcome) = \(table.event) の評価: \(n) 行、該当 \(events)（欠測により除外 \(table.droppedMissing)）\n",
      "\(score) for \(outcome) = \(table.event): \(n) rows, \(events) events (\(table.droppedMissing) left out, missing)\n")
  }

  private func measures(_ language: Language) -> TextTable {
    var table = TextTable(header: language.text("指標,推定値,下限,上限", "measure,estimate,low,high").split(separator: ",").map(String.init))
    func add(_ japanese: String, _ english: String, _ value: Double?, _ limits: Interval? = nil) {
      table.append(
        [language.text(japanese, english)] + [value, limits?.low, limits?.high].map { NumberText.significant($0, digits: 4) })
    }
    add("AUC（DeLong）", "AUC (DeLong)", whole.area?.estimate, whole.areaLimits)
    if let clusters = whole.rows.clusters {
      add("AUC（クラスター \(clusters.count)）", "AUC (\(clusters.count) clusters)", whole.area?.estimate, whole.clusterLimits?.interval)
    }
    if let partial = whole.partialArea {
      add("部分 AUC", "partial AUC", partial.estimate)
      add("部分 AUC（補正）", "partial AUC, corrected", whole.correctedPartialArea)
    }
    add("平均適合率", "average precision", whole.averagePrecision?.estimate)
    add("Youden の閾値", "Youden's threshold", whole.youden?.threshold)
    if let probability = whole.probability { Self.probabilityRows(probability, question.level).forEach { add($0.0, $0.1, $0.2, $0.3) } }
    return table
  }

  private static func probabilityRows(_ p: ProbabilityMeasures, _ level: Double) -> [(String, String, Double?, Interval?)] {
    let limits = { (estimate: Estimate?) in estimate.flatMap { try? $0.interval(level: level) } }
    return [
      ("Brier スコア", "Brier score", p.summary.brier, nil), ("Brier スコア（尺度化）", "Brier score, scaled", p.scaledBrier, nil),
      ("対数損失", "log loss", p.logLoss, nil), ("較正の傾き", "calibration slope", p.summary.slope?.value, limits(p.summary.slope)),
      ("較正の全体のずれ", "calibration in the large", p.summary.inTheLarge?.value, limits(p.summary.inTheLarge)),
      ("期待数 / 観測数", "expected / observed", p.expectedToObserved, nil), ("ICI", "ICI", p.smooth.mean, nil),
      ("E50", "E50", p.smooth.median, nil), ("E90", "E90", p.smooth.percentile90, nil), ("Emax", "Emax", p.smooth.largest, nil),
      ("ECE（等幅 10 区間）", "ECE (10 bins)", p.bins.expectedCalibrationError, nil),
      ("Spiegelhalter の p 値", "Spiegelhalter's p", p.summary.spiegelhalterPValue, nil),
      ("Hosmer–Lemeshow の p 値 *", "Hosmer–Lemeshow p *", p.hosmerLemeshow?.pValue, nil)
    ]
  }

  private func comparisons(_ language: Language) -> String {
    let note = language.text(
      "* 群の分け方と人数で変わる検定です。較正は傾きと曲線で判断してください。\n",
      "* depends on how rows are grouped and on how many there are; judge calibration by slope and curve.\n")
    guard !whole.comparisons.isEmpty else { return whole.probability == nil ? "" : note }
    let header = language.text("比較,AUC の差,下限,上限,統計量,p 値", "compared with,difference of AUC,low,high,statistic,p")
    var table = TextTable(header: header.split(separator: ",").map(String.init))
    for comparison in whole.comparisons {
      let difference = comparison.areas?.difference
      let limits = comparison.cluster?.interval ?? difference.flatMap { try? $0.interval(level: question.level) }
      let numbers = [difference?.value, limits?.low, limits?.high, comparison.test?.statistic]
      table.append(
        [comparison.score] + numbers.map { NumberText.significant($0, digits: 4) }
          + [NumberText.pValue(comparison.test?.pValue, decimals: 4)])
    }
    return (whole.probability == nil ? "" : note) + table.text
  }

  private func decisions(_ language: Language) -> String {
    guard !whole.thresholds.isEmpty else { return "" }
    let header = language.text(
      "閾値,対象,該当,感度,特異度,適合率,純便益,全員の純便益", "threshold,flagged,found,sensitivity,specificity,precision,net benefit,of all")
    var table = TextTable(header: header.split(separator: ",").map(String.init), leftColumns: 0)
    for d in whole.thresholds {
      let (benefit, ofAll) = whole.netBenefit(d)
      let shares = [d.sensitivity, d.specificity, d.positivePredictiveValue, benefit, ofAll]
      let counts = ["\(Int(d.truePositive + d.falsePositive))", "\(Int(d.truePositive))"]
      table.append([NumberText.significant(d.threshold)] + counts + shares.map { NumberText.significant($0, digits: 4) })
    }
    return table.text
  }

  private func capacities(_ language: Language) -> String {
    guard !whole.topK.isEmpty else { return "" }
    let header = language.text("上位の人数,該当,適合率,再現率,リフト", "top k,found,precision,recall,lift")
    var table = TextTable(header: header.split(separator: ",").map(String.init), leftColumns: 0)
    for (k, found) in whole.topK {
      let numbers = [found?.found, found?.precision, found?.recall, found?.lift]
      table.append(["\(k)"] + numbers.map { NumberText.significant($0, digits: 4) })
    }
    return table.text
  }

  private func groupTable(_ language: Language) -> String {
    guard !groups.isEmpty else { return "" }
    let header = language.text("群,行,該当,AUC,下限,上限,期待数 / 観測数,傾き", "group,rows,events,AUC,low,high,expected / observed,slope")
    var table = TextTable(header: header.split(separator: ",").map(String.init))
    for group in groups {
      let m = group.measures
      let numbers = [
        m.area?.estimate, m.areaLimits?.low, m.areaLimits?.high, m.probability?.expectedToObserved, m.probability?.summary.slope?.value
      ]
      let events = m.unjudged == .belowMinimum ? NumberText.none : "\(m.rows.events)"
      table.append([group.name, "\(m.rows.count)", events] + numbers.map { NumberText.significant($0, digits: 4) })
    }
    return table.text
  }
}

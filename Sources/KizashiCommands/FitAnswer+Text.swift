import Glibc
import Modeling
import Regression
import Reports

extension FitAnswer {
  /// The answer as a table for people; why there are no estimates is told by the error that ends the program.
  func text(_ language: Language) -> String {
    let head = inputs.formula.text + "\n" + rows(language) + question(language)
    guard refusal == nil else { return head }
    let parts = [table(language).text, foot(language)] + sections.map { $0(language) } + warnings.map { $0.line(language) }
    return head + parts.joined()
  }

  /// How many rows count, and how they are fitted.
  private func rows(_ language: Language) -> String {
    let missing = inputs.frame.droppedMissing
    let weightless = inputs.frame.rows.count - observations
    let model = [method, inputs.model.family.rawValue, inputs.model.link.rawValue]
    return language.text(
      "観測数 \(observations)（欠測により除外 \(missing)\(weightless > 0 ? "、重み 0 により除外 \(weightless)" : "")）、"
        + model.joined(separator: "、") + "\n",
      "\(observations) observations (\(missing) left out, missing\(weightless > 0 ? "; \(weightless) of weight 0" : "")), "
        + model.joined(separator: ", ") + "\n")
  }

  /// What the event is and how often it occurs, whose standard errors these are, and which limits.
  private func question(_ language: Language) -> String {
    let parts = [event(language), errors(language), refusal == nil ? limits(language) : nil].compactMap(\.self)
    return parts.isEmpty ? "" : parts.joined(separator: language.text("、", "; ")) + "\n"
  }

  private func event(_ language: Language) -> String? {
    let counts = inputs.eventCounts
    let (events, all) = (NumberText.significant(counts.events), NumberText.significant(counts.events + counts.others))
    let outcome = inputs.formula.text(of: inputs.formula.outcome)
    switch inputs.coding {
    case .event(let event, _):
      return language.text("事象 \(outcome) = \(event): \(all) 行中 \(events) 行", "event \(outcome) = \(event): \(events) of \(all) rows")
    case .counts: return language.text("事象: 試行 \(all) 回中 \(events) 回", "events: \(events) of \(all) trials")
    case .number: return nil
    }
  }

  private func errors(_ language: Language) -> String? {
    let correction = inputs.model.robust
    if let cluster = inputs.model.cluster {
      let kind = correction ?? RobustCorrection.hc1.rawValue
      return language.text("クラスター標準誤差 \(kind)（\(cluster)）", "standard errors clustered by \(cluster), \(kind)")
    }
    return correction.map { language.text("頑健な標準誤差 \($0)", "standard errors \($0)") }
  }

  private func limits(_ language: Language) -> String {
    let percent = NumberText.significant(100 * level)
    let freedom = coefficients.lazy.compactMap(\.smallSample).first.map { "t, \($0.method.name)" }
    let kind = limitKind == .profile ? language.text("プロファイル尤度", "profile likelihood") : freedom ?? "Wald"
    return language.text("信頼限界 \(percent)%（\(kind)）", "\(percent)% limits (\(kind))")
  }

  private func table(_ language: Language) -> TextTable {
    if coefficients.contains(where: { $0.smallSample != nil }) { return smallSampleTable(language) }
    let ratio = ratioName(language)
    var header = language.text("項,推定値,標準誤差", "term,estimate,se").split(separator: ",").map(String.init)
    header += [statisticName(language)] + language.text("p値,下限,上限", "p,low,high").split(separator: ",").map(String.init)
    if let ratio { header.append(ratio) }
    var table = TextTable(header: header)
    for row in coefficients {
      var cells = [row.term, NumberText.significant(row.estimate), NumberText.significant(row.standardError)]
      cells += [NumberText.fixed(row.statistic, 3), NumberText.pValue(row.pValue, decimals: 4)]
      cells += [NumberText.significant(row.low), NumberText.significant(row.high)]
      if ratio != nil { cells.append(self.ratio(row)) }
      table.append(cells)
    }
    return table
  }

  /// z, t or χ²; where the intercept's is another one than that of the items, only that it is a statistic.
  private func statisticName(_ language: Language) -> String {
    if limitKind == .profile, !inputs.hasRandomEffects { return inputs.model.method == .flic ? language.text("統計量", "statistic") : "χ²" }
    return inputs.family.estimatesDispersion && !inputs.hasRandomEffects ? "t" : "z"
  }

  /// The exponentials of an estimate and its limits; the constant's is no ratio.
  private func ratio(_ row: Coefficient) -> String {
    guard row.term != Blueprint.interceptName else { return NumberText.none }
    let estimate = NumberText.significant(row.estimate.map(exp), digits: 4)
    guard let low = row.low, let high = row.high else { return estimate }
    return estimate + " (\(NumberText.significant(exp(low), digits: 4))–\(NumberText.significant(exp(high), digits: 4)))"
  }

  /// What the exponential of a coefficient is, where it has a name.
  private func ratioName(_ language: Language) -> String? {
    switch (inputs.model.family, inputs.model.link) {
    case (.binomial, .logit): language.text("オッズ比", "odds ratio")
    case (.binomial, .log): language.text("リスク比", "risk ratio")
    case (.binomial, .cloglog): language.text("ハザード比", "hazard ratio")
    case (.poisson, .log): language.text("率比", "rate ratio")
    case (.gaussian, .log): language.text("平均の比", "mean ratio")
    default: nil
    }
  }
}

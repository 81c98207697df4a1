import Glibc
import Modeling
import Regression
import Reports

extension FitAnswer {
  /// The answer as a table for people; why there are no estimates is told by the error that ends the program.
  func text(_ language: Language) -> String {
    head(language) + (refusal == nil ? table(language).text + foot(language) + warnings.map { $0.line(language) }.joined() : "")
  }

  private func head(_ language: Language) -> String {
    inputs.formula.text + "\n"
      + language.text(
        "観測数 \(observations)（欠測により除外 \(inputs.frame.droppedMissing)）、\(inputs.model.method.rawValue)、\(inputs.model.family.rawValue)、\(inputs.model.link.rawValue)\n",
        "\(observations) observations (\(inputs.frame.droppedMissing) left out, missing), \(inputs.model.method.rawValue), \(inputs.model.family.rawValue), \(inputs.model.link.rawValue)\n"
      )
  }

  private func table(_ language: Language) -> TextTable {
    let ratio = ratioName(language)
    var header = language.text("項,推定値,標準誤差,統計量,p値,下限,上限", "term,estimate,se,statistic,p,low,high").split(separator: ",").map(String.init)
    if let ratio { header.append(ratio) }
    var table = TextTable(header: header)
    for row in coefficients {
      var cells = [row.term, NumberText.significant(row.estimate), NumberText.significant(row.standardError)]
      cells += [NumberText.significant(row.statistic, digits: 4), NumberText.pValue(row.pValue, decimals: 4)]
      cells += [NumberText.significant(row.low), NumberText.significant(row.high)]
      if ratio != nil { cells.append(NumberText.significant(row.estimate.map(exp), digits: 4)) }
      table.append(cells)
    }
    return table
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

  private func foot(_ language: Language) -> String {
    let numbers = [measures.logLikelihood, measures.deviance, measures.aic].map { NumberText.significant($0, digits: 8) }
    return language.text(
      "対数尤度 \(numbers[0])、逸脱度 \(numbers[1])、AIC \(numbers[2])\n",
      "log-likelihood \(numbers[0]), deviance \(numbers[1]), AIC \(numbers[2])\n") + variance(language)
  }

  /// The residual standard deviation and the share of the variance explained, of gaussian models.
  private func variance(_ language: Language) -> String {
    guard let residual = measures.residualVariance else { return "" }
    let deviation = NumberText.significant(residual.squareRoot())
    let shares = [measures.rSquared, measures.adjustedRSquared].map { NumberText.significant($0, digits: 4) }
    let line = language.text("残差標準偏差 \(deviation)", "residual standard deviation \(deviation)")
    guard measures.rSquared != nil else { return line + "\n" }
    return line + language.text("、R² \(shares[0])（自由度調整済み \(shares[1])）\n", ", R² \(shares[0]) (adjusted \(shares[1]))\n")
  }
}

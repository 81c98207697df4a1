import Reports

extension FitAnswer {
  /// What the fit as a whole has come to, below the coefficients.
  func foot(_ language: Language) -> String {
    let numbers = [measures.logLikelihood, measures.deviance, measures.aic].map { NumberText.significant($0, digits: 8) }
    let freedom = measures.degreesOfFreedom.map(String.init) ?? NumberText.none
    let null = measures.nullDeviance.map { NumberText.significant($0, digits: 8) }
    return language.text(
      "対数尤度 \(numbers[0])、逸脱度 \(numbers[1])（自由度 \(freedom)\(null.map { "、帰無モデル \($0)" } ?? "")）、AIC \(numbers[2])\n",
      "log-likelihood \(numbers[0]), deviance \(numbers[1]) on \(freedom) df\(null.map { " (null \($0))" } ?? ""), AIC \(numbers[2])\n")
      + penalized(language) + variance(language)
  }

  private func penalized(_ language: Language) -> String {
    guard let value = measures.penalizedLogLikelihood else { return "" }
    let number = NumberText.significant(value, digits: 8)
    return language.text("罰則付き対数尤度 \(number)\n", "penalized log-likelihood \(number)\n")
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

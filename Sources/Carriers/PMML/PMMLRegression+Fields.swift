import Scoring

extension PMMLRegression {
  /// The field that holds the value of a part.
  func field(of part: RegressionTerm.Part) -> String {
    switch part {
    case .number(let column): column
    case .level(let column, let level): "\(column)[\(level)]"
    case .function(let function, let column): "\(function.rawValue)(\(column))"
    case .power(let column, let exponent): "\(column)^\(exponent)"
    }
  }

  /// The derived fields of functions and powers, and of levels in products, each once.
  func derivedFields(of terms: [[RegressionTerm.Part]]) -> [PMMLElement] {
    var parts: [RegressionTerm.Part] = []
    for part in terms.flatMap({ parts in parts.filter { parts.count > 1 || !$0.isLevel } }) where !parts.contains(part) {
      parts.append(part)
    }
    return parts.compactMap(derivedField)
  }

  private func derivedField(of part: RegressionTerm.Part) -> PMMLElement? {
    switch part {
    case .number: nil
    case .level(let column, let level):
      PMMLField.number(field(of: part), PMMLElement("NormDiscrete", ["field": column, "value": level]))
    case .function(let function, let column): PMMLField.number(field(of: part), .apply(function.name, .field(column)))
    case .power(let column, let exponent):
      PMMLField.number(field(of: part), .apply("pow", .field(column), .number(String(exponent))))
    }
  }

  static let notes = [
    LocalizedText(
      ja: "出力 mean は結果の平均（二項では確率）です。値がない、または学習時になかった区分の行には答えません。",
      en:
        "The output mean is the mean of the outcome (binomial: the probability). A row with an absent value or a level that the fit did not see has no answer."
    )
  ]
}

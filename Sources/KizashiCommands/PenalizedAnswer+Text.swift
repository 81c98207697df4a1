import Modeling
import Regression
import Reports

extension PenalizedAnswer {
  /// The answer for people: the coefficients that were chosen, and some rows of the path.
  func text(_ language: Language) -> String {
    let coefficients = chosen.map { point in
      var table = TextTable(header: language.text("項,推定値", "term,estimate").split(separator: ",").map(String.init))
      for (name, β) in zip(names, point.coefficients) where β != 0 { table.append([name, NumberText.significant(β)]) }
      return table.text
    }
    return head(language) + choices(language) + (coefficients ?? "") + pathTable(language).text + rest(language)
      + fitAnswer.warnings.map { $0.line(language) }.joined()
  }

  private func head(_ language: Language) -> String {
    let (rows, dropped) = (path.observations, inputs.frame.droppedMissing)
    return inputs.formula.text + "\n"
      + language.text("観測数 \(rows)（欠測により除外 \(dropped)）、", "\(rows) observations (\(dropped) left out, missing), ")
      + "\(options.penalty?.rawValue ?? "")\n"
  }

  /// The two usual choices of cross-validation, a line each.
  private func choices(_ language: Language) -> String {
    guard let validation else { return "" }
    let places = [("lambda_min", validation.minimum), ("lambda_1se", validation.oneStandardError)]
    return places.map { name, place in
      let point = validation.points[place]
      let (λ, mean) = (NumberText.significant(point.strength), NumberText.significant(point.mean))
      let error = NumberText.significant(point.standardError, digits: 3)
      return language.text(
        "\(name) = \(λ): 交差検証の逸脱度 \(mean)（標準誤差 \(error)）、0でない係数 \(point.nonzero)\n",
        "\(name) = \(λ): cross-validated deviance \(mean) (standard error \(error)), nonzero coefficients: \(point.nonzero)\n")
    }.joined()
  }

  /// So many rows of a path show how it runs; paths with a few more are shown in full.
  private static let (rowsOfSequence, rowsInFull) = (10, 12)

  /// The places of the path that are shown: all that were listed, some of a sequence, at even distances, and those that cross-validation chose.
  private var shown: [Int] {
    let count = path.points.count
    guard options.isSequence, count > Self.rowsInFull else { return Array(path.points.indices) }
    let even = (0..<Self.rowsOfSequence).map { $0 * (count - 1) / (Self.rowsOfSequence - 1) }
    let chosen = validation.map { [$0.minimum, $0.oneStandardError] } ?? []
    return Set(even + chosen).sorted()
  }

  /// What the table leaves out.
  private func rest(_ language: Language) -> String {
    let (count, listed) = (path.points.count, shown.count)
    guard listed < count else { return "" }
    return language.text("経路の \(count) 個の λ のうち \(listed) 個（すべては --json）\n", "\(listed) of the path's \(count) lambdas; --json lists all\n")
  }

  private func pathTable(_ language: Language) -> TextTable {
    let header =
      language.text("λ,0でない係数,逸脱度の説明割合", "lambda,nonzero,deviance ratio")
      + (validation == nil ? "" : language.text(",平均逸脱度,標準誤差", ",cv deviance,se"))
    var table = TextTable(header: header.split(separator: ",").map(String.init))
    for place in shown {
      let point = path.points[place]
      var cells = [NumberText.significant(point.strength), String(point.nonzero), NumberText.significant(point.devianceRatio)]
      if let judged = validation?.points[place] {
        cells += [NumberText.significant(judged.mean), NumberText.significant(judged.standardError, digits: 3)]
      }
      table.append(cells)
    }
    return table
  }
}

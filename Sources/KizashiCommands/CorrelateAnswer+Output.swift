import Association
import LinearAlgebra
import Reports
import StructuredText

extension CorrelateAnswer {
  /// The answer as JSON.
  func json(_ language: Language) -> JSONValue {
    [
      "method": .string(question.options.method.rawValue), "items": JSONValue(question.items), "given": JSONValue(question.given),
      "missing": .string(question.options.rows.rawValue), "matrix": matrix.json, "n": .array(observations.map { JSONValue($0) }),
      "pairs": .array(pairs.indices.map(pair)), "collinearity": collinearity, "warnings": .array(warnings.map { $0.json(language) })
    ]
  }

  private func pair(_ k: Int) -> JSONValue {
    let pair = pairs[k]
    var object: JSONObject = [
      "first": .string(question.items[pair.first]), "second": .string(question.items[pair.second]), "n": .integer(pair.observations),
      "estimate": JSONValue(pair.estimate), "low": JSONValue(pair.interval?.lowerBound), "high": JSONValue(pair.interval?.upperBound),
      "statistic": JSONValue(pair.test?.statistic), "degrees_of_freedom": JSONValue(pair.test?.degreesOfFreedom),
      "p_value": JSONValue(pair.pValue), "p_value_method": JSONValue(pair.distribution?.rawValue), "p_adjusted": adjusted(k).json
    ]
    if question.options.method == .kendall {
      object["tau_a"] = JSONValue(pair.concordance?.tauA)
      object["tau_c"] = JSONValue(pair.concordance?.tauC)
      object["gamma"] = JSONValue(pair.concordance?.gamma)
    }
    return .object(object)
  }

  /// The answer for people: pairs in order of their p-values.
  func text(_ language: Language, lines: Int) -> String {
    let head = language.text("項目1,項目2,n,相関係数,下限,上限,p,BH", "first,second,n,estimate,low,high,p,BH")
    var table = TextTable(header: head.split(separator: ",").map(String.init), leftColumns: 2)
    let order = pairs.indices.sorted { (pairs[$0].pValue ?? 2, $0) < (pairs[$1].pValue ?? 2, $1) }
    for k in order.prefix(lines) {
      let pair = pairs[k]
      let numbers = [pair.estimate, pair.interval?.lowerBound, pair.interval?.upperBound].map { NumberText.fixed($0, 3) }
      let p = [pair.pValue, adjusted(k)[.benjaminiHochberg]].map { NumberText.pValue($0, decimals: 4) }
      table.append([question.items[pair.first], question.items[pair.second], "\(pair.observations)"] + numbers + p)
    }
    let more =
      pairs.count > lines ? language.text("ほか \(pairs.count - lines) 組（--lines）\n", "\(pairs.count - lines) more pairs: --lines\n") : ""
    return title(language) + table.text + more + warnings.map { $0.line(language) }.joined()
  }

  /// One line about how the pairs were correlated.
  private func title(_ language: Language) -> String {
    let isComplete = question.options.rows == .complete
    let rows = language.text(isComplete ? "すべてが既知の行" : "組ごとに既知の行", isComplete ? "rows where all are known" : "rows where both are known")
    let given = question.given.joined(separator: ", ")
    let beyond = given.isEmpty ? "" : language.text("、\(given) の影響を除いた偏相関", "; beyond \(given)")
    return question.options.method.rawValue + language.text("（\(rows)）", " (\(rows))") + beyond + "\n"
  }
}

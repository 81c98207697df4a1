import LinearAlgebra
import Modeling
import Multilevel
import Regression
import Reports

extension RandomEffectsReport {
  /// Groups with fewer rows, or trials, are not shown to people.
  static let fewestRows = 10
  /// Up to so many groups are shown.
  static let mostGroups = 60

  /// Variances, and the effects of groups that are large enough to be shown.
  func text(_ language: Language) -> String {
    variances(language) + frame.factors.indices.map { groups($0, language) }.joined()
  }

  private func variances(_ language: Language) -> String {
    let header = language.text("群,項,分散,標準偏差,相関", "group,term,variance,sd,correlations").split(separator: ",").map(String.init)
    var table = TextTable(
      header: limits == nil ? header : header + language.text("標準偏差の下限,上限", "sd low,high").split(separator: ",").map(String.init),
      leftColumns: 2)
    for effect in effects {
      let variance = variance(effect)
      let correlations = correlations(effect).map { NumberText.fixed($0, 3) }.joined(separator: " ")
      var row = [effect.group, effect.name, NumberText.significant(variance), NumberText.significant(variance.squareRoot()), correlations]
      if let limit = limits?.standardDeviations[effect.term][effect.place] {
        row += [limit.low, limit.high].map { NumberText.significant($0.isNaN ? nil : $0) }
      }
      table.append(row)
    }
    let counts = frame.factors.map { "\($0.name) \($0.levels.count)" }.joined(separator: language.text("、", ", "))
    return language.text("変量効果（群の数: \(counts)）\n", "random effects (groups: \(counts))\n") + table.text
  }

  /// The effects of the groups of a factor.
  private func groups(_ factor: Int, _ language: Language) -> String {
    let groups = frame.factors[factor]
    var rows = [Int](repeating: 0, count: groups.levels.count)
    for (row, code) in groups.codes.enumerated() { rows[Int(code)] += Int(trials?[row] ?? 1) }
    let shown = groups.levels.indices.filter { rows[$0] >= Self.fewestRows }
    guard shown.count <= Self.mostGroups else {
      return language.text(
        "\(groups.name) ごとの効果: \(groups.levels.count) 群。数値は --json で出力します。\n",
        "effects of \(groups.name): \(groups.levels.count) groups; the numbers are in the answer with --json.\n")
    }
    let hidden = groups.levels.count - shown.count
    let note = language.text(
      "\(groups.name) ごとの効果\(hidden > 0 ? "（\(Self.fewestRows) 件未満の \(hidden) 群は表示しません）" : "")\n",
      "effects of \(groups.name)\(hidden > 0 ? " (\(hidden) \(hidden == 1 ? "group" : "groups") of fewer than \(Self.fewestRows) not shown)" : "")\n"
    )
    return shown.isEmpty ? note : note + table(of: factor, shown, rows, language)
  }

  private func table(of factor: Int, _ shown: [Int], _ rows: [Int], _ language: Language) -> String {
    let header = language.text("群,件数,項,効果,標準誤差,下限,上限", "group,n,term,effect,se,low,high").split(separator: ",").map(String.init)
    var table = TextTable(header: header)
    for level in shown {
      for term in terms(of: factor) {
        for (place, name) in frame.terms[term].design.names.enumerated() {
          let (mode, error) = (groupEffects[term].modes[level, place], groupEffects[term].conditionalErrors[level, place])
          let numbers = [mode, error, mode - quantile * error, mode + quantile * error].map { NumberText.significant($0, digits: 4) }
          table.append([frame.factors[factor].levels[level], "\(rows[level])", name] + numbers)
        }
      }
    }
    return table.text
  }
}

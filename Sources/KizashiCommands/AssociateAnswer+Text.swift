import Association
import Reports

extension AssociateAnswer {
  /// The answer for people: what was asked, and the items in order of their p-values.
  func text(_ language: Language, lines: Int) -> String {
    let ranked = items.sorted { $0.pValue ?? 2 < $1.pValue ?? 2 }
    let table = outcome == nil ? adjustedTable(ranked.prefix(lines), language) : comparedTable(ranked.prefix(lines), language)
    let more =
      items.count > lines
      ? language.text("ほか \(items.count - lines) 項目（--lines）\n", "items not shown: \(items.count - lines) (--lines)\n") : ""
    return question(language) + table + more + (selection?.text(language) ?? "") + warnings.map { $0.line(language) }.joined()
  }

  /// One line about what is compared; none for p-values that were read.
  private func question(_ language: Language) -> String {
    guard let outcome, let observations else { return "" }
    var parts = [language.text("結果: \(outcome)", "outcome: \(outcome)")]
    if let event { parts[0] += language.text("（事象: \(event)）", " (event: \(event))") }
    parts.append(language.text("件数: \(Int(observations))", "observations: \(Int(observations))"))
    if let strata { parts.append(language.text("層: \(strata)", "strata: \(strata)")) }
    let names = covariates.joined(separator: ", ")
    if !covariates.isEmpty { parts.append(language.text("共変量: \(names)", "adjusted for: \(names)")) }
    return parts.joined(separator: language.text("、", "; ")) + "\n"
  }

  private func comparedTable(_ items: ArraySlice<Item>, _ language: Language) -> String {
    let isStratified = strata != nil
    let isExact = self.items.contains { $0.exact(isStratified) != nil }
    let head = language.text("項目,検定,大きさ,件数,統計量,p,BH,正確な p,推定値,下限,上限", "item,test,effect,n,statistic,p,BH,exact p,estimate,low,high")
    var table = TextTable(header: shown(head.split(separator: ",").map(String.init), isExact), leftColumns: 3)
    for item in items { table.append(shown(item.cells(language, isStratified), isExact)) }
    return table.text
  }

  /// The cells without the exact p-value where none was asked for.
  private func shown(_ cells: [String], _ isExact: Bool) -> [String] {
    cells.enumerated().filter { isExact || $0.offset != Item.exactCell }.map(\.element)
  }

  private func adjustedTable(_ items: ArraySlice<Item>, _ language: Language) -> String {
    let methods: [Multiplicity] = [.benjaminiHochberg, .benjaminiYekutieli, .holm]
    var table = TextTable(header: [language.text("項目", "item"), "p"] + methods.map(\.rawValue))
    for item in items {
      table.append([item.item] + ([item.pValue] + methods.map { item.adjusted[$0] }).map { NumberText.pValue($0, decimals: 4) })
    }
    return table.text
  }
}

extension AssociateAnswer.Item {
  /// Where the exact p-value stands among the cells.
  fileprivate static let exactCell = 7

  /// The first exact measure; with strata the one that keeps to them.
  fileprivate func exact(_ isStratified: Bool) -> AssociationMeasure? {
    let names: [AssociationMeasure.Name] = isStratified ? [.mantelHaenszelExact] : [.fisherExact, .mannWhitneyExact, .mcnemarExact]
    return measures.first { names.contains($0.name) }
  }

  /// How much: the estimate that belongs to the test, else what is asked for first; nothing beside McNemar's test, which is of changes, and
  /// nothing that passes over strata.
  private func effect(_ isStratified: Bool) -> AssociationMeasure? {
    guard let first = measures.first, first.name != .mcnemar else { return nil }
    let names: [AssociationMeasure.Name] = [first.name] + (isStratified ? [] : [.oddsRatio, .welchT, .cramersV])
    return names.lazy.compactMap { name in measures.first { $0.name == name && $0.estimate != nil } }.first
  }

  /// The cells of its row.
  fileprivate func cells(_ language: Language, _ isStratified: Bool) -> [String] {
    let (effect, exact) = (effect(isStratified), exact(isStratified))
    let sizes = [effect?.estimate, effect?.low, effect?.high].map { NumberText.significant($0, digits: 4) }
    let p = [pValue, adjusted[.benjaminiHochberg], exact?.pValue].map { NumberText.pValue($0, decimals: 4) }
    let statistic = NumberText.significant(measures.first?.test?.statistic, digits: 4)
    let names = [measures.first?.name.rawValue ?? "", effect?.effectName(language) ?? ""]
    return [item] + names + ["\(Int(observed ?? 0))", statistic] + p + sizes
  }
}

extension AssociationMeasure {
  /// What the estimate is.
  fileprivate func effectName(_ language: Language) -> String {
    switch name {
    case .scoreTest: language.text("1 単位の対数オッズ比", "log odds ratio per unit")
    case .welchT: language.text("平均の差", "difference of means")
    case .mantelHaenszel: language.text("共通オッズ比", "common odds ratio")
    case .oddsRatio: language.text("オッズ比", "odds ratio")
    default: name.rawValue
    }
  }
}

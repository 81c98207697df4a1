import Association
import Reports

extension AssociateAnswer {
  /// The answer for people: items in order of their p-values, with the first measure and the first estimate of each.
  func text(_ language: Language, lines: Int) -> String {
    let head = language.text("項目,測度,推定値,下限,上限,統計量,p,BH", "item,measure,estimate,low,high,statistic,p,BH")
    var table = TextTable(header: head.split(separator: ",").map(String.init), leftColumns: 2)
    for item in items.sorted(by: { $0.pValue ?? 1 < $1.pValue ?? 1 }).prefix(lines) { table.append(item.cells) }
    let rows = observations.map { language.text("人数: \(Int($0))\n", "children: \(Int($0))\n") } ?? ""
    return rows + table.text + (selection?.text(language) ?? "") + warnings.map { $0.line(language) }.joined()
  }
}

extension AssociateAnswer.Item {
  /// The cells of its row.
  fileprivate var cells: [String] {
    let size = measures.first { $0.estimate != nil }
    let numbers = [size?.estimate, size?.low, size?.high, measures.first?.test?.statistic].map { NumberText.significant($0, digits: 4) }
    let p = [pValue, adjusted[.benjaminiHochberg]].map { NumberText.pValue($0, decimals: 4) }
    let names = [measures.first?.name.rawValue, size?.name.rawValue].compactMap(\.self)
    return [item, Set(names).count == 1 ? names[0] : names.joined(separator: ", ")] + numbers + p
  }
}

import Disclosure
import Reports
import StructuredText

extension DiscloseCounts: DiscloseAnswer {
  var problem: DiscloseProblem? {
    let cells = unprotected.map { name($0.row, $0.column) }
    return cells.isEmpty ? nil : .notProtected(cells, isPatternGiven: isPatternGiven)
  }

  func json(_ language: Language) -> JSONValue {
    let complementary = complementary
    return [
      "table": [
        "rows": JSONValue(rows), "columns": JSONValue(columns), "threshold": .integer(limit.threshold),
        "primary": .array(primary.map { cell($0.row, $0.column) }),
        "complementary": .array(complementary.map { cell($0.place[0] ?? 0, $0.place[1] ?? 0) }),
        "complementary_count": .integer(complementary.count), "complementary_total": .integer(complementary.reduce(0) { $0 + $1.count }),
        "optimal": isPatternGiven ? .null : .bool(release.isOptimal), "protected": .bool(unprotected.isEmpty),
        "audit": .array(release.audit.map(audited))
      ], "warnings": .array(warnings.map { $0.json(language) })
    ]
  }

  private func cell(_ row: Int, _ column: Int) -> JSONValue {
    ["row": .string(rows[row]), "column": .string(columns[column]), "count": .integer(counts[row][column])]
  }

  private func audited(_ number: HiddenNumber) -> JSONValue {
    [
      "row": .string(rows[number.place[0] ?? 0]), "column": .string(columns[number.place[1] ?? 0]), "count": .integer(number.count),
      "low": JSONValue(number.low), "high": JSONValue(number.high), "exact": .bool(number.isExact), "protected": .bool(number.isProtected)
    ]
  }

  private var warnings: [CommandWarning] {
    problem.map { problem in
      let items = unprotected.map { name($0.row, $0.column) }
      return [CommandWarning(code: "not_protected", items: items, english: problem.english, japanese: problem.japanese)]
    } ?? []
  }

  func text(_ language: Language) -> String {
    let complementary = complementary, total = complementary.reduce(0) { $0 + $1.count }
    let line = language.text(
      "小さいセル \(primary.count)、追加で秘匿 \(complementary.count)（計 \(NumberText.count(total)) 人）",
      "small cells: \(primary.count); hidden to protect them: \(complementary.count) (\(NumberText.count(total)) people)")
    return published(language) + line + optimality(language) + "\n" + (release.audit.isEmpty ? "" : "\n" + auditText(language))
  }

  private func optimality(_ language: Language) -> String {
    if isPatternGiven || primary.isEmpty { return "" }
    return release.isOptimal
      ? language.text("。これより少ない選び方はありません", "; no choice is smaller")
      : language.text("。より少ない選び方があるかもしれません", "; there may be a smaller choice")
  }

  /// The table as it may leave.
  private func published(_ language: Language) -> String {
    let sum = language.text("計", "sum")
    var table = TextTable(header: [""] + columns + [sum])
    for row in 0...rows.count {
      let place = row < rows.count ? row : nil
      let numbers = (0...columns.count).map { column in
        NumberText.count(release.count(Self.name, [place, column < columns.count ? column : nil]))
      }
      table.append([place.map { rows[$0] } ?? sum] + numbers)
    }
    return table.text
  }

  /// What a reader could work out, for those who decide; it holds the true counts.
  private func auditText(_ language: Language) -> String {
    let head = language.text("行,列,件数,下限,上限,判定", "row,column,count,low,high,verdict")
    var table = TextTable(header: head.split(separator: ",").map(String.init), leftColumns: 2)
    for number in release.audit {
      let limits = [number.low, number.high].map { NumberText.significant($0 ?? .nan) }
      table.append(
        [rows[number.place[0] ?? 0], columns[number.place[1] ?? 0], NumberText.count(number.count)] + limits + [verdict(number, language)])
    }
    return language.text("公表する数から分かる範囲（外に出さないこと）\n", "What a reader can work out (not to leave the closed system)\n") + table.text
  }

  private func verdict(_ number: HiddenNumber, _ language: Language) -> String {
    if number.isExact { return language.text("特定される", "exact") }
    if number.role == .complementary { return language.text("追加の秘匿", "hidden for others") }
    return number.isProtected ? language.text("保護", "protected") : language.text("小さいと分かる", "known to be small")
  }
}

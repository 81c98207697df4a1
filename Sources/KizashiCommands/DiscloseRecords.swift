import Disclosure
import Modeling
import Reports
import StructuredText
import Tabular

/// How well the records of a table hide among others.
struct DiscloseRecords: DiscloseAnswer {
  private let anonymity: Anonymity
  private let identifiers: [String]
  private let limit: SmallCells
  private let scale: SensitiveItem.Scale?
  private let isSensitiveIncomplete: Bool
  private let missing: [String]
  let problem: DiscloseProblem? = nil

  /// - Complexity: O(rows × columns + rows log rows).
  /// - Throws: `FormulaError` for a column that is not there; `DiscloseProblem`.
  init(_ table: Table, identifiers: [String], sensitive: String?, limit: SmallCells) throws {
    let names = identifiers + (sensitive.map { [$0] } ?? [])
    if identifiers.isEmpty { throw DiscloseProblem.noColumns(option: "--quasi-identifiers") }
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) { throw DiscloseProblem.repeatedColumn(names[twice]) }
    let columns = try identifiers.map { try table.required($0) }, item = try sensitive.map { try table.required($0) }
    missing = names.filter { table[$0].map { $0.missingCount > 0 } ?? false }
    isSensitiveIncomplete = item.map { $0.missingCount > 0 } ?? false
    scale = item.map { $0.kind == .number || $0.kind == .date ? .ordered : .unordered }
    let scale = scale ?? .unordered
    anonymity = Anonymity(
      identifiers: columns.map { Self.places($0).places }, records: table.rows,
      sensitive: item.map(Self.places).map { SensitiveItem(values: $0.places, levels: $0.levels, scale: scale) }, threshold: limit.threshold
    )
    (self.identifiers, self.limit) = (identifiers, limit)
  }

  /// The place of each value among those of the column; what is missing stands behind them.
  private static func places(_ column: Column) -> (places: [Int], levels: Int) {
    let category = column.asCategory, codes = category.codes ?? [], levels = category.levels?.count ?? 0
    return (codes.map { $0 == Column.missingCode ? levels : Int($0) }, column.missingCount > 0 ? levels + 1 : levels)
  }

  /// A missing value stands at no place in the order, so the ordered distance does not exist.
  private var t: Double? { scale == .ordered && isSensitiveIncomplete ? nil : anonymity.diversity?.t }

  private var warnings: [CommandWarning] {
    guard !missing.isEmpty else { return [] }
    let isWithoutT = scale == .ordered && isSensitiveIncomplete
    return [
      CommandWarning(
        code: "missing", items: missing, english: "what is missing counts as a value of its own" + (isWithoutT ? "; t does not exist" : ""),
        japanese: "欠測は一つの値として数えています" + (isWithoutT ? "。t は求められません" : ""))
    ]
  }

  func json(_ language: Language) -> JSONValue {
    [
      "anonymity": [
        "k": JSONValue(anonymity.k), "l": JSONValue(anonymity.diversity?.l), "entropy_l": JSONValue(anonymity.diversity?.entropyL),
        "t": JSONValue(t), "alpha": JSONValue(anonymity.diversity?.alpha), "classes": .integer(anonymity.classes),
        "unique_records": .integer(anonymity.uniqueRecords), "records_below_threshold": .integer(anonymity.recordsBelowThreshold),
        "threshold": .integer(limit.threshold)
      ], "warnings": .array(warnings.map { $0.json(language) })
    ]
  }

  func text(_ language: Language) -> String {
    var table = TextTable(header: [language.text("指標", "figure"), language.text("値", "value")])
    let diversity = anonymity.diversity, count: (Int?) -> String = { $0.map(NumberText.count) ?? NumberText.none }
    table.append([language.text("クラス数", "classes"), count(anonymity.classes)])
    table.append([language.text("k（最小のクラス）", "k (smallest class)"), count(anonymity.k)])
    table.append([language.text("一意の記録", "unique records"), count(anonymity.uniqueRecords)])
    table.append([
      language.text("\(limit.threshold) 件未満のクラスの記録", "records in classes below \(limit.threshold)"), count(anonymity.recordsBelowThreshold)
    ])
    table.append([language.text("l（異なる値の最小数）", "l (fewest distinct values)"), count(diversity?.l)])
    table.append([language.text("エントロピー l", "entropy l"), count(diversity?.entropyL)])
    table.append([language.text("t（全体との距離の最大）", "t (largest distance from the whole)"), NumberText.fixed(t, 3)])
    table.append([language.text("α（一つの値の最大の割合）", "alpha (largest share of one value)"), NumberText.percent(diversity?.alpha)])
    return identifiers.joined(separator: " × ") + "\n" + table.text + warnings.map { $0.line(language) }.joined()
  }
}

extension Table {
  /// The column of this name.
  ///
  /// - Throws: `FormulaError.noColumn`.
  func required(_ name: String) throws(FormulaError) -> Column {
    guard let column = self[name] else { throw .noColumn(name, known: columns.map(\.name)) }
    return column
  }
}

import Disclosure
import Scoring

extension StudyNote {
  /// Rows without an outcome.
  static func withoutOutcome(_ rows: Int) -> StudyNote {
    StudyNote(
      code: "without_outcome", items: [], japanese: "結果の分からない行（\(RowCount(rows).japanese)）は評価から除きました。",
      english: "rows without an outcome are left out of the evaluation: \(RowCount(rows).english)")
  }

  /// Rows without the judged score.
  static func withoutScore(_ rows: Int) -> StudyNote {
    StudyNote(
      code: "without_score", items: [], japanese: "点数のない行（\(RowCount(rows).japanese)）は評価から除きました。点数の付かない児童が偏っていないかを確かめてください。",
      english:
        "rows without a score are left out of the evaluation: \(RowCount(rows).english); check whether children without a score differ from the others"
    )
  }

  /// Rows of which too few items are known.
  static func tooLittleKnown(_ rows: Int) -> StudyNote {
    StudyNote(
      code: "too_little_known", items: [],
      japanese: "分かる項目が少なすぎる児童がいます（\(RowCount(rows).japanese)）。実際の運用では点数が付きませんが、ここでは分かる項目の点で評価しました。",
      english:
        "in some rows (\(RowCount(rows).english)) too few items are known for the rule to answer in use; here they are judged by the points of what is known"
    )
  }

  /// Rows that the rule refuses.
  static func refusedByRule(_ rows: Int) -> StudyNote {
    StudyNote(
      code: "refused_by_rule", items: [], japanese: "範囲外の値や対象外のため、規則が拒否した行があります（\(RowCount(rows).japanese)）。",
      english: "the rule refuses some rows (\(RowCount(rows).english)), for values out of range or children outside its population")
  }

  /// The table has years for which the rule is not valid; nil when there is none.
  static func outsideYears(_ validity: RuleValidity, judged years: [Int]) -> StudyNote? {
    let outside = Set(years).filter { $0 < validity.fromYear || $0 > validity.toYear }.sorted().map { String($0) }
    guard !outside.isEmpty else { return nil }
    return StudyNote(
      code: "outside_validity", items: outside,
      japanese: "規則の有効年度（\(validity.fromYear)～\(validity.toYear)年度）の外の年度があります：\(outside.joined(separator: "・"))年度。",
      english:
        "the rule is valid from \(validity.fromYear) to \(validity.toYear); the table has other years: \(outside.joined(separator: ", "))")
  }
}

/// A number of rows in words: one that is small, or that a small municipality would have to withhold, is not told.
private struct RowCount {
  private let rows: Int?

  init(_ rows: Int) { self.rows = SmallCells.municipality(inhabitants: SmallCells.smallestMunicipality).publish(rows).value }

  var japanese: String { rows.map { "\($0)行" } ?? "少数" }
  var english: String { rows.map { String($0) } ?? "few" }
}

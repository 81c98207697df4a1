import StructuredText
import Studies
import Tabular

/// Refuses a plan with a register that its dictionary does not describe, before anything is read.
enum PlanTables {
  /// - Throws: what is wrong with the dictionary, `PlanTableFailure` with the line of the plan.
  static func check(_ plan: StudyPlan) throws {
    let dictionary = try DataDictionary(path: plan.path(plan.dictionary))
    guard let stranger = plan.tables.first(where: { dictionary.items(ofTable: $0.name).isEmpty }) else { return }
    let entries = try PlanDocument(path: plan.file).root["tables"]?.map().entries ?? []
    throw PlanTableFailure(
      file: plan.file, line: entries.first { $0.key == stranger.name }?.place.line ?? 1, table: stranger.name, dictionary: plan.dictionary,
      nearest: EditDistance.nearest(to: stranger.name, among: dictionary.tables), known: dictionary.tables)
  }
}

/// A register of a plan that the dictionary does not describe.
struct PlanTableFailure: Explained, Equatable {
  let file: String
  let line: Int
  let table: String
  let dictionary: String
  let nearest: String?
  let known: [String]

  var english: String {
    "\(file):\(line): the dictionary \(dictionary) has no items of table '\(table)'"
      + (nearest.map { ". Did you mean '\($0)'?" } ?? "; its tables are \(known.joined(separator: ", "))")
  }

  var japanese: String {
    "\(file)（\(line)行目）：辞書 \(dictionary) に台帳「\(table)」の項目がありません。"
      + (nearest.map { "「\($0)」ではありませんか。" } ?? "辞書にある台帳：\(known.joined(separator: "、"))")
  }
}

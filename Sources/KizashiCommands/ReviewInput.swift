import DelimitedText
import Scoring
import Tabular

/// Opens what a review reads.
enum ReviewInput {
  /// A rule with points: a file, or that of a run folder.
  ///
  /// - Throws: `ScoringError`, or `ExportProblem` for a run folder or a file without such a rule.
  static func rule(_ asked: String) throws -> ScoringRule {
    let path = try ExportSource.ruleFile(asked)
    return try ScoringRule.load(contents: try ScoringRule.contents(ofFile: path), path: path)
  }

  /// A table, or a sheet that an expert filled in; of which encoding, is looked at when it is not declared. Bytes that fit both CP932 and EUC-JP
  /// are CP932: the spreadsheets of Windows write no other.
  ///
  /// - Throws: `TabularError`.
  /// - Complexity: O(bytes of the file).
  static func table(_ path: String, sheet: String? = nil, encoding: String?, threads: Int = 1) throws -> DelimitedFile {
    if let declared = encoding.flatMap({ TextEncoding(named: $0) }) {
      return try TableFile(path: path, sheet: sheet, encoding: .declared(declared), threads: threads).text
    }
    do throws(TabularError) { return try TableFile(path: path, sheet: sheet, encoding: .detected, threads: threads).text } catch {
      guard case .text(.ambiguousEncoding) = error else { throw error }
    }
    return try TableFile(path: path, encoding: .declared(.cp932), threads: threads).text
  }
}

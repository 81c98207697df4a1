import Glibc
import Scoring
import StructuredText

/// Finds what is to be handed over.
enum ExportSource {
  /// Opens a rule file, the rule of a run folder, or a fit.
  ///
  /// - Throws: `ScoringError`, `SignatureError`, `FitFileError`, or `ExportProblem` for what has no carrier.
  static func open(_ asked: String) throws -> any Exported {
    let path = try ruleFile(asked)
    let bytes = try ScoringRule.contents(ofFile: path)
    return isFit(bytes, path) ? try ExportedFit(contents: bytes, path: path) : try ExportedRule(contents: bytes, path: path)
  }

  private static func isFit(_ bytes: [UInt8], _ path: String) -> Bool {
    guard let value = try? JSONValue(parsing: bytes, file: path) else { return false }
    return value["formula"] != nil && value["family"] != nil
  }

  /// The rule file itself, or that of a run folder.
  static func ruleFile(_ path: String) throws -> String {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return path }
    let inner = path.hasSuffix("/") ? "\(path)rule/rule.json" : "\(path)/rule/rule.json"
    guard access(inner, F_OK) == 0 else { throw ExportProblem.noRule(folder: path) }
    return inner
  }
}

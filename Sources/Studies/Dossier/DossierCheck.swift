import Scoring
import StructuredText

/// Checks a dossier: its files are those that were written, the rule gives its check records' answers, and the numbers follow from the counts.
public struct DossierCheck: Sendable {
  static let manifest = "manifest.json"

  /// Files whose digest is not that of the manifest, or that are absent.
  public private(set) var changedFiles: [String] = []
  /// The check records of the rule; nil without a rule.
  public let checkRecords: Int?
  /// The numbers that follow from the counts.
  public let figures: [RecomputedFigure]

  /// Reads and checks a dossier folder.
  /// - Throws: `StudyError.cannotRead`, `StructuredTextError`; `ScoringError` when the rule does not give its check records' answers.
  public init(folder: String) throws {
    let listed = try JSONValue(path: "\(folder)/\(Self.manifest)")["files"]?.array ?? []
    for file in listed {
      guard let name = file["name"]?.string, !name.contains("/") else { continue }
      let digest = try? FileDigest(path: "\(folder)/\(name)")
      if digest?.sha256 != file["sha256"]?.string { changedFiles.append(name) }
    }
    let hasRule = listed.contains { $0["name"]?.string == "rule.json" }
    checkRecords = hasRule ? try ScoringRule.load(path: "\(folder)/rule.json").checkRecords.count : nil
    figures = EvaluationRecomputation(try JSONValue(path: "\(folder)/metrics.json")).figures
  }

  /// Whether everything holds.
  public var holds: Bool { changedFiles.isEmpty && !figures.contains { $0.status == .different } }
}

import Foundation
import GRDB

@testable import Registry

/// A registry in a folder of its own, which goes with it.
final class TemporaryRegistry {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-registry-\(UUID().uuidString)").path
  var path: String { "\(folder)/registry.sqlite" }

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What somebody does who has the file and SQLite, and takes the triggers away first.
  func tamper(_ statements: String...) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      for statement in statements { try db.execute(sql: statement) }
    }
  }

  /// The names in the folder.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }
}

/// Entries as a town writes them.
enum Sample {
  static let author = Author(account: "suzuki", host: "kodomo-01")

  static func start(_ run: String, title: String = "兆し") -> RunStart {
    let facts = StudyFacts(
      study: "rising-risk", title: title, program: "kizashi 0.1.0", plan: String(repeating: "a", count: 64),
      inputs: [FileRecord(name: "roster.csv", sha256: String(repeating: "b", count: 64))])
    return RunStart(run: run, of: facts, folder: "run", started: Moment("2026-04-01T00:00:00Z"), author: author)
  }

  static func finish(_ run: String) -> RunFinish {
    RunFinish(
      run: run, result: String(repeating: "c", count: 64), manifest: String(repeating: "d", count: 64),
      finished: Moment("2026-04-01T00:01:00Z"))
  }

  static func rule(_ run: String) -> RuleRecord {
    RuleRecord(run: run, rule: "support-2023", file: FileRecord(name: "rule/rule.json", sha256: String(repeating: "e", count: 64)))
  }

  static let export = ExportRecord(
    source: ExportRecord.Source(rule: "support-2023", sha256: String(repeating: "e", count: 64), key: nil), carrier: "pmml",
    files: [FileRecord(name: "rule.pmml", sha256: String(repeating: "f", count: 64))], exported: Moment("2026-04-02T00:00:00Z"),
    author: author)

  /// Entries that differ.
  static func entries(_ count: Int) -> [RegistryEntry] { (0..<count).map { .runStarted(start("run\($0)")) } }
}

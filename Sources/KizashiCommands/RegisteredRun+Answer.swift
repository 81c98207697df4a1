import Registry
import StructuredText

extension RegisteredRun {
  /// Whether its folder is there.
  func state(_ language: Language) -> String {
    finish == nil ? language.text("未完了", "unfinished") : language.text("完了", "finished")
  }

  /// What a list tells of it.
  var listedJSON: JSONValue {
    [
      "run": .string(start.run), "study": .string(start.study), "title": .string(start.title), "started": .string(start.started.text),
      "finished": JSONValue(finish?.finished.text), "account": .string(start.author.account), "host": .string(start.author.host),
      "rules": .array(rules.map { ["rule": .string($0.rule), "sha256": .string($0.file.sha256)] })
    ]
  }
}

extension ExportRecord {
  /// Everything that was entered.
  var json: JSONValue {
    [
      "carrier": .string(carrier), "rule": JSONValue(source.rule), "sha256": .string(source.sha256), "key": JSONValue(source.key),
      "exported": .string(exported.text), "account": .string(author.account), "host": .string(author.host),
      "files": .array(files.map(\.json))
    ]
  }
}

extension FileRecord {
  /// Name and digest.
  var json: JSONValue { ["name": .string(name), "sha256": .string(sha256)] }
}

extension String {
  /// As much of a digest as people compare by eye.
  var shortDigest: String { String(prefix(12)) }
}

import ArgumentParser
import FoundationEssentials
import ScoreMessages

/// `score-client PORT TABLE`: sends the rows of a CSV file to a score server in batches and writes the answers as CSV.
@main
struct ScoreClient: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "score-client", abstract: "Scores a CSV table through a score server.")

  private static let header = ["key", "points", "probability", "band", "status", "reasons"]

  @Argument(help: "The port of the server on this machine.")
  var port: Int

  @Argument(help: "The table, in UTF-8 with a header.")
  var table: String

  @Option(help: "The file of the answers.")
  var output: String

  @Option(help: "The column of the key (default: the first one).")
  var key: String?

  @Option(help: "The day of scoring, YYYY-MM-DD (default: today).")
  var asOf: String?

  @Option(help: "The SHA-256 of the rule that every answer must come from.")
  var sha256: String?

  @Option(help: "The records of one request.")
  var batch = 500

  func run() async throws {
    guard let rows = CommaSeparated.rows([UInt8](try Data(contentsOf: URL(filePath: table)))), let header = rows.first,
      let keyField = key.map({ header.firstIndex(of: $0) }) ?? 0, rows.allSatisfy({ $0.count == header.count })
    else { throw ClientProblem.badTable(path: table) }
    var lines = CommaSeparated.line(Self.header)
    try await ScoreConnection.run(host: "127.0.0.1", port: port) { connection, answers in
      for start in stride(from: 1, to: rows.count, by: batch) {
        let part = rows[start..<min(start + batch, rows.count)]
        let records = part.map { ScoreRecord(cells: Dictionary(zip(header, $0)) { $1 }, asOf: asOf) }
        let scores = try checked(try await connection.score(.batch(records), &answers), count: part.count)
        for (row, score) in zip(part, scores) { lines += line(row[keyField], score) }
      }
    }
    try Data(lines.utf8).write(to: URL(filePath: output))
  }

  private func checked(_ answer: ServerAnswer, count: Int) throws -> [ScoreAnswer] {
    if let sha256, answer.rule.sha256 != sha256 { throw ClientProblem.otherRule(expected: sha256, found: answer.rule.sha256) }
    if let error = answer.en { throw ClientProblem.refused(error) }
    guard let scores = answer.scores, scores.count == count else { throw ClientProblem.wrongCount }
    return scores
  }

  /// One line as `kizashi-score --locale ja` writes it, without the coverage.
  private func line(_ key: String, _ score: ScoreAnswer) -> String {
    CommaSeparated.line([
      key, score.points.map(String.init) ?? "", score.probabilityPPM.map(probability) ?? "", score.band?.ja ?? "", score.status,
      score.reasons.map(\.ja).joined(separator: "、")
    ])
  }

  /// Parts per million as a decimal.
  private func probability(_ ppm: Int) -> String {
    let million = 1_000_000, rest = String(ppm % million)
    return "\(ppm / million)." + String(repeating: "0", count: 6 - rest.count) + rest
  }
}

import ArgumentParser
import DelimitedText
import Glibc
import ScoreTable
import Scoring
import Signatures
import StructuredText

/// `kizashi score RULE TABLE`: points, probability, band and reasons of every row, as `kizashi-score` gives them.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Scores a table with a rule: CSV in, CSV out, row by row.",
    discussion: """
      The rule proves itself first: its check records are scored again. The answer is that of the small program kizashi-score.
      With --json and --output one JSON object tells what became of the rows.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var signature: SignatureOption

  @Argument(help: "The rule file.", completion: .file(extensions: ["json"]))
  var rule: String

  @Argument(help: "The table, a CSV file with the columns of the rule; - for standard input.", completion: .file(extensions: ["csv"]))
  var table: String

  @Option(help: "Write to this file (default: standard output).", completion: .file(extensions: ["csv"]))
  var output: String?

  @Option(help: "The column of the child's pseudonym (default: that of the rule).")
  var key: String?

  @Option(help: "The date of scoring, YYYY-MM-DD (default: today); outside the rule's validity every child gets REFUSED_EXPIRED.")
  var asOf: String?

  @Option(help: "The day on which the data were recorded, for a rule that limits their age (default: the column that it names).")
  var dataAsOf: String?

  @Flag(help: "Score also outside the rule's validity; every status then begins with EXPIRED_.")
  var allowExpired = false

  @Option(help: "Encoding of the table: utf-8, cp932 or euc-jp (default: utf-8); with cp932 the answer is CP932 too.")
  var encoding: String?

  func validate() throws {
    if common.json, output == nil {
      throw ArgumentParser.ValidationError("--json tells what became of the rows and needs --output FILE for the rows themselves.")
    }
    _ = try options()
  }

  func run() throws {
    let options = try options()
    let contents = try ScoringRule.contents(ofFile: rule)
    _ = try signature.check(contents, path: rule, otherwise: .ifCheckable)
    let loaded = try ScoringRule.load(contents: contents, path: rule)
    let scorer = try ScoreTable(rule: loaded, path: table, options: options)
    let summary = try output.map { try scorer.write(to: $0, besides: [rule]) } ?? scorer.write(toDescriptor: STDOUT_FILENO, name: "stdout")
    for line in scorer.warnings(summary, options.language) { Failure.write(line) }
    if common.json, let output { return common.answer(Self.json(summary, loaded, output: output), "") }
    common.note(
      common.locale.text(
        "\(summary.rows)行：点数あり\(summary.scored)、情報不足\(summary.insufficient)、対象外・拒否\(summary.refused)",
        "\(summary.rows) rows: \(summary.scored) scored, \(summary.insufficient) with too little information, \(summary.refused) refused"))
  }

  private static func json(_ summary: ScoreTableSummary, _ rule: ScoringRule, output: String) -> JSONValue {
    let odd = zip(rule.valueInputs, summary.oddCells).filter { $1.total > 0 }.map { input, cells -> JSONValue in
      [
        "input": .string(input.id), "out_of_range": .integer(cells.outOfRange), "unseen": .integer(cells.unseen),
        "not_a_number": .integer(cells.notANumber)
      ]
    }
    return [
      "rows": .integer(summary.rows), "scored": .integer(summary.scored), "insufficient": .integer(summary.insufficient),
      "refused": .integer(summary.refused), "without_key": .integer(summary.withoutKey), "repeated_keys": .integer(summary.repeatedKeys),
      "stale": .integer(summary.stale), "keys_not_compared": .integer(summary.keysNotRemembered), "odd_cells": .array(odd),
      "output": .string(output)
    ]
  }

  private func date(_ text: String, _ option: String) throws -> AsOfDate {
    guard let date = AsOfDate(text) else { throw ArgumentParser.ValidationError("\(option) takes a date such as 2026-04-01.") }
    return date
  }

  private func options() throws -> ScoreTableOptions {
    var options = ScoreTableOptions(language: common.locale == .japanese ? .ja : .en, keyColumn: key, asOf: .today, threads: common.threads)
    if allowExpired { options.expiry = .marked }
    if let asOf { options.asOf = try date(asOf, "--as-of") }
    options.dataAsOf = try dataAsOf.map { try date($0, "--data-as-of") }
    if let encoding {
      guard let named = TextEncoding(named: encoding) else {
        throw ArgumentParser.ValidationError("--encoding takes utf-8, cp932 or euc-jp.")
      }
      options.encoding = named
      if named == .cp932 { options.format = .excelCP932 }
    }
    return options
  }
}

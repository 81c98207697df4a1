import DelimitedText
import Glibc
import Scoring

@testable import Studies

/// A table of 400 children for the rule of `Documentation/rule.example.json`, and what comes of a draw from it.
struct ReviewTown {
  let rule: ScoringRule
  let candidates: ReviewCandidates

  init(rows: Int = 400) throws {
    let file = realpath(#filePath, nil)!
    defer { free(file) }
    let root = String(cString: file).split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    rule = try ScoringRule.load(path: "\(root)/Documentation/rule.example.json")
    candidates = try ReviewCandidates(
      rule, file: DelimitedFile(text: Array(Self.table(rows: rows).utf8), path: "town.csv"), key: nil, asOf: nil)
  }

  /// Every tenth child has many days of absence, every fourth arrears; of every fiftieth the days are no number.
  static func table(rows: Int) -> String {
    (0..<rows).reduce("児童番号,欠席日数,滞納率,備考\n") { text, k in
      let days = k % 50 == 7 ? "x" : k % 50 == 8 ? "" : k % 10 == 0 ? "30" : String(k % 9)
      return text + "c\(k),\(days),\(k % 4 == 0 ? "0.5" : "0.01"),=note\(k)\n"
    }
  }

  func draw(_ design: ReviewDesign, scale: ReviewScale? = nil) throws -> (draw: ReviewDraw, key: ReviewKey) {
    let scale = try scale ?? ReviewScale(bandsOf: rule), draw = try ReviewDraw(candidates, design, scale: scale)
    return (draw, ReviewKey(draw, of: rule, design, scale: scale, sheet: (showing: ["備考"], language: .ja)))
  }

  /// A filled-in sheet: the header, and rows of case, reviewer, low, high, confidence, information and items.
  static func sheet(_ rows: [[String]]) throws -> DelimitedFile {
    let words = ReviewWords(.ja)
    let header = [words.caseNumber, words.reviewer, words.low, words.high, words.confidence, words.information, words.missingInformation]
    let lines = rows.map { $0 + [String](repeating: "", count: 10 - $0.count) }
    return try DelimitedFile(
      text: Array(([header + words.items] + lines).map { $0.joined(separator: ",") + "\n" }.joined().utf8), path: "s.csv")
  }
}

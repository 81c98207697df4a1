import Scoring

/// What one expert gets: cases with their values, and empty cells for verdicts. Nothing in it tells what the rule says.
public struct ReviewSheet: Sendable {
  /// A cell with a value.
  public enum Cell: Equatable, Sendable {
    /// A number.
    case number(Double)
    /// A text.
    case text(String)
  }

  /// The expert.
  public let reviewer: String
  /// The headers of the columns that are filled in already.
  public let header: [String]
  /// The rows below them.
  public let rows: [[Cell]]

  /// The sheets of a draw, one an expert.
  /// - Throws: `ReviewError.missingColumn`, or `DelimitedTextError`.
  /// - Complexity: O(bytes of the table).
  public static func all(_ draw: ReviewDraw, _ candidates: ReviewCandidates, key: ReviewKey) throws -> [ReviewSheet] {
    let fields = try key.columns.map { try ReviewCandidates.field($0.column, in: candidates.file) }
    let texts = try candidates.texts(ofRows: Set(draw.rows), fields: fields)
    let words = ReviewWords(key.language), inputs = candidates.rule.valueInputs
    return key.reviewers.map { reviewer in
      let rows = zip(draw.cases, draw.rows).filter { $0.0.reviewers.contains(reviewer) }.map { one, row in
        let cells = zip(key.columns, texts[row] ?? []).map { column, text in
          cell(text, inputs.first { column.isOfRule && $0.column == column.column }, words)
        }
        return [.text(one.number), .text(reviewer)] + cells
      }
      return ReviewSheet(reviewer: reviewer, header: [words.caseNumber, words.reviewer] + key.columns.map(\.label), rows: rows)
    }
  }

  /// A cell as experts see it: reasons of missing values in words, flags as yes and no.
  static func cell(_ raw: String, _ input: RuleInput?, _ words: ReviewWords) -> Cell {
    let text = trimmed(raw)
    let reason =
      text.isEmpty ? input?.missing?.empty ?? InputMissing.defaultReason : input?.missing?.codes.first { $0.code == text }?.reason
    if let reason { return .text(MissingReasonName.text(reason)?[words.language] ?? reason) }
    if input?.values?.type == .flag, let place = input?.values?.accepted?.firstIndex(of: text), place < words.flags.count {
      return .text(words.flags[place])
    }
    return isPlainNumber(text) ? Double(text).map(Cell.number) ?? .text(text) : .text(text)
  }

  /// Digits that a cell keeps, without needless zeros in front, which mark codes.
  private static func isPlainNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    guard !digits.isEmpty, digits.utf8.count <= mostDigits, digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") })
    else {
      return false
    }
    return !(digits.utf8.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0."))
  }

  private static let mostDigits = 15

  /// Without blanks at the ends, also those of full width.
  static func trimmed(_ text: String) -> String {
    let blanks = text.drop { $0.isWhitespace }
    return String(blanks.reversed().drop { $0.isWhitespace }.reversed())
  }
}

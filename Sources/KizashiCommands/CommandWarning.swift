import Modeling
import StructuredText

/// Something in an answer that a person should know.
struct CommandWarning {
  let code: String
  let items: [String]
  let english: String
  let japanese: String

  /// The warning in an answer; the message in the language of the command.
  func json(_ language: Language) -> JSONValue {
    ["code": .string(code), "items": JSONValue(items), "message": .string(language.text(japanese, english))]
  }

  /// The warning as a line.
  func line(_ language: Language) -> String { language.text("注意: \(japanese)", "warning: \(english)") + "\n" }
}

extension CommandWarning {
  /// What a person should know of a design.
  init(_ note: FormulaNote) { self.init(code: note.code, items: [note.term], english: note.english, japanese: note.japanese) }
}

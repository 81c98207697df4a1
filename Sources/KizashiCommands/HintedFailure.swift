import DelimitedText
import Tabular

/// An error with its way out, for a command that has the option only for some of its inputs.
struct HintedFailure: Explained {
  let english: String
  let japanese: String

  private init(_ error: any Hinted, _ hint: OptionHint) {
    english = hint.after(english: error.english)
    japanese = hint.after(japanese: error.japanese)
  }

  /// Runs `work`; an error with a hint is told with it.
  static func explaining<Answer>(_ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch let error as any Hinted {
      guard let hint = error.optionHint else { throw error }
      throw HintedFailure(error, hint)
    }
  }
}

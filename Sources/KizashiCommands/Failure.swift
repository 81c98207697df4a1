import ArgumentParser
import DelimitedText
import Glibc

/// An error that says in both languages what is wrong, where, and what to do.
protocol Explained: Error {
  /// The message in English.
  var english: String { get }
  /// The message in Japanese.
  var japanese: String { get }
}

/// An error with a way out that some commands have.
protocol Hinted: Explained {
  /// What to do where a command has the option.
  var optionHint: OptionHint? { get }
}

/// A command with the options of `TableOptions`.
protocol ReadsTable: ParsableCommand {}

extension Explained {
  /// The message in this language.
  func message(in language: Language) -> String { language == .japanese ? japanese : english }
}

/// The one place where an error becomes a message on standard error and an exit status.
enum Failure {
  /// The message; with the hint behind it where the command has the option that it names.
  static func message(_ error: any Explained, _ language: Language, command: (any ParsableCommand.Type)?) -> String {
    let message = error.message(in: language)
    guard command is any ReadsTable.Type, let hint = (error as? any Hinted)?.optionHint else { return message }
    return language == .japanese ? hint.after(japanese: message) : hint.after(english: message)
  }

  /// Status 1: the input or the question was refused, or the answer does not exist.
  static let refused: Int32 = 1

  /// Writes the message and ends the program; the language is that asked for in the arguments.
  static func end(with error: any Error, arguments: [String]) -> Never {
    let language = Language.chosen(in: arguments)
    if let error = error as? any Explained {
      write(message(error, language, command: command(arguments)))
      exit(refused)
    }
    let code = Kizashi.exitCode(for: error)
    if code == .success || error is ExitCode { Kizashi.exit(withError: error) }
    guard code == .validationFailure else {
      write("\(error)")
      exit(refused)
    }
    write(Kizashi.message(for: error))
    write(language.text("使い方: ", "usage: ") + helpCall(arguments))
    exit(code.rawValue)
  }

  /// The command that was meant.
  private static func command(_ arguments: [String]) -> (any ParsableCommand.Type)? {
    let commands = Kizashi.configuration.subcommands
    return arguments.lazy.compactMap { word in commands.first { $0.configuration.commandName == word } }.first
  }

  /// The call that shows the help of the command that was meant.
  private static func helpCall(_ arguments: [String]) -> String {
    "kizashi " + (command(arguments)?.configuration.commandName.map { $0 + " " } ?? "") + "--help"
  }

  /// One line on standard error.
  static func write(_ line: String) { StandardStream.error.writeLine("kizashi: " + line) }
}

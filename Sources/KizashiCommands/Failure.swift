import ArgumentParser
import Glibc

/// An error that says in both languages what is wrong, where, and what to do.
protocol Explained: Error {
  /// The message in English.
  var english: String { get }
  /// The message in Japanese.
  var japanese: String { get }
}

extension Explained {
  /// The message in this language.
  func message(in language: Language) -> String { language == .japanese ? japanese : english }
}

/// The one place where an error becomes a message on standard error and an exit status.
enum Failure {
  /// Status 1: the input or the question was refused, or the answer does not exist.
  static let refused: Int32 = 1

  /// Writes the message and ends the program; the language is that asked for in the arguments.
  static func end(with error: any Error, arguments: [String]) -> Never {
    let language = Language.chosen(in: arguments)
    if let error = error as? any Explained {
      write(error.message(in: language))
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

  /// The call that shows the help of the command that was meant.
  private static func helpCall(_ arguments: [String]) -> String {
    let names = Kizashi.configuration.subcommands.compactMap { $0.configuration.commandName }
    return "kizashi " + (arguments.first { names.contains($0) }.map { $0 + " " } ?? "") + "--help"
  }

  /// One line on standard error.
  static func write(_ line: String) { StandardStream.error.writeLine("kizashi: " + line) }
}

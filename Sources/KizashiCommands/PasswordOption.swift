import ArgumentParser
import Signatures

/// Where the password of a secret key comes from: a file or the terminal, never the command line, which other users can see.
struct PasswordOption: ParsableArguments {
  @Option(help: "The file whose first line is the password of the secret key (default: asked for on the terminal).", completion: .file())
  var passwordFile: String?

  /// The password of a key that there is.
  ///
  /// - Throws: `SignatureError` or `PasswordProblem` when there is none to be had.
  func given(_ language: Language) throws -> Password {
    if let passwordFile { return try Password.load(path: passwordFile) }
    return try PasswordPrompt.ask(language.text("秘密鍵のパスワード：", "password of the secret key: "))
  }

  /// The password of a new key; on the terminal it is typed twice.
  ///
  /// - Throws: as `given(_:)`, and `PasswordProblem.different`.
  func chosen(_ language: Language) throws -> Password {
    if let passwordFile { return try Password.load(path: passwordFile) }
    let first = try PasswordPrompt.ask(language.text("新しい鍵のパスワード：", "password of the new key: "))
    let second = try PasswordPrompt.ask(language.text("もう一度：", "once more: "))
    guard first.isSame(as: second) else { throw PasswordProblem.different }
    return first
  }
}

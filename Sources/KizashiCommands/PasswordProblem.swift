/// Why no password could be had.
enum PasswordProblem: Explained {
  /// Nobody can be asked.
  case noTerminal
  /// Nothing was typed, or more than a password may have.
  case none
  /// The second one differs from the first.
  case different

  var english: String {
    switch self {
    case .noTerminal: "there is no terminal to ask for the password. Give --password-file FILE."
    case .none: "no password was typed (1 to 1023 bytes). Try again."
    case .different: "the two passwords differ. Try again."
    }
  }

  var japanese: String {
    switch self {
    case .noTerminal: "パスワードを入力する端末がありません。--password-file ファイル名 で指定してください。"
    case .none: "パスワード（1～1023バイト）が入力されていません。もう一度入力してください。"
    case .different: "二つのパスワードが一致しません。もう一度入力してください。"
    }
  }
}

extension CarrierError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .notExpressible(let carrier, let field):
      "\(carrier.rawValue): the format cannot express \(field) of the rule. Choose another format."
    case .noTemporaryFile(let folder): "\(folder): no temporary file could be written. Free some space, or name another folder in TMPDIR."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .notExpressible(let carrier, let field):
      "\(carrier.rawValue)：この形式ではルールの\(field)を表せません。別の形式を選んでください。"
    case .noTemporaryFile(let folder): "\(folder)：一時ファイルを書けません。空きを作るか、TMPDIRに別のフォルダを指定してください。"
    }
  }
}

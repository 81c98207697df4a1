extension CarrierError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .notExpressible(let carrier, let field):
      "\(carrier.rawValue): the format cannot express \(field) of the rule. Choose another format."
    case .noTemporaryFile(let folder): "\(folder): no temporary file could be written. Free some space, or name another folder in TMPDIR."
    case .termNotExpressible(let carrier, let term):
      "\(carrier.rawValue): the format cannot express the term \(term) of the fit. Fit the model without it, for example with a category instead of a curve."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .notExpressible(let carrier, let field):
      "\(carrier.rawValue)：この形式ではルールの\(field)を表せません。別の形式を選んでください。"
    case .noTemporaryFile(let folder): "\(folder)：一時ファイルを書けません。空きを作るか、TMPDIRに別のフォルダを指定してください。"
    case .termNotExpressible(let carrier, let term):
      "\(carrier.rawValue)：この形式では回帰の項\(term)を表せません。曲線の代わりに区分を使うなど、この項なしで当てはめてください。"
    }
  }
}

extension CarrierError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .notExpressible(let carrier, let field):
      "\(carrier.rawValue): the format cannot express \(field) of the rule. Choose another format."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .notExpressible(let carrier, let field):
      "\(carrier.rawValue)：この形式ではルールの\(field)を表せません。別の形式を選んでください。"
    }
  }
}

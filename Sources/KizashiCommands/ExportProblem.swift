import StructuredText

/// Why something cannot be handed over.
enum ExportProblem: Explained, Equatable {
  /// A run folder without a rule.
  case noRule(folder: String)
  /// A rule of the other kind, which no carrier carries.
  case expectation(path: String)
  /// The answer of `kizashi fit`.
  case fit(path: String)

  /// What keeps a JSON file from being a rule with points; nil where reading the rule itself says what is wrong.
  init?(contents: [UInt8], path: String) {
    guard let value = try? JSONValue(parsing: contents, file: path) else { return nil }
    if value["kind"] != nil {
      self = .expectation(path: path)
    } else if value["formula"] != nil, value["family"] != nil {
      self = .fit(path: path)
    } else {
      return nil
    }
  }

  var english: String {
    switch self {
    case .noRule(let folder): "\(folder): no rule/rule.json in it. Name a rule file, or a run folder whose study made a card."
    case .expectation(let path): "\(path): a rule of expectation; carriers are for rules with points."
    case .fit(let path): "\(path): the answer of 'kizashi fit'; only rules can be exported."
    }
  }

  var japanese: String {
    switch self {
    case .noRule(let folder): "\(folder)：rule/rule.json がありません。規則のファイルか、点数表のできた実行フォルダーを指定してください。"
    case .expectation(let path): "\(path)：期待値の規則です。書き出せるのは点数の規則だけです。"
    case .fit(let path): "\(path)：kizashi fit の結果です。書き出せるのは規則だけです。"
    }
  }
}

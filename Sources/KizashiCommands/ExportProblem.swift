import StructuredText

/// Why something cannot be handed over.
enum ExportProblem: Explained, Equatable {
  /// A run folder without a rule.
  case noRule(folder: String)
  /// A rule of the other kind, which no carrier carries.
  case expectation(path: String)
  /// A fit in another format than PMML.
  case fitOnlyAsPMML(path: String)

  /// What keeps a JSON file from being a rule with points; nil where reading the rule itself says what is wrong.
  init?(contents: [UInt8], path: String) {
    guard let value = try? JSONValue(parsing: contents, file: path), value["kind"] != nil else { return nil }
    self = .expectation(path: path)
  }

  var english: String {
    switch self {
    case .noRule(let folder): "\(folder): no rule/rule.json in it. Name a rule file, or a run folder whose study made a card."
    case .expectation(let path): "\(path): a rule of expectation; carriers are for rules with points."
    case .fitOnlyAsPMML(let path): "\(path): the answer of 'kizashi fit', which has a form in PMML only. Export it with --to pmml."
    }
  }

  var japanese: String {
    switch self {
    case .noRule(let folder): "\(folder)：rule/rule.json がありません。規則のファイルか、点数表のできた実行フォルダーを指定してください。"
    case .expectation(let path): "\(path)：期待値の規則です。書き出せるのは点数の規則だけです。"
    case .fitOnlyAsPMML(let path): "\(path)：kizashi fit の結果です。書き出せるのはPMMLだけです。--to pmml を指定してください。"
    }
  }
}

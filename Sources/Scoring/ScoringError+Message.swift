extension ScoringError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .unreadableFile(let path, .cannotOpen): "\(path): cannot be read. Check the name and the permission."
    case .unreadableFile(let path, .tooLarge(let limit)):
      "\(path): larger than \(limit) bytes, the limit for a rule file. Check that it is a rule.json."
    case .unwritableFile(let path, let reason): "\(path): cannot be written (\(reason)). Check the folder, the permission and the disk."
    case .malformed(let path, let line, let problem): "\(path): line \(line): \(problem.english)"
    case .wrongField(let path, let line, let field, true):
      "\(path): line \(line): the field \"\(field)\" is absent. Export the rule again."
    case .wrongField(let path, let line, let field, false):
      "\(path): line \(line): the field \"\(field)\" is of the wrong kind. See the guide RuleFile."
    case .unknownFields(let path, let line, let fields):
      "\(path): line \(line): unknown fields: \(fields.joined(separator: ", ")). Remove them, or use the program version that wrote them."
    case .newerFormat(let path, let version, let supported):
      "\(path): written in format \(version), this program reads up to \(supported). Use a newer version of the program."
    case .invalid(let path, let field, let defect): "\(Self.english(path)): \(field): \(defect.english)"
    case .checkFailed(let path, let record, let field):
      "\(Self.english(path)): check record \(record) gives another \"\(field)\" than the file expects. "
        + "Do not use this file; ask the exporter for it again."
    case .checkDigest(let path):
      "\(Self.english(path)): the check records were altered after the export. Do not use this file; ask the exporter for it again."
    case .uncovered(let path, let field): "\(Self.english(path)): no check record covers \(field). Export the rule again."
    case .missingColumn(let path, let column):
      "\(path.isEmpty ? "table" : path): no column \"\(column)\", which the rule reads. Add the column, or correct its header."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .unreadableFile(let path, .cannotOpen): "\(path)：読み込めません。ファイル名と読み取り権限を確認してください。"
    case .unreadableFile(let path, .tooLarge(let limit)):
      "\(path)：ルールファイルの上限（\(limit)バイト）を超えています。rule.jsonであるか確認してください。"
    case .unwritableFile(let path, let reason): "\(path)：書き込めません（\(reason)）。フォルダー、権限、ディスクの空きを確認してください。"
    case .malformed(let path, let line, let problem): "\(path)：\(line)行目：\(problem.japanese)"
    case .wrongField(let path, let line, let field, true): "\(path)：\(line)行目：項目「\(field)」がありません。ルールを書き出し直してください。"
    case .wrongField(let path, let line, let field, false):
      "\(path)：\(line)行目：項目「\(field)」の形式が正しくありません。ガイドRuleFileを参照してください。"
    case .unknownFields(let path, let line, let fields):
      "\(path)：\(line)行目：不明な項目があります：\(fields.joined(separator: "、"))。削除するか、書き出した版のプログラムを使ってください。"
    case .newerFormat(let path, let version, let supported):
      "\(path)：形式の版が\(version)です。このプログラムで読めるのは\(supported)までです。新しい版のプログラムを使ってください。"
    case .invalid(let path, let field, let defect): "\(Self.japanese(path))：\(field)：\(defect.japanese)"
    case .checkFailed(let path, let record, let field):
      "\(Self.japanese(path))：検査記録\(record)件目の「\(field)」が期待値と一致しません。このファイルは使わず、書き出し元に再交付を依頼してください。"
    case .checkDigest(let path):
      "\(Self.japanese(path))：検査記録が書き出し後に変更されています。このファイルは使わず、書き出し元に再交付を依頼してください。"
    case .uncovered(let path, let field): "\(Self.japanese(path))：\(field)を確かめる検査記録がありません。ルールを書き出し直してください。"
    case .missingColumn(let path, let column):
      "\(path.isEmpty ? "表" : path)：ルールが使う列「\(column)」がありません。列を加えるか、見出しを直してください。"
    }
  }

  /// The message in a language.
  public func message(_ language: TextLanguage) -> String { language == .ja ? japanese : english }

  private static func english(_ path: String) -> String { path.isEmpty ? "rule" : path }
  private static func japanese(_ path: String) -> String { path.isEmpty ? "ルール" : path }
}

extension ScoringError.JSONProblem {
  var english: String {
    switch self {
    case .unexpected: "not JSON. Check that the file is a rule.json."
    case .ended: "the text ends too early. Copy the file again."
    case .trailing: "something follows the end of the JSON object. Remove it, or copy the file again."
    case .nesting(let limit): "nested deeper than the limit of \(limit). Check that the file is a rule.json."
    case .members(let limit): "an object with more keys than the limit of \(limit). Check that the file is a rule.json."
    case .duplicateKey: "a key stands twice in one object. Export the rule again."
    case .notWhole: "a number is not a whole number of at most 18 digits; a rule writes decimals as text. Export the rule again."
    case .badText: "a text is not UTF-8 or holds a control character. Save the file as UTF-8."
    case .notARule: "not a rule file: no field \"format_version\". Choose the rule.json that the export wrote."
    }
  }

  var japanese: String {
    switch self {
    case .unexpected: "JSONとして読めません。rule.jsonであるか確認してください。"
    case .ended: "途中で終わっています。ファイルをコピーし直してください。"
    case .trailing: "JSONの終わりの後に余分な文字があります。削除するか、コピーし直してください。"
    case .nesting(let limit): "入れ子が上限（\(limit)段）を超えています。rule.jsonであるか確認してください。"
    case .members(let limit): "一つのオブジェクトのキーが上限（\(limit)個）を超えています。rule.jsonであるか確認してください。"
    case .duplicateKey: "同じキーが二度現れます。ルールを書き出し直してください。"
    case .notWhole: "18桁以内の整数ではない数値があります（小数は文字列で書きます）。ルールを書き出し直してください。"
    case .badText: "UTF-8でない文字列か、制御文字が含まれています。UTF-8で保存してください。"
    case .notARule: "ルールファイルではありません（format_versionがありません）。書き出したrule.jsonを選んでください。"
    }
  }
}

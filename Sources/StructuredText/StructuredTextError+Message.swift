extension StructuredTextError {
  /// The message in English.
  public var english: String {
    switch self {
    case .unreadable(let file, let reason): "\(file): cannot be read (\(reason))."
    case .tooLarge(let file, let limit): "\(file): larger than the limit of \(limit) bytes."
    case .notUTF8(let place): "\(place.english): not UTF-8. Save the file as UTF-8."
    case .syntax(let place, let problem): "\(place.english): \(problem.english)"
    case .tooDeep(let place, let limit): "\(place.english): nested deeper than the limit of \(limit) levels."
    case .duplicateKey(let place, let key, let first):
      "\(place.english): duplicate key '\(key)'" + (first.map { ", first written on line \($0)" } ?? "") + ". Keep one of them."
    case .forbidden(let place, let feature): "\(place.english): \(feature.english)"
    case .ambiguousScalar(let place, let text):
      "\(place.english): programs read the unquoted \(text) differently. Write it in quotes if it is a text, or as a plain number, true or false."
    case .unknownKey(let place, let key, let nearest):
      "\(place.english): unknown key '\(key)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    case .missingKey(let place, let key): "\(place.english): the key '\(key)' is missing."
    case .wrongKind(let place, let key, let expected): "\(place.english): '\(key)' should be \(expected.english)."
    case .secret(let place, let key):
      "\(place.english): '\(key)' holds a password or another secret. Take it out of this file and give it through the environment."
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .unreadable(let file, let reason): "\(file): 読み込めません（\(reason)）。"
    case .tooLarge(let file, let limit): "\(file): 上限の \(limit) バイトを超えています。"
    case .notUTF8(let place): "\(place.japanese): UTF-8 ではありません。UTF-8 で保存してください。"
    case .syntax(let place, let problem): "\(place.japanese): \(problem.japanese)"
    case .tooDeep(let place, let limit): "\(place.japanese): 入れ子が上限の \(limit) 段を超えています。"
    case .duplicateKey(let place, let key, let first):
      "\(place.japanese): キー「\(key)」が重複しています" + (first.map { "（最初は \($0) 行目）" } ?? "") + "。どちらか一つにしてください。"
    case .forbidden(let place, let feature): "\(place.japanese): \(feature.japanese)"
    case .ambiguousScalar(let place, let text):
      "\(place.japanese): 引用符のない \(text) はソフトウェアによって解釈が異なります。文字列なら引用符で囲み、数値や true / false なら通常の書き方にしてください。"
    case .unknownKey(let place, let key, let nearest):
      "\(place.japanese): 「\(key)」というキーはありません。" + (nearest.map { "「\($0)」の誤りではありませんか。" } ?? "")
    case .missingKey(let place, let key): "\(place.japanese): 「\(key)」が必要です。"
    case .wrongKind(let place, let key, let expected): "\(place.japanese): 「\(key)」には\(expected.japanese)を書いてください。"
    case .secret(let place, let key):
      "\(place.japanese): 「\(key)」にパスワード等の秘密情報（password）が書かれています。このファイルから削除し、環境変数で渡してください。"
    }
  }
}

extension TextPlace {
  var english: String { "\(file): line \(line)" }
  var japanese: String { "\(file): \(line) 行目" }
}

extension SyntaxProblem {
  var english: String {
    switch self {
    case .unexpected(let found): "unexpected \(found)."
    case .unexpectedEnd: "the document ends too early; a bracket or a quote is not closed."
    case .trailingText: "text after the end of the document. Remove it."
    case .badNumber: "a number that is not written as JSON wants, or too large."
    case .badString: "a text with a wrong escape or a control character."
    case .yaml(let problem): "not valid YAML: \(problem)."
    case .empty: "the file is empty."
    }
  }

  var japanese: String {
    switch self {
    case .unexpected(let found): "ここに \(found) は書けません。"
    case .unexpectedEnd: "文書が途中で終わっています。括弧または引用符が閉じられていません。"
    case .trailingText: "文書の終わりの後に余分な文字があります。削除してください。"
    case .badNumber: "数値の書き方が JSON の規則に合わないか、大きすぎます。"
    case .badString: "文字列のエスケープが誤っているか、制御文字が含まれています。"
    case .yaml(let problem): "YAML として読めません（\(problem)）。"
    case .empty: "ファイルが空です。"
    }
  }
}

extension YAMLFeature {
  var english: String {
    switch self {
    case .anchor: "anchors (&name) and aliases are not allowed. Write the values out."
    case .alias: "aliases (*name) are not allowed. Write the values out; a text that starts with * needs quotes."
    case .tag: "tags (!name) are not allowed. A text that starts with ! needs quotes."
    case .directive: "directives (%) are not allowed. Remove this line."
    case .complexKey: "keys introduced by ? are not allowed. Write key: value."
    case .mergeKey: "the merge key << is not allowed. Write the values out."
    case .tab: "a tab used as indentation. Use blanks."
    case .controlCharacter: "a control character or an unusual line break. Save the file as plain UTF-8 text."
    case .indentationIndicator: "a number after | or > is not allowed. Write | or > alone."
    case .continuedText: "an unquoted text that goes on in the next line. Put the text in quotes."
    }
  }

  var japanese: String {
    switch self {
    case .anchor: "アンカー（&名前）とエイリアスは使えません。値をそのまま書いてください。"
    case .alias: "エイリアス（*名前）は使えません。値をそのまま書いてください。* で始まる文字列は引用符で囲んでください。"
    case .tag: "タグ（!名前）は使えません。! で始まる文字列は引用符で囲んでください。"
    case .directive: "ディレクティブ（%）は使えません。この行を削除してください。"
    case .complexKey: "? で始まるキーは使えません。「キー: 値」の形で書いてください。"
    case .mergeKey: "マージキー << は使えません。値をそのまま書いてください。"
    case .tab: "字下げにタブが使われています。半角空白を使ってください。"
    case .controlCharacter: "制御文字または特殊な改行が含まれています。通常の UTF-8 テキストとして保存してください。"
    case .indentationIndicator: "| や > の後の数字は使えません。| または > だけを書いてください。"
    case .continuedText: "引用符のない文字列が次の行に続いています。引用符で囲んでください。"
    }
  }
}

extension ExpectedKind {
  var english: String {
    switch self {
    case .string: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .bool: "true or false"
    case .percent: "a share such as 20% or 0.2"
    case .list: "a list"
    case .map: "named values (key: value)"
    case .oneOf(let words): "one of " + words.joined(separator: ", ")
    case .range(let low, let high): "a number between \(low) and \(high)"
    }
  }

  var japanese: String {
    switch self {
    case .string: "文字列"
    case .integer: "整数"
    case .number: "数値"
    case .bool: " true または false "
    case .percent: "割合（20% または 0.2 の形）"
    case .list: "リスト"
    case .map: "「キー: 値」の組"
    case .oneOf(let words): "次のいずれか（\(words.joined(separator: "、"))）"
    case .range(let low, let high): " \(low) から \(high) までの数値"
    }
  }
}

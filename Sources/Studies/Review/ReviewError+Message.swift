extension ReviewError {
  /// What is wrong and what to do, in English.
  public var english: String {
    switch self {
    case .oneBand(let rule): "The rule '\(rule)' has one band only, to which no verdict can disagree. Use --scale five with --cuts."
    case .badCuts(let steps): "--cuts takes \(steps - 1) rising scores: the smallest score of each step above the lowest."
    case .badDesign(let setting): setting.english
    case .nobodyScored(let file): "\(file): no row has points under this rule. Look at the statuses with 'kizashi score'."
    case .unknownBand(let band, let known): "--per-band: the rule has no band '\(band)'; it has \(known.joined(separator: ", "))."
    case .bandTooSmall(let band, let children, let wanted):
      "The band '\(band)' has \(children) children, fewer than the \(wanted) cases wanted of it. Ask for fewer."
    case .missingColumn(let file, let column, let nearest):
      "\(file): no column '\(column)'.\(nearest.map { " Did you mean '\($0)'?" } ?? " Add it, or correct its name.")"
    case .noKeyColumn(let rule): "The rule '\(rule)' names no key column. Name the column of the child's pseudonym with --key."
    case .notAKey(let file): "\(file): no key file of 'kizashi review draw'. Give the .key.json that was written with the sheets."
    case .missingSheetColumn(let file, let column):
      "\(file): no column '\(column)'. Give a sheet of this draw with its header as it was written."
    case .badRows(let file, let rows, let more):
      "\(file): " + rows.map { "row \($0.row): \($0.problem.english)" }.joined(separator: "; ")
        + (more > 0 ? "; and \(more) more rows" : "")
        + ". Correct the sheet and read it again."
    case .noVerdicts: "No row of the sheets has a verdict. Give the sheets that the experts filled in."
    }
  }

  /// What is wrong and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .oneBand(let rule): "ルール「\(rule)」の区分は1つだけで、判定と比べられません。--scale five と --cuts を指定してください。"
    case .badCuts(let steps): "--cuts には小さい順の点数を\(steps - 1)個（最も低い段階を除く各段階の最小の点数）指定してください。"
    case .badDesign(let setting): setting.japanese
    case .nobodyScored(let file): "\(file)：このルールで点数のつく行がありません。kizashi score で状態を確かめてください。"
    case .unknownBand(let band, let known): "--per-band：区分「\(band)」はありません。ルールの区分は\(known.joined(separator: "、"))です。"
    case .bandTooSmall(let band, let children, let wanted):
      "区分「\(band)」の児童は\(children)人で、求められた\(wanted)件に足りません。件数を減らしてください。"
    case .missingColumn(let file, let column, let nearest):
      "\(file)：列「\(column)」がありません。\(nearest.map { "「\($0)」ではありませんか。" } ?? "列を加えるか、名前を直してください。")"
    case .noKeyColumn(let rule): "ルール「\(rule)」には仮名の列の指定がありません。--key で列を指定してください。"
    case .notAKey(let file): "\(file)：kizashi review draw の対応表ではありません。票と一緒に書き出された .key.json を指定してください。"
    case .missingSheetColumn(let file, let column): "\(file)：列「\(column)」がありません。この抽出の票を、見出しを変えずに指定してください。"
    case .badRows(let file, let rows, let more):
      "\(file)：" + rows.map { "\($0.row)行目：\($0.problem.japanese)" }.joined(separator: "、") + (more > 0 ? "、ほかに\(more)行" : "")
        + "。票を直してから、もう一度読み込んでください。"
    case .noVerdicts: "判定の記入された行がありません。専門家が記入した票を指定してください。"
    }
  }
}

extension ReviewError.Setting {
  fileprivate var english: String {
    switch self {
    case .cases: "The number of cases must be at least 1."
    case .overlap: "--overlap takes a share from 0 to 1."
    case .reviewers: "--reviewers takes different names of up to 20 letters, digits, - and _, separated by commas."
    }
  }

  fileprivate var japanese: String {
    switch self {
    case .cases: "件数は1以上を指定してください。"
    case .overlap: "--overlap には0から1までの割合を指定してください。"
    case .reviewers: "--reviewers には、20字以内の文字・数字・-・_ からなる異なる名前を、コンマで区切って指定してください。"
    }
  }
}

extension ReviewError.RowProblem {
  fileprivate var english: String {
    switch self {
    case .unknownCase: "no case of this draw"
    case .repeatedCase(let first): "the same case as in row \(first)"
    case .unknownReviewer: "no reviewer of this draw"
    case .notAssigned: "the case was not given to this reviewer"
    case .notInList(let column): "'\(column)' holds nothing of its list"
    case .turnedRange: "the lower end of the verdict lies above the upper end"
    }
  }

  fileprivate var japanese: String {
    switch self {
    case .unknownCase: "この抽出にない事例番号です"
    case .repeatedCase(let first): "\(first)行目と同じ事例です"
    case .unknownReviewer: "この抽出にない評価者です"
    case .notAssigned: "この評価者に割り当てていない事例です"
    case .notInList(let column): "「\(column)」が一覧にない値です"
    case .turnedRange: "判定の低い方が高い方を上回っています"
    }
  }
}

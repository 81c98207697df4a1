extension RuleDefect {
  /// The defect in English.
  public var english: String {
    switch self {
    case .empty: "must not be empty."
    case .tooLong(let limit): "more than \(limit) entries, the limit."
    case .duplicate(let name): "\"\(name)\" stands twice."
    case .unknownInput(let id): "no input of values has the id \"\(id)\"."
    case .wrongParts: "its parts do not belong together. See the guide RuleFile."
    case .badScale(let limit): "the scale must be between 1 and \(limit)."
    case .notDecimal(let scale): "must be a decimal text with at most \(scale) digits after the point."
    case .emptyRange: "the low end lies above the high end."
    case .cutOrder: "cuts must ascend, and only the last bin has none."
    case .cutOnRecordableValue: "the cut equals a value that can be recorded. Put it between two recordable values."
    case .unreachableBin: "no value of the plausible range falls into one of the bins."
    case .unbinnedValue(let value): "\"\(value)\" must be an accepted value in exactly one bin."
    case .againstDirection: "the points do not follow the direction of the item."
    case .reasonMismatch(let reason): "the missing reason \"\(reason)\" must have points exactly where it can occur."
    case .outsideLimits(let low, let high): "must lie between \(low) and \(high)."
    case .notAscending: "must ascend."
    case .wrongStart(let score): "must start at \(score)."
    case .notTheLargest(let score): "must be \(score), the base and the most points of every item."
    case .causalWording(let word): "names a cause (\"\(word)\"). A reason describes what is recorded and does not explain it."
    case .noCheckRecords: "the rule has no check records. Export it again."
    }
  }

  /// The defect in Japanese.
  public var japanese: String {
    switch self {
    case .empty: "空にはできません。"
    case .tooLong(let limit): "上限（\(limit)件）を超えています。"
    case .duplicate(let name): "「\(name)」が重複しています。"
    case .unknownInput(let id): "値の入力項目「\(id)」がありません。"
    case .wrongParts: "構成が正しくありません。ガイドRuleFileを参照してください。"
    case .badScale(let limit): "小数の桁数は1から\(limit)までにしてください。"
    case .notDecimal(let scale): "小数点以下\(scale)桁までの十進数の文字列にしてください。"
    case .emptyRange: "下限が上限より大きくなっています。"
    case .cutOrder: "区切りは昇順に並べ、最後の区分だけ区切りなしにしてください。"
    case .cutOnRecordableValue: "区切りが、記録されうる値と同じです。値と値の間に置いてください。"
    case .unreachableBin: "妥当な範囲の値が一つも入らない区分があります。"
    case .unbinnedValue(let value): "「\(value)」は受け付ける値とし、ちょうど一つの区分に入れてください。"
    case .againstDirection: "点数の並びが項目の向きと合っていません。"
    case .reasonMismatch(let reason): "欠損の理由「\(reason)」の点数は、起こりうる場合に限り必ず定めてください。"
    case .outsideLimits(let low, let high): "\(low)以上\(high)以下にしてください。"
    case .notAscending: "昇順に並べてください。"
    case .wrongStart(let score): "\(score)から始めてください。"
    case .notTheLargest(let score): "基礎点と各項目の最高点の合計（\(score)）にしてください。"
    case .causalWording(let word): "原因を表す言葉（「\(word)」）があります。理由の文は記録の内容だけを述べてください。"
    case .noCheckRecords: "検査記録がありません。ルールを書き出し直してください。"
    }
  }
}

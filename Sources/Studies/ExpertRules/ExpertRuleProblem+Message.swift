extension ExpertRuleProblem {
  var english: String {
    switch self {
    case .unclear:
      "it needs one of: 'at_least' with a list 'of' conditions; 'when' with a condition; 'rank_by' with an item, perhaps with 'from' or 'to'; "
        + "'axes' with 'sum' or 'cells', perhaps with 'from'"
    case .condition:
      "the condition cannot be read; write: item >= number, item = code, item = yes, change(item) >= number, missing(item); several with 'and'"
    case .count(let most): "'at_least' must be from 1 to the number of conditions, \(most)"
    case .axes: "'axes' needs two axes or more, each with a list of conditions for its levels from 1 up"
    case .cells(let shape):
      "'cells' must be nested as the axes are: \(shape.map { String($0) }.joined(separator: " × ")) whole numbers of 0 or more, level 0 first"
    case .steps: "'sum' must list the sums from which levels 1, 2, … are reached, ascending and 1 or more"
    case .notForRules(let id): "item '\(id)' may not stand in a rule (its use in the dictionary, or what it holds)"
    case .noNumbers(let id): "item '\(id)' holds categories: compare it with '=' or '!=' and a code"
    case .noValue(let id, let known):
      "item '\(id)' has no such value; it may be \(known.isEmpty ? "a number" : known.joined(separator: ", "))"
    }
  }

  var japanese: String {
    switch self {
    case .unclear:
      "at_least と of（条件の一覧）、when（一つの条件）、rank_by（項目。from か to を付けられます）、axes と sum または cells（from を付けられます）のどれか一つで書いてください。"
    case .condition:
      "条件を読めません。「項目 >= 数」「項目 = コード」「項目 = yes」「change(項目) >= 数」「missing(項目)」のように書き、複数は and でつないでください。"
    case .count(let most): "at_least は1から条件の数（\(most)）までにしてください。"
    case .axes: "axes には二つ以上の軸を書き、それぞれに1以上の段階の条件を並べてください。"
    case .cells(let shape):
      "cells は軸と同じ入れ子（\(shape.map { String($0) }.joined(separator: "×"))）の0以上の整数で、段階0から書いてください。"
    case .steps: "sum には段階1、2…に達する合計を、1以上の小さい順に書いてください。"
    case .notForRules(let id): "項目「\(id)」は規則に使えません（辞書の用途か、項目の型を確かめてください）。"
    case .noNumbers(let id): "項目「\(id)」は区分です。「=」か「!=」とコードで比べてください。"
    case .noValue(let id, let known): "項目「\(id)」にその値はありません。使える値：\(known.isEmpty ? "数" : known.joined(separator: "、"))。"
    }
  }
}

extension SchoolEffectsError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .tooFewSchools(let count, let needed):
      "There are \(count) schools where at least \(needed) are needed. Add schools, or ask the question of several municipalities together."
    case .tooFewRows(let count, let needed):
      "There are \(count) rows where at least \(needed) are needed. Add years or pupils, or leave out fixed effects."
    case .schoolWithoutRows(let school): "School number \(school + 1) has no row. Leave it out before schools are compared."
    case .perfectFit:
      "The fixed effects explain every value exactly, so nothing is left to compare. Look for a column copied from the outcome."
    case .lengthsDiffer(let name, let count, let expected):
      "\"\(name)\" has \(count) values where \(expected) were expected. Make all columns from the same table."
    case .notFinite(let name, let position):
      "Value \(position) of \"\(name)\" is missing or infinite. Leave out rows without it first."
    default: englishOfColumns
    }
  }

  /// Messages about columns and numbers that cannot be used.
  private var englishOfColumns: String {
    switch self {
    case .constantIngredient(let k):
      "Ingredient \(k + 1) of the hardship index is the same for all pupils of each school type. Leave it out."
    case .countOutOfRange(let school):
      "The count of school number \(school + 1) is negative or larger than its number of pupils. Correct the counts."
    case .negativeStandardError(let position):
      "Standard error \(position) is negative. Look whether the column really holds standard errors."
    case .unusableWeights: "The weights of the hardship index are not numbers, or cancel each other. Give one weight for each ingredient."
    case .dependentColumn(let k): "Column \(k + 1) of the fixed effects follows from the columns before it. Leave it out."
    case .schoolsNotSeparable:
      "A column of the fixed effects is constant within schools, so it cannot be told from fixed effects of schools. Use it in the second step."
    case .varianceNotPositive(let school):
      "The error variance of school number \(school + 1) is not a positive number. Leave the school out."
    case .hardshipDoesNotVary: "All schools have the same hardship. Choose another measure of hardship."
    case .constantWithinSchools: "The variable is the same for all pupils of each school. Compare it between schools only."
    case .constantBetweenSchools: "The mean of the variable is the same in all schools. Compare it within schools only."
    case .settingOutOfRange(let name, let lowest, let highest): "The setting \"\(name)\" must lie between \(lowest) and \(highest)."
    default: "A matrix could not be decomposed. Look for values that are infinite or far too large."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .tooFewSchools(let count, let needed):
      "学校が \(count) 校しかありません。少なくとも \(needed) 校必要です。学校を追加するか、複数の自治体をまとめて分析してください。"
    case .tooFewRows(let count, let needed):
      "データが \(count) 行しかありません。少なくとも \(needed) 行必要です。年度や児童生徒を追加するか、固定効果を減らしてください。"
    case .schoolWithoutRows(let school): "\(school + 1) 番目の学校に該当する行がありません。比較の前に除いてください。"
    case .perfectFit: "固定効果がすべての値を完全に説明しているため、比較できる差が残っていません。結果の列を複製した列がないか確認してください。"
    case .lengthsDiffer(let name, let count, let expected):
      "「\(name)」の値は \(count) 個ですが、\(expected) 個必要です。すべての列を同じ表から作成してください。"
    case .notFinite(let name, let position):
      "「\(name)」の \(position) 番目の値が欠測または無限大です。その行を先に除いてください。"
    default: japaneseOfColumns
    }
  }

  /// Messages about columns and numbers that cannot be used.
  private var japaneseOfColumns: String {
    switch self {
    case .constantIngredient(let k): "困難度指標の \(k + 1) 番目の項目は、どの校種でも全員同じ値です。除いてください。"
    case .countOutOfRange(let school): "\(school + 1) 番目の学校の該当人数が、負であるか在籍者数を超えています。人数を確認してください。"
    case .negativeStandardError(let position): "\(position) 番目の標準誤差が負です。標準誤差の列かどうか確認してください。"
    case .unusableWeights: "困難度指標の重みが数でないか、互いに打ち消し合っています。項目ごとに重みを 1 つずつ指定してください。"
    case .dependentColumn(let k): "固定効果の \(k + 1) 番目の列は、それより前の列から決まります。除いてください。"
    case .schoolsNotSeparable: "固定効果に学校内で一定の列があるため、学校の固定効果と区別できません。その列は第 2 段階で用いてください。"
    case .varianceNotPositive(let school): "\(school + 1) 番目の学校の誤差分散が正の数ではありません。その学校を除いてください。"
    case .hardshipDoesNotVary: "すべての学校の困難度が同じです。別の指標を選んでください。"
    case .constantWithinSchools: "この変数は学校内で全員同じ値です。学校間でのみ比較してください。"
    case .constantBetweenSchools: "この変数の平均はすべての学校で同じです。学校内でのみ比較してください。"
    case .settingOutOfRange(let name, let lowest, let highest): "設定「\(name)」は \(lowest) から \(highest) までの値にしてください。"
    default: "行列を分解できませんでした。無限大や極端に大きい値がないか確認してください。"
    }
  }
}

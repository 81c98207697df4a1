import Regression

extension ValidationError {
  /// What is wrong and what to do, in English.
  public var english: String {
    switch self {
    case .noRows: "There are no rows to judge. Give a table with at least one row."
    case .lengthMismatch(let role, let expected, let found):
      "The \(role.english) has \(found) numbers for \(expected) rows. Give one number for each row."
    case .outcomeNotBinary(let row):
      "The outcome in row \(row + 1) is neither 0 nor 1. Recode the outcome, or leave out rows in which it is not known."
    case .scoreMissing(let row): "The score in row \(row + 1) is missing or infinite. Leave out the row, or score it first."
    case .probabilityOutOfRange(let row):
      "The probability in row \(row + 1) is missing or outside the range from 0 to 1 that this needs. Calibrate the score first."
    case .probabilityWithoutLogit(let row):
      "The probability in row \(row + 1) is exactly 0 or 1, so its logit is infinite. Give probabilities that are not rounded."
    case .weightOutOfRange(let row?): "The weight in row \(row + 1) is missing or negative. Give weights of 0 or more."
    case .weightOutOfRange(nil): "No weight is positive. Give at least one row a positive weight."
    case .oneClassOnly(let events):
      "All outcomes are \(events ? "events" : "non-events"): there is nothing to tell apart. Judge the score on rows with both."
    case .capacityOutOfRange(let capacity, let children):
      "The capacity \(capacity) is not between 1 and the number of children, \(children). Give a capacity in that range."
    case .clusterOutOfRange(let row, let count):
      "The cluster code in row \(row + 1) is not between 0 and \(count - 1). Number the clusters from 0."
    case .groupOutOfRange(let row, let count):
      "The group code in row \(row + 1) is neither −1 (not known) nor between 0 and \(count - 1). Number the groups from 0."
    case .countsImpossible(let place):
      "The counts of stratum or group \(place + 1) contradict each other. See that in need ≤ assessed ≤ children holds and none is negative."
    case .stratumNotAssessed(let stratum):
      "Nobody was assessed in stratum \(stratum + 1), which has children. Assess some of them, or join it to the stratum beside it."
    case .sampleOutOfRange(let sample, let least, let children):
      "A sample of \(sample) is not between \(least), one a stratum, and \(children), the children it is drawn from. Give a size in that range."
    case .assessmentUninformative:
      "Sensitivity and specificity of the assessment add up to no more than 1, which is chance. Measure the assessors by double assessment."
    case .settingOutOfRange(let name): "The setting '\(name)' is outside its range. See the documentation of this setting."
    case .drawOutOfRange(let replicate, let place, let rows):
      "Number \(place + 1) of draw \(replicate + 1) is not a row between 1 and \(rows). Count rows from 1, and only those that enter the fit."
    case .refitsFailed(let failed, let refits):
      "\(failed) of \(refits) refits had no answer (outcomes all alike, or told apart without error). Use fewer items, or more children."
    case .regression(let error): "The calibration regression has no answer. \(error.english)"
    }
  }

  /// What is wrong and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .noRows: "評価する行がありません。1行以上の表を指定してください。"
    case .lengthMismatch(let role, let expected, let found):
      "\(role.japanese)の個数（\(found)）が行数（\(expected)）と一致しません。各行に1つずつ指定してください。"
    case .outcomeNotBinary(let row): "\(row + 1)行目の結果が0でも1でもありません。0か1に置き換えるか、結果が不明な行を除いてください。"
    case .scoreMissing(let row): "\(row + 1)行目のスコアが欠測または無限大です。行を除くか、先にスコアを計算してください。"
    case .probabilityOutOfRange(let row): "\(row + 1)行目の確率が欠測か、必要な範囲（0から1）の外にあります。先にスコアを較正してください。"
    case .probabilityWithoutLogit(let row): "\(row + 1)行目の確率がちょうど0か1のため、ロジットが無限大です。丸める前の確率を指定してください。"
    case .weightOutOfRange(let row?): "\(row + 1)行目の重みが欠測または負の値です。0以上の重みを指定してください。"
    case .weightOutOfRange(nil): "正の重みが1つもありません。少なくとも1行に正の重みを指定してください。"
    case .oneClassOnly(let events): "結果がすべて「\(events ? "該当" : "非該当")」のため、評価できません。該当と非該当の両方を含む行で評価してください。"
    case .capacityOutOfRange(let capacity, let children):
      "対応可能な人数（\(capacity)）が、1から児童数（\(children)）までの範囲にありません。範囲内の人数を指定してください。"
    case .clusterOutOfRange(let row, let count): "\(row + 1)行目の集団の番号が0から\(count - 1)までの範囲にありません。番号は0から付けてください。"
    case .groupOutOfRange(let row, let count): "\(row + 1)行目のグループ番号が-1（不明）でも0から\(count - 1)まででもありません。番号は0から付けてください。"
    case .countsImpossible(let place): "\(place + 1)番目の層またはグループの人数が互いに矛盾しています。0≦要支援≦評価済み≦児童数になっているか確認してください。"
    case .stratumNotAssessed(let stratum): "第\(stratum + 1)層には児童がいますが、1人も評価されていません。評価を行うか、隣の層と合わせてください。"
    case .sampleOutOfRange(let sample, let least, let children):
      "標本の大きさ（\(sample)）が、各層1人の\(least)から対象児童数\(children)までの範囲にありません。範囲内の大きさを指定してください。"
    case .assessmentUninformative: "評価者の感度と特異度の和が1以下で、偶然と変わりません。二重評価で評価者の精度を測定してください。"
    case .settingOutOfRange(let name): "設定「\(name)」が範囲外です。この設定の説明を確認してください。"
    case .drawOutOfRange(let replicate, let place, let rows):
      "抽出\(replicate + 1)の\(place + 1)番目が、1から\(rows)までの行番号ではありません。推定に使う行だけを1から数えてください。"
    case .refitsFailed(let failed, let refits):
      "\(refits)回の再推定のうち\(failed)回で解が求まりません（結果がすべて同じ、または完全に分離）。項目を減らすか、児童数を増やしてください。"
    case .regression(let error): "較正のための回帰分析の解が求まりません。\(error.japanese)"
    }
  }
}

extension ValidationError.Role {
  fileprivate var english: String {
    switch self {
    case .outcome: "outcome"
    case .score: "score"
    case .probability: "list of probabilities"
    case .weights: "list of weights"
    case .clusters: "list of cluster codes"
    case .groups: "list of group codes"
    case .eligible: "list of eligible children"
    case .columns: "column of the model"
    case .offset: "offset"
    case .years: "list of years"
    case .sites: "list of places"
    case .draws: "draw of rows"
    }
  }

  fileprivate var japanese: String {
    switch self {
    case .outcome: "結果"
    case .score: "スコア"
    case .probability: "確率"
    case .weights: "重み"
    case .clusters: "集団の番号"
    case .groups: "グループの番号"
    case .eligible: "対象児童の印"
    case .columns: "モデルの列"
    case .offset: "オフセット"
    case .years: "年度の一覧"
    case .sites: "地区・学校の一覧"
    case .draws: "抽出した行の一覧"
    }
  }
}

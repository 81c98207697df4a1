extension StudyError {
  /// The message in English.
  public var english: String {
    switch self {
    case .cannotWrite(let path, let reason): "\(path): cannot be written (\(reason)); nothing was changed"
    case .cannotRead(let path, let reason): "\(path): cannot be read (\(reason))"
    case .plan(let file, let line, let problem): "\(file):\(line): \(problem.english)"
    case .tooManyRejects(let table, let rejected, let rows, let limit):
      "register '\(table)': \(rejected) of \(rows) rows cannot be read or repeat others, more than the plan's limit of \(limit.inPercent(decimals: Self.decimalsOfLimit)) %; "
        + "run 'kizashi check' for the lines and reasons, mend the register or the dictionary, or raise limits.rejects"
    case .strangersOnly(let table, let rows):
      "register '\(table)': none of its \(rows) rows is about a child or school of the roster; "
        + "were the pseudonyms of both made with the same key, and are the years the same?"
    case .tooFewEvents(let outcome, let events, let needed):
      "outcome '\(outcome)': \(events) events in the training years, at least \(needed) are needed for a card; add years or choose a more frequent outcome"
    case .noRows(let outcome, let year):
      "outcome '\(outcome)': no children at risk with a known outcome in \(year); check split.train, split.calibrate and split.test"
    case .ruleDisagrees(let rows): "the rule file and the card disagree on \(rows) children; no rule was written; please report this fault"
    case .nothingToJudge:
      "no row of the table has both a score and an outcome, apart from those used to make the score; check the columns, and 'part' if there is one"
    case .noScores(let reason):
      "no score can be credited to a school" + (reason.map { "; most often: \($0.english) (\($0.records) scores)" } ?? ": there is none")
        + ". Check 'prior', 'tested' and 'years' of the plan, and that pupils keep their pseudonyms from year to year"
    case .oneSchool: "all scores are of one school; a school can only be compared with others: add the registers of other schools"
    case .constantHardship(let item): "item '\(item)' is the same for all pupils of each type of school; take it out of 'hardship'"
    case .twoScales(let first, let second, let isYears):
      "the scores of \(isYears ? "" : "schools ")\(first) and \(second) cannot be on one scale (their spread or level differs too much); "
        + "convert them to one scale\(isYears ? ", or name the years of one scale in 'years'" : "")"
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .cannotWrite(let path, let reason): "\(path)：書き込めません（\(reason)）。元の内容は変わっていません。"
    case .cannotRead(let path, let reason): "\(path)：読み込めません（\(reason)）。"
    case .plan(let file, let line, let problem): "\(file)（\(line)行目）：\(problem.japanese)"
    case .tooManyRejects(let table, let rejected, let rows, let limit):
      "台帳「\(table)」：\(rows)行のうち\(rejected)行が読めないか重複しており、計画の上限\(limit.inPercent(decimals: Self.decimalsOfLimit))％を超えています。"
        + "「kizashi check」で行と理由を確かめ、台帳か辞書を直すか、limits.rejects を上げてください。"
    case .strangersOnly(let table, let rows):
      "台帳「\(table)」：\(rows)行のどれも学齢簿の児童・学校のものではありません。仮名IDが同じ鍵で作られているか、年度が合っているかを確かめてください。"
    case .tooFewEvents(let outcome, let events, let needed):
      "結果「\(outcome)」：学習年度の発生は\(events)件です。点数表には\(needed)件以上必要です。年度を増やすか、より多い結果を選んでください。"
    case .noRows(let outcome, let year):
      "結果「\(outcome)」：\(year)年度に、結果の分かる対象児童がいません。split の年度を確かめてください。"
    case .ruleDisagrees(let rows): "規則ファイルと点数表が\(rows)人で一致しないため、規則を書き出しませんでした。不具合としてご連絡ください。"
    case .nothingToJudge: "評価できる行がありません。得点と結果の両方がある行（学習に使った行を除く）がないため、列の指定と part の列を確かめてください。"
    case .noScores(let reason):
      "学校に対応づけられる得点がありません。" + (reason.map { "最も多い理由：\($0.japanese)（\($0.records)件）。" } ?? "")
        + "計画の prior・tested・years と、仮名IDが年度をまたいで同じかを確かめてください。"
    case .oneSchool: "すべての得点が1校のものです。学校は他校と比べてしか評価できません。他校の台帳を加えてください。"
    case .constantHardship(let item): "項目「\(item)」は校種ごとに全員同じ値です。hardship から外してください。"
    case .twoScales(let first, let second, let isYears):
      "\(isYears ? "\(first)年度と\(second)年度" : "学校「\(first)」と「\(second)」")の得点は、散らばりか水準が違いすぎ、同じ尺度とは考えられません。"
        + "一つの尺度に換算する\(isYears ? "か、years に一つの尺度の年度だけを書いて" : "よう台帳を直して")ください。"
    }
  }

  /// A plan may write a limit of 0.0001 %.
  private static let decimalsOfLimit = 6
}

extension PlanProblem {
  var english: String {
    switch self {
    case .pathOutside(let key): "'\(key)' must be a path inside the plan's folder; databases and passwords do not belong in a plan"
    case .unknownStudy(let nearest):
      "there is no such study; use 'rising-risk' or 'schools'" + (nearest.map { ". Did you mean '\($0)'?" } ?? "")
    case .otherStudy(let command): "this plan is for '\(command)'"
    case .outcomeUnclear(let name): "outcome '\(name)' needs 'listed_in', or 'item' with one of 'at_least', 'at_most', 'lowest_share'"
    case .noTable(let nearest): "'listed_in' names no table of 'tables'" + (nearest.map { ". Did you mean '\($0)'?" } ?? "")
    case .yearsOutOfOrder: "split: the years of 'train' come before 'calibrate', and 'calibrate' before 'test'"
    case .sharesTooLarge: "split: the shares of 'train' and 'calibrate' must leave a part for the test"
    case .notADay: "'date' is no day of every year; write month-day such as 03-31"
    case .pointsPerDoubling: "points_per_doubling may be 2, 3, 5 or 10"
    case .noOutcome: "'outcome' names no outcome; write a name with 'listed_in' or 'item' below it"
    case .tooSmall(let key, let least): "'\(key)' must be \(least) or more"
    case .noNumbers(let id): "item '\(id)' holds categories or texts; an outcome and a comparison within the grade need numbers or yes/no"
    case .nothing(let key): "'\(key)' must be more than 0 %"
    case .tableNotDescribed(let table, let nearest):
      "the dictionary describes no column of register '\(table)'" + (nearest.map { ". Did you mean '\($0)'?" } ?? "; add its columns there")
    case .noItem(let id, let nearest): "no item '\(id)' in the dictionary" + (nearest.map { ". Did you mean '\($0)'?" } ?? "; add it there")
    case .noHardship: "'hardship' names no item; write the items that say how hard up a pupil is, such as school aid"
    case .notAmongTraits(let id): "'\(id)' is named in advance but is not among the traits; add it to 'items'"
    case .renamedTwice(let key): "school '\(key)' is counted under a code that is renamed itself; name the last code of all"
    case .itemElsewhere(let id, let table): "item '\(id)' must be an item of register '\(table)'"
    case .noRole(let table, let role):
      "register '\(table)' has no column with the role '\(role)' in the dictionary; mark its column there"
    case .notPositive(let key): "'\(key)' must be more than 0"
    case .expertRule(let name, let problem): "expert rule '\(name)': \(problem.english)"
    case .gateUnclear(let measure): "gate '\(measure)' needs 'at_least', 'at_most' or both, the first not above the second"
    case .notGroups(let id): "'groups': item '\(id)' does not divide children into groups; name a yes/no item, a scale or a category"
    }
  }

  var japanese: String {
    switch self {
    case .pathOutside(let key): "「\(key)」には計画のフォルダー内のパスを書いてください。データベースやパスワードは計画に書けません。"
    case .unknownStudy: "この名前の分析はありません。rising-risk か schools を指定してください。"
    case .otherStudy(let command): "この計画は「\(command)」のものです。"
    case .outcomeUnclear(let name): "結果「\(name)」には listed_in、または item と at_least・at_most・lowest_share のいずれかが必要です。"
    case .noTable(let nearest): "listed_in の台帳が tables にありません。" + (nearest.map { "「\($0)」ではありませんか。" } ?? "")
    case .yearsOutOfOrder: "split：train の年度は calibrate より前、calibrate は test より前にしてください。"
    case .sharesTooLarge: "split：train と calibrate の割合の合計は100％未満にし、検証用を残してください。"
    case .notADay: "date が毎年ある日付として読めません。03-31 のように月-日で書いてください。"
    case .pointsPerDoubling: "points_per_doubling は2、3、5、10 のいずれかにしてください。"
    case .noOutcome: "outcome に結果がありません。名前の下に listed_in か item を書いてください。"
    case .tooSmall(let key, let least): "「\(key)」は\(least)以上にしてください。"
    case .noNumbers(let id): "項目「\(id)」は区分か文字です。結果や学年内の比較には数値か有無の項目が必要です。"
    case .nothing(let key): "「\(key)」は0％より大きくしてください。"
    case .tableNotDescribed(let table, let nearest):
      "辞書に台帳「\(table)」の列がありません。" + (nearest.map { "「\($0)」ではありませんか。" } ?? "辞書に追加してください。")
    case .noItem(let id, let nearest): "項目「\(id)」は辞書にありません。" + (nearest.map { "「\($0)」ではありませんか。" } ?? "辞書に追加してください。")
    case .noHardship: "hardship に項目がありません。就学援助など、困難の度合いを表す項目を書いてください。"
    case .notAmongTraits(let id): "事前に決めた特徴「\(id)」が items にありません。追加してください。"
    case .renamedTwice(let key): "学校「\(key)」の読み替え先がさらに読み替えられています。最後の学校コードを書いてください。"
    case .itemElsewhere(let id, let table): "項目「\(id)」は台帳「\(table)」の項目でなければなりません。"
    case .noRole(let table, let role): "台帳「\(table)」に、辞書で役割が \(role) の列がありません。辞書でその列に役割を付けてください。"
    case .notPositive(let key): "「\(key)」は0より大きくしてください。"
    case .expertRule(let name, let problem): "専門家の規則「\(name)」：\(problem.japanese)"
    case .gateUnclear(let measure): "gates の「\(measure)」には at_least か at_most（両方なら at_least が at_most 以下）を書いてください。"
    case .notGroups(let id): "groups の項目「\(id)」は児童を組に分けません。有無・段階・区分の項目を書いてください。"
    }
  }
}

import Modeling
import Regression

/// Why a regression has no answer, with the names of its columns and, where one row is to blame, the line of the file.
struct FitFailure: Explained {
  let error: RegressionError
  /// The names of the columns of the design.
  let names: [String]
  /// The model, where it is known.
  var inputs: FitInputs?

  /// Runs `work`; what it refuses gets names and lines.
  static func naming<Answer>(_ inputs: FitInputs, _ work: () throws(RegressionError) -> Answer) throws(FitFailure) -> Answer {
    do { return try work() } catch { throw FitFailure(error: error, inputs: inputs) }
  }

  init(error: RegressionError, names: [String] = []) {
    self.error = error
    self.names = names
  }

  init(error: RegressionError, inputs: FitInputs) {
    self.error = error
    self.inputs = inputs
    names = inputs.frame.design.names
  }

  /// The columns by their names; the constant aside, which is no item, where there are others.
  private func items(_ columns: [Int]) -> [Int] {
    let items = columns.filter { $0 >= names.count || names[$0] != Blueprint.interceptName }
    return items.isEmpty ? columns : items
  }

  private func list(_ columns: [Int]) -> String {
    columns.map { $0 < names.count ? "\"\(names[$0])\"" : "\($0 + 1)" }.joined(separator: ", ")
  }

  private func verb(_ verb: String, _ columns: [Int]) -> String { columns.count == 1 ? verb + "s" : verb }

  private var outcome: String { inputs.map { "\"\($0.formula.text(of: $0.formula.outcome))\"" } ?? "the outcome" }

  private var 目的変数: String { inputs.map { "「\($0.formula.text(of: $0.formula.outcome))」" } ?? "目的変数" }

  private func line(_ row: Int) -> String { inputs?.frame.line(ofRow: row).map { "line \($0)" } ?? "row \(row + 1)" }

  private func 行(_ row: Int) -> String { "\(inputs?.frame.line(ofRow: row) ?? row + 1)行目" }

  private var hasRandomEffects: Bool { inputs?.hasRandomEffects ?? false }

  private var countsEvents: Bool { inputs?.model.family == .poisson }

  var english: String {
    switch error {
    case .separated(let separation) where countsEvents:
      "\(list(items(separation.infiniteColumns))) \(verb("single", items(separation.infiniteColumns))) out rows in which \(outcome) is always 0, so no finite estimate exists. "
        + "Join rare categories, or leave the item out."
    case .separated(let separation) where hasRandomEffects:
      "\(list(items(separation.infiniteColumns))) \(verb("tell", items(separation.infiniteColumns))) events and others apart without error, so no "
        + "finite estimate exists. Join rare categories or leave the item out, or fit without random effects by --method firth."
    case .separated(let separation):
      "\(separation.status == .complete ? "complete" : "quasi-complete") separation: \(list(items(separation.infiniteColumns))) "
        + "\(verb("tell", items(separation.infiniteColumns))) events and others apart without error, so no finite estimate exists. Use --method firth, or join rare categories."
    case .illConditioned(_, let columns) where hasRandomEffects: "\(list(columns)) nearly depend on each other. Leave one of them out."
    case .tooFewRows(let rows, let columns) where hasRandomEffects:
      "\(rows) complete rows cannot determine \(columns) coefficients and what varies between groups. Use fewer items."
    case .illConditioned(_, let columns):
      "\(list(columns)) nearly depend on each other. Leave one of them out, or use --allow-ill-conditioned and trust predictions only."
    case .tooFewRows(let rows, let columns):
      "\(rows) complete rows cannot determine \(columns) coefficients. Use fewer items, or --penalty ridge or lasso."
    case .nothingToFit: "every weight is 0, or no row or item is left: there is nothing to fit. Check --weights and the formula."
    case .notConverged(let iterations, _) where inputs?.model.namedLink == nil:
      "no maximum was found in \(iterations) steps. Check items with extreme values, and items that nearly depend on each other."
    case .notConverged(let iterations, _):
      "no maximum was found in \(iterations) steps: it may lie where means leave their range. Leave out --link for the usual one, or check "
        + "items with extreme values."
    case .meansOutOfRange: "with this --link no coefficients keep every mean in its range. Leave out --link for the usual one."
    case .outcomeNegative(let row):
      "\(line(row)): \(outcome) is negative; counts are 0 or more. Check the column, or use --family gaussian."
    case .outcomeIsConstant: "\(outcome) has one value only in the rows that count: there is nothing to tell apart."
    case .countsAllZero: "\(outcome) is 0 in every row: there is nothing to explain. Check the column."
    case .notFinite(.design, let row, let column): "\(line(row)): \(column.map { list([$0]) } ?? "an item") is not a finite number there."
    case .leverageIsOne(let row):
      "\(line(row)) alone decides a coefficient, so HC2 and HC3 do not exist. Use --robust HC0 or HC1, or join rare categories."
    case .tooFewClusters:
      "\"\(inputs?.model.cluster ?? "--cluster")\" has one value only: clustered standard errors need two clusters or more."
    case .columnNotFitted(0): "--method flic fits the intercept again, and the formula has none. Use --method firth or flac."
    case .profileNotFound(let column, _): "no profile limit was found for \(list([column])). Use --interval wald or another --level."
    default: error.english
    }
  }

  var japanese: String {
    switch error {
    case .separated(let separation) where countsEvents:
      "\(list(items(separation.infiniteColumns))) が示す行では \(目的変数) が常に 0 のため、有限の推定値がありません。まれなカテゴリを統合するか、項目を外してください。"
    case .separated(let separation) where hasRandomEffects:
      "\(list(items(separation.infiniteColumns))) によって発生の有無が誤りなく分かれるため、有限の推定値がありません。まれなカテゴリを統合するか項目を外してください。"
        + "変量効果を外せば --method firth も使えます。"
    case .separated(let separation):
      "\(separation.status == .complete ? "完全分離" : "準完全分離"): \(list(items(separation.infiniteColumns))) によって発生の有無が誤りなく分かれるため、"
        + "有限の推定値がありません。--method firth を使うか、まれなカテゴリを統合してください。"
    case .illConditioned(_, let columns) where hasRandomEffects: "\(list(columns)) は互いにほぼ従属しています。いずれかを外してください。"
    case .tooFewRows(let rows, let columns) where hasRandomEffects:
      "欠測のない \(rows) 行では \(columns) 個の係数と群のばらつきを定められません。項目を減らしてください。"
    case .illConditioned(_, let columns):
      "\(list(columns)) は互いにほぼ従属しています。いずれかを外すか、--allow-ill-conditioned を付けて予測値だけを使ってください。"
    case .tooFewRows(let rows, let columns):
      "欠測のない \(rows) 行では \(columns) 個の係数を定められません。項目を減らすか、--penalty ridge か lasso を使ってください。"
    case .nothingToFit: "重みがすべて 0 か、行か項目が残っていないため、推定できません。--weights と式を確認してください。"
    case .notConverged(let iterations, _) where inputs?.model.namedLink == nil:
      "\(iterations) 回の反復で最大値が見つかりません。極端な値のある項目や、互いにほぼ従属する項目がないか確認してください。"
    case .notConverged(let iterations, _):
      "\(iterations) 回の反復で最大値が見つかりません。平均が範囲の端に達している可能性があります。--link を外すか、極端な値のある項目を確認してください。"
    case .meansOutOfRange: "この --link ではすべての平均を範囲内に保つ係数がありません。--link を外して標準のリンクを使ってください。"
    case .outcomeNegative(let row): "\(行(row)): \(目的変数) が負です。件数は 0 以上です。列を確認するか、--family gaussian を使ってください。"
    case .outcomeIsConstant: "\(目的変数) の値が1種類しかなく、比較ができません。"
    case .countsAllZero: "\(目的変数) がすべての行で 0 です。列を確認してください。"
    case .notFinite(.design, let row, let column): "\(行(row)): \(column.map { list([$0]) } ?? "項目") が有限の数ではありません。"
    case .leverageIsOne(let row):
      "\(行(row))だけで決まる係数があるため、HC2・HC3 は計算できません。--robust HC0 か HC1 を使うか、まれなカテゴリを統合してください。"
    case .tooFewClusters: "「\(inputs?.model.cluster ?? "--cluster")」の値が1種類しかありません。クラスターは2個以上必要です。"
    case .columnNotFitted(0): "--method flic は切片を推定し直しますが、式に切片がありません。--method firth か flac を使ってください。"
    case .profileNotFound(let column, _): "\(list([column])) のプロファイル信頼限界が見つかりません。--interval wald か別の --level を使ってください。"
    default: error.japanese
    }
  }
}

import Tabular

extension FormulaError {
  /// The most columns that a message lists.
  private static let listedColumns = 12

  /// The message in English.
  public var english: String {
    switch self {
    case .syntax(let formula, let at, let problem): "formula, character \(at + 1): \(problem.english)" + Self.pointer(formula, at)
    case .noColumn(let name, let known): "there is no column \"\(name)\". The table has: \(Self.list(known))."
    case .unusableKind(let column, let kind):
      "column \"\(column)\" is of kind \(kind.rawValue) and cannot be used here; declare it with --types."
    case .noValues(let column): "column \"\(column)\" has no value in any row (all missing). Leave it out of the model."
    case .noCompleteRows(let rows):
      "none of the \(rows) rows has a value in every column of the model. Leave out the columns with many missing values."
    case .singleLevel(let column): "column \"\(column)\" has only one value in the complete rows. Leave it out of the model."
    case .noReferenceLevel(let item, let level): "--reference \(item)=\(level): column \"\(item)\" has no such level in the complete rows."
    case .noReferenceItem(let item): "--reference: \"\(item)\" is no category of this model."
    case .outcomeNotTwoValued(let column, let values):
      "the outcome, column \"\(column)\", has \(values) different values; a binomial model needs two. Recode it, use --trials for counts, or --family gaussian for a measured number."
    case .outcomeConstant(let column):
      "the outcome, column \"\(column)\", has only one value in the complete rows: there is nothing to explain."
    case .noEvent(let column, let event): "--event \(event): the outcome, column \"\(column)\", never has this value."
    case .negativeWeight(let column, let line): Self.at(line) + "column \"\(column)\": the weight is negative. Weights must be 0 or more."
    case .weightsAllZero(let column): "column \"\(column)\": all weights are 0 or missing. At least one must be above 0."
    case .trialsNotCount(let column, let line): Self.at(line) + "column \"\(column)\": the trials are not a whole number above 0."
    case .eventsExceedTrials(let column, let trials, let line):
      Self.at(line) + "column \"\(column)\": the events are not a whole number between 0 and the trials in column \"\(trials)\"."
    case .notComputable(let formula, let at, let fault, let columns, let line):
      Self.at(line) + (columns.isEmpty ? "" : "column \"\(columns.joined(separator: "\", \""))\": ") + fault.english
        + " (formula, character \(at + 1)). Recode the column, or leave these rows out." + Self.pointer(formula, at)
    case .tooManyColumns(let limit):
      "the model would have more than \(limit) columns. Leave out interactions of categories with many levels."
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .syntax(let formula, let at, let problem): "モデル式の \(at + 1) 文字目: \(problem.japanese)" + Self.pointer(formula, at)
    case .noColumn(let name, let known): "列「\(name)」がありません。この表の列: \(Self.list(known))"
    case .unusableKind(let column, let kind): "列「\(column)」の種類は \(kind.rawValue) で、ここでは使えません。--types で種類を指定してください。"
    case .noValues(let column): "列「\(column)」はすべて欠測です。モデルから外してください。"
    case .noCompleteRows(let rows): "モデルのすべての列に値がある行が \(rows) 行中 1 行もありません。欠測の多い列を外してください。"
    case .singleLevel(let column): "列「\(column)」は、欠測のない行では値が一つしかありません。モデルから外してください。"
    case .noReferenceLevel(let item, let level): "--reference \(item)=\(level): 列「\(item)」の欠測のない行に、この水準がありません。"
    case .noReferenceItem(let item): "--reference: 「\(item)」はこのモデルのカテゴリ項目ではありません。"
    case .outcomeNotTwoValued(let column, let values):
      "目的変数の列「\(column)」には \(values) 種類の値があります。二項モデルには 2 種類にしてください。件数の場合は --trials、測った数値の場合は --family gaussian を使ってください。"
    case .outcomeConstant(let column): "目的変数の列「\(column)」は、欠測のない行では値が一つしかないため、説明できるものがありません。"
    case .noEvent(let column, let event): "--event \(event): 目的変数の列「\(column)」に、この値がありません。"
    case .negativeWeight(let column, let line): Self.atJapanese(line) + "列「\(column)」: 重みが負です。0 以上にしてください。"
    case .weightsAllZero(let column): "列「\(column)」: 重みがすべて 0 か欠測です。一つ以上を正にしてください。"
    case .trialsNotCount(let column, let line): Self.atJapanese(line) + "列「\(column)」: 試行数が正の整数ではありません。"
    case .eventsExceedTrials(let column, let trials, let line):
      Self.atJapanese(line) + "列「\(column)」: 発生数が 0 から列「\(trials)」の試行数までの整数ではありません。"
    case .notComputable(let formula, let at, let fault, let columns, let line):
      Self.atJapanese(line) + (columns.isEmpty ? "" : "列「\(columns.joined(separator: "」「"))」: ") + fault.japanese
        + "（モデル式の \(at + 1) 文字目）。列を見直すか、該当する行を外してください。" + Self.pointer(formula, at)
    case .tooManyColumns(let limit): "モデルの列が上限の \(limit) を超えます。水準の多いカテゴリどうしの交互作用を外してください。"
    }
  }

  private static func at(_ line: Int?) -> String { line.map { "line \($0), " } ?? "" }
  private static func atJapanese(_ line: Int?) -> String { line.map { "\($0) 行目の" } ?? "" }

  private static func list(_ names: [String]) -> String {
    names.prefix(listedColumns).joined(separator: ", ") + (names.count > listedColumns ? ", …" : "")
  }

  /// The formula and, below it, a mark under the character; wide characters count two places.
  private static func pointer(_ formula: String, _ at: Int) -> String {
    let before = formula.prefix(at).unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    return "\n  \(formula)\n  " + String(repeating: " ", count: before) + "^"
  }
}

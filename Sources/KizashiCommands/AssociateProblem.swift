import Tabular

/// Why a question about items and an outcome has no answer.
enum AssociateProblem: Error, Equatable {
  /// A column is named twice, or in two parts.
  case repeatedColumn(String)
  /// No column is left to be an item.
  case noItems
  /// Fewer than two columns are left to be correlated.
  case fewItems
  /// No row has an outcome and what else the question needs.
  case noRows
  /// The item has one value only in the rows that are used.
  case constantItem(String)
  /// The outcome has one value only in the rows that are used.
  case constantOutcome(String)
  /// The outcome has too many values for groups.
  case manyOutcomes(String, values: Int)
  /// The question needs an outcome of two values.
  case needsTwoValues(String, option: String, values: Int)
  /// The value that should be the event does not occur.
  case noEvent(column: String)
  /// A level that should be the reference does not occur, or the item has no levels.
  case noReference(item: String)
  /// A number of children is not a whole number of 0 or more.
  case frequencyNotCount(column: String, line: Int)
  /// The counts add up to more than can be counted.
  case tooManyChildren(columns: [String])
  /// Trials are not a whole number of 1 or more.
  case trialsNotCount(column: String, line: Int)
  /// Events are not a whole number from 0 to the trials.
  case eventsExceedTrials(column: String, line: Int)
  /// A p-value does not lie between 0 and 1.
  case pValueOutOfRange(column: String, line: Int)
  /// The item of a paired question does not have the two values of the outcome.
  case notPaired(item: String)
  /// The model of the covariates has no fit.
  case noNullModel(covariates: [String])
}

extension AssociateProblem: Explained {
  var english: String {
    switch self {
    case .repeatedColumn(let name): "column \"\(name)\" is named twice; name each column once, in one part of the question."
    case .noItems: "no number or category is left to be an item; name items with --items, and their kinds with --types."
    case .fewItems: "a correlation needs two number columns; name them with --items, and their kinds with --types."
    case .noRows: "no row has a value in every column that the question needs. Leave out columns with many missing values."
    case .constantItem(let item): "column \"\(item)\" has only one value in the rows that are used. Leave it out of --items."
    case .constantOutcome(let name):
      "the outcome, column \"\(name)\", has only one value in the rows that are used: nothing can be compared."
    case .manyOutcomes(let name, let values):
      "the outcome, column \"\(name)\", is a number with \(values) different values. Use kizashi correlate, "
        + "or declare it a category with --types \(name)=category."
    case .needsTwoValues(let name, let option, let values):
      "\(option) needs an outcome of two values; column \"\(name)\" has \(values). Recode it, or leave out \(option)."
    case .noEvent(let column): "--event: the outcome, column \"\(column)\", never has this value in the rows that are used."
    case .noReference(let item): "--reference: column \"\(item)\" has no such level in the rows that are used, or is no item with levels."
    case .frequencyNotCount(let column, let line):
      "line \(line), column \"\(column)\": the frequency is not a whole number of 0 or more."
    case .tooManyChildren(let columns):
      "the counts of column \"\(columns.joined(separator: ", "))\" add up to more than 9007199254740992. Check the column."
    case .trialsNotCount(let column, let line): "line \(line), column \"\(column)\": the trials are not a whole number above 0."
    case .eventsExceedTrials(let column, let line):
      "line \(line), column \"\(column)\": the events are not a whole number from 0 to the trials."
    case .pValueOutOfRange(let column, let line):
      "line \(line), column \"\(column)\": a p-value lies between 0 and 1. Correct it, or leave it empty if the test was not made."
    case .notPaired(let item):
      "--paired: column \"\(item)\" and the outcome do not share their two values. Name items that ask the question of the outcome."
    case .noNullModel(let covariates):
      "the model of the covariates (\(covariates.joined(separator: ", "))) has no fit. Look at it with kizashi fit, or name fewer with --adjust."
    }
  }

  var japanese: String {
    switch self {
    case .repeatedColumn(let name): "列「\(name)」が二度指定されています。一つの列は一度だけ、一つの役割で指定してください。"
    case .noItems: "項目にできる数値・カテゴリの列がありません。--items で項目を、--types で種類を指定してください。"
    case .fewItems: "相関には数値の列が二つ必要です。--items で列を、--types で種類を指定してください。"
    case .noRows: "必要な列のすべてに値がある行がありません。欠測の多い列を外してください。"
    case .constantItem(let item): "列「\(item)」は、使う行では値が一つしかありません。--items から外してください。"
    case .constantOutcome(let name): "結果の列「\(name)」は、使う行では値が一つしかないため、比較できません。"
    case .manyOutcomes(let name, let values):
      "結果の列「\(name)」は \(values) 種類の値をもつ数値です。kizashi correlate を使うか、--types \(name)=category としてください。"
    case .needsTwoValues(let name, let option, let values):
      "\(option) には 2 種類の値の結果が必要ですが、列「\(name)」には \(values) 種類あります。値をまとめるか、\(option) を外してください。"
    case .noEvent(let column): "--event: 結果の列「\(column)」の使う行に、この値がありません。"
    case .noReference(let item): "--reference: 列「\(item)」の使う行にこの水準がないか、水準をもつ項目ではありません。"
    case .frequencyNotCount(let column, let line): "\(line)行目、列「\(column)」: 度数が 0 以上の整数ではありません。"
    case .tooManyChildren(let columns): "列「\(columns.joined(separator: "、"))」の件数の合計が 9007199254740992 を超えています。列を確かめてください。"
    case .trialsNotCount(let column, let line): "\(line)行目、列「\(column)」: 試行数が正の整数ではありません。"
    case .eventsExceedTrials(let column, let line): "\(line)行目、列「\(column)」: 発生数が 0 から試行数までの整数ではありません。"
    case .pValueOutOfRange(let column, let line):
      "\(line)行目、列「\(column)」: p 値は 0 から 1 までです。訂正するか、検定していない場合は空欄にしてください。"
    case .notPaired(let item): "--paired: 列「\(item)」と結果の値が同じ 2 種類ではありません。結果と同じ問いの項目を指定してください。"
    case .noNullModel(let covariates):
      "共変量（\(covariates.joined(separator: "、"))）のモデルを当てはめられません。kizashi fit で確かめるか、--adjust の列を減らしてください。"
    }
  }
}

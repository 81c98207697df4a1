/// Why a rule in use cannot be watched.
enum MonitorProblem: Explained, Equatable {
  /// A cell of the outcome is none of its values.
  case outcomeNotBinary(path: String, column: String, line: Int)
  /// A cell of the year is no year.
  case notYear(path: String, column: String, line: Int)
  /// The column of the year has one year only.
  case oneYear(path: String, column: String)
  /// The table, or a year of it, has so few children that nothing may be told.
  case fewChildren(path: String, fewest: Int)
  /// The file is no answer of this command.
  case notReference(path: String)
  /// The reference was made for another rule.
  case otherRule(path: String, reference: String, rule: String)

  var english: String {
    switch self {
    case .outcomeNotBinary(let path, let column, let line):
      "\(path): line \(line), column \"\(column)\": the outcome is neither 0 nor 1. Recode it, leave the cell empty where it is not known, "
        + "or name the value that is the event with --event."
    case .notYear(let path, let column, let line): "\(path): line \(line), column \"\(column)\": no year. Write the fiscal year as 2026."
    case .oneYear(let path, let column):
      "\(path): column \"\(column)\" holds one year only. Add an earlier one, or name its table with --before."
    case .fewChildren(let path, let fewest): "\(path): a period has fewer than \(fewest) children. Nothing is told of so few."
    case .notReference(let path): "\(path): no reference. Name a file that kizashi monitor RULE TABLE --json has written."
    case .otherRule(let path, let reference, let rule):
      "\(path): the reference is that of rule \"\(reference)\", not of \"\(rule)\". Name the file of the same rule."
    }
  }

  var japanese: String {
    switch self {
    case .outcomeNotBinary(let path, let column, let line):
      "\(path)：\(line)行目の列「\(column)」：結果が0でも1でもありません。置き換えるか、不明なら空欄にするか、該当の値を --event で指定してください。"
    case .notYear(let path, let column, let line): "\(path)：\(line)行目の列「\(column)」：年度ではありません。2026 のように書いてください。"
    case .oneYear(let path, let column): "\(path)：列「\(column)」に年度が1つしかありません。以前の年度を加えるか、その表を --before で指定してください。"
    case .fewChildren(let path, let fewest): "\(path)：児童が\(fewest)人に満たない期間があります。少人数については何も表示しません。"
    case .notReference(let path): "\(path)：基準として読めません。kizashi monitor ルール 表 --json の出力ファイルを指定してください。"
    case .otherRule(let path, let reference, let rule): "\(path)：ルール「\(reference)」の基準です。「\(rule)」の基準を指定してください。"
    }
  }
}

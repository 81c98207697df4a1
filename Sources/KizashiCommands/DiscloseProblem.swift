/// Why a question about disclosure has no answer, or not the one that was hoped for.
enum DiscloseProblem: Error, Equatable {
  /// A column is named twice.
  case repeatedColumn(String)
  /// No column is named.
  case noColumns(option: String)
  /// There is no row, or no column of counts.
  case noCells
  /// A label occurs twice, or is empty.
  case unusableLabel(line: Int, column: String)
  /// A count is missing, negative, or not a whole number.
  case notACount(line: Int, column: String)
  /// The counts add up to more than can be counted.
  case tooManyPeople
  /// `--suppressed` names a cell that is not there.
  case noCell(String)
  /// An amount is negative.
  case negativeAmount(line: Int, column: String)
  /// Nothing is known of any contribution.
  case noAmounts
  /// Small cells that can be worked out whatever is hidden, or with the pattern that was given.
  case notProtected([String], isPatternGiven: Bool)
  /// The municipality is too small for any count.
  case noCounts
}

extension DiscloseProblem: Explained {
  /// So many cells are named in a message.
  private static let shown = 5

  private static func list(_ cells: [String], _ more: (Int) -> String) -> String {
    cells.prefix(shown).joined(separator: ", ") + (cells.count > shown ? more(cells.count - shown) : "")
  }

  var english: String {
    switch self {
    case .repeatedColumn(let name): "column \"\(name)\" is named twice; name each column once."
    case .noColumns(let option): "\(option) names no column."
    case .noCells: "there is no row or no column of counts; the first column holds row labels, the others counts."
    case .unusableLabel(let line, let column):
      "line \(line), column \"\(column)\": the row label is empty or occurs twice. Give every row its own label."
    case .notACount(let line, let column):
      "line \(line), column \"\(column)\": a count of people is a whole number of 0 or more; write 0 where there is nobody."
    case .tooManyPeople: "the counts add up to more than 9007199254740992. Check the columns."
    case .noCell(let cell):
      "--suppressed \(cell): the table has no such row and column; write row:column, with the label and the header cell."
    case .negativeAmount(let line, let column):
      "line \(line), column \"\(column)\": a contribution is 0 or more; look at negative ones apart."
    case .noAmounts: "no row has both a cell and an amount."
    case .notProtected(let cells, let isPatternGiven):
      "\(cells.count) small cell\(cells.count == 1 ? "" : "s") not protected (\(Self.list(cells) { " and \($0) more" })): "
        + (isPatternGiven ? "hide more cells, or leave out --suppressed." : "the published sums give them away. Join rows or columns.")
    case .noCounts: "a municipality of fewer than 2,000 inhabitants shows no counts."
    }
  }

  var japanese: String {
    switch self {
    case .repeatedColumn(let name): "列「\(name)」が二度指定されています。一つの列は一度だけ指定してください。"
    case .noColumns(let option): "\(option) に列がありません。"
    case .noCells: "件数の行または列がありません。1列目を行の見出し、残りを件数としてください。"
    case .unusableLabel(let line, let column): "\(line)行目、列「\(column)」：行の見出しが空か、重複しています。行ごとに別の見出しを付けてください。"
    case .notACount(let line, let column): "\(line)行目、列「\(column)」：人数は 0 以上の整数です。該当者がいないセルは 0 としてください。"
    case .tooManyPeople: "件数の合計が 9007199254740992 を超えています。列を確かめてください。"
    case .noCell(let cell): "--suppressed \(cell)：その行と列は表にありません。行の見出し:列の見出し の形で指定してください。"
    case .negativeAmount(let line, let column): "\(line)行目、列「\(column)」：金額は 0 以上です。負の値は分けて確かめてください。"
    case .noAmounts: "セルと金額の両方がある行がありません。"
    case .notProtected(let cells, let isPatternGiven):
      "\(cells.count) 個の小さいセルが保護されていません（\(Self.list(cells) { "、ほか \($0) 個" })）。"
        + (isPatternGiven ? "秘匿するセルを増やすか、--suppressed を外してください。" : "公表する合計から分かってしまいます。行または列をまとめてください。")
    case .noCounts: "人口 2,000 人未満の市町村では、件数を公表しません。"
    }
  }
}

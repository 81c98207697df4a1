extension DisclosureError {
  /// What is wrong, where, and what to do.
  public var english: String {
    switch self {
    case .repeatedTable(let table): "Table '\(table)': the release has a table of this name already. Give each table its own name."
    case .wrongNumberOfCounts(let table, let expected, let found):
      "Table '\(table)': \(found) counts where its attributes make \(expected) cells. Give one count for each cell."
    case .negativeCount(let table): "Table '\(table)': a count is below 0. Counts of people are 0 or more."
    case .tooManyPeople(let table): "Table '\(table)': the counts add up to more than 9007199254740992. Check the counts."
    case .unusableAttribute(let table, let attribute):
      "Table '\(table)': attribute '\(attribute)' is named twice, has a value twice, or has no value. Name attributes and values once."
    case .otherLevels(let table, let attribute):
      "Table '\(table)': attribute '\(attribute)' has other values than in an earlier table. Use the same values, or publish one of the two tables."
    case .otherPeople(let table, let attributes):
      "Table '\(table)': \(attributes.isEmpty ? "the total" : "the sums by \(attributes.joined(separator: ", "))") differ from an earlier table's. "
        + "Count the same people in every table, the missing ones as a value of their own."
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch self {
    case .repeatedTable(let table): "表「\(table)」：同じ名前の表がすでにあります。表ごとに別の名前を付けてください。"
    case .wrongNumberOfCounts(let table, let expected, let found):
      "表「\(table)」：件数が \(found) 個ありますが、セルは \(expected) 個です。セルごとに1つ指定してください。"
    case .negativeCount(let table): "表「\(table)」：負の件数があります。人数は 0 以上にしてください。"
    case .tooManyPeople(let table): "表「\(table)」：件数の合計が 9007199254740992 を超えています。件数を確かめてください。"
    case .unusableAttribute(let table, let attribute):
      "表「\(table)」：属性「\(attribute)」が重複しているか、区分が重複しているか、区分がありません。一度ずつ指定してください。"
    case .otherLevels(let table, let attribute):
      "表「\(table)」：属性「\(attribute)」の区分が前の表と異なります。区分をそろえるか、どちらか一方だけを公表してください。"
    case .otherPeople(let table, let attributes):
      "表「\(table)」：\(attributes.isEmpty ? "総数" : "\(attributes.joined(separator: "・"))別の合計")が前の表と一致しません。"
        + "すべての表で同じ人を数え、欠測は一つの区分としてください。"
    }
  }
}

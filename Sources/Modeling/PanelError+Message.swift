extension PanelError {
  /// The message in English.
  public var english: String {
    switch self {
    case .noRoster:
      "no register has columns of the roles child, year, sex, and grade or birth_date: mark them in the column \"role\" of the dictionary"
    case .noKey(let table):
      "register '\(table)' has no column of role child or school, so its rows cannot be joined: mark one in the dictionary"
    case .noEntryDay(let table):
      "list '\(table)' has no column of role listed_on that holds dates: mark one in the dictionary"
    case .unknownReason(let item, let reason):
      "dictionary, item '\(item)': no missing-value reason '\(reason)'; use one of \(Self.reasonNames)"
    case .noItem(let id, let nearest):
      "no item '\(id)' in the registers" + (nearest.map { ". Did you mean '\($0)'?" } ?? "; add it to the dictionary")
    case .noDayToWaitFrom(let item):
      "dictionary, item '\(item)': known_after_days counts from the end of a year, but its register has no year; "
        + "add a column of role known_on or year, or write 0"
    case .noYear(let table, let line):
      "register '\(table)', line \(line): the year is missing or is no year"
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .noRoster:
      "児童、年度、性別と、学年または生年月日の列をもつ台帳がありません。辞書の「役割」欄で指定してください。"
    case .noKey(let table):
      "台帳「\(table)」には児童または学校の列がないため、結合できません。辞書の「役割」欄で指定してください。"
    case .noEntryDay(let table):
      "名簿「\(table)」には開始日（日付）の列がありません。辞書の「役割」欄で指定してください。"
    case .unknownReason(let item, let reason):
      "辞書の項目「\(item)」：欠測理由「\(reason)」はありません。次のいずれかにしてください：\(Self.reasonNames)"
    case .noItem(let id, let nearest):
      "項目「\(id)」は台帳にありません。" + (nearest.map { "「\($0)」ではありませんか。" } ?? "辞書に追加してください。")
    case .noDayToWaitFrom(let item):
      "辞書の項目「\(item)」：known_after_days は年度末から数えますが、この台帳には年度がありません。役割 known_on か year の列を加えるか、0 にしてください。"
    case .noYear(let table, let line):
      "台帳「\(table)」\(line)行目：年度がないか、年度として読めません。"
    }
  }

  private static var reasonNames: String { MissingReason.allCases.dropFirst().map(\.name).joined(separator: ", ") }
}

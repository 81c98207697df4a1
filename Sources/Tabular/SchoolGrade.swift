/// The school grade (学年) of a child.
///
/// A child enters school on the first 1 April after turning six. One turns a year older at the end of the day before one's birthday, so a child
/// born on 1 April belongs to the earlier grade: born 2015-04-01 enters in 2021, born 2015-04-02 enters in 2022 (学校教育法 17条, 年齢計算ニ関スル法律).
public enum SchoolGrade {
  /// The fiscal year in which a child born on `birthDay` (days since 1970-01-01) enters primary school.
  public static func entry(birthDay: Int32) -> FiscalYear {
    let dayBefore = birthDay - 1  // the day on which a year of age is completed
    return FiscalYear(FiscalYear(containing: dayBefore).year + entryAge + 1)
  }

  private static let entryAge = 6

  /// The grade in `year`: 1…6 primary, 7…9 lower secondary, 0 the year before entry, and so on.
  public static func number(birthDay: Int32, in year: FiscalYear) -> Int { year.year - entry(birthDay: birthDay).year + 1 }

  /// The usual name of a grade: 小1…小6, 中1…中3, 年長, 年中, 年少; `nil` for the others.
  public static func name(_ number: Int) -> String? {
    switch number {
    case 1...6: "小\(number)"
    case 7...9: "中\(number - 6)"
    case 0: "年長"
    case -1: "年中"
    case -2: "年少"
    default: nil
    }
  }

  /// The grade that `text` names: 1…9, 小1, 小学1年, 中3, 中学校3年生, 年長; in half or full width.
  public static func parse(_ text: String) -> Int? {
    let plain = Width.halved(text)
    if let number = Width.digits(plain) { return (1...9).contains(number) ? number : nil }
    if let place = ["年長", "年中", "年少"].firstIndex(of: plain) { return -place }
    guard let digit = plain.first(where: { $0.isASCII && $0.isNumber }), let number = digit.wholeNumberValue else { return nil }
    if plain.hasPrefix("小") { return (1...6).contains(number) ? number : nil }
    return plain.hasPrefix("中") && (1...3).contains(number) ? number + 6 : nil
  }
}

/// The eras (元号) of modern Japan, with their first and last days.
enum Era: CaseIterable {
  case meiji, taisho, showa, heisei, reiwa

  /// The names by which an era is written.
  var names: [String] {
    switch self {
    case .meiji: ["明治", "明", "M", "㍾"]
    case .taisho: ["大正", "大", "T", "㍽"]
    case .showa: ["昭和", "昭", "S", "㍼"]
    case .heisei: ["平成", "平", "H", "㍻"]
    case .reiwa: ["令和", "令", "R", "㋿"]
    }
  }

  /// The Gregorian year of the era's year 1 (元年).
  var firstYear: Int {
    switch self {
    case .meiji: 1868
    case .taisho: 1912
    case .showa: 1926
    case .heisei: 1989
    case .reiwa: 2019
    }
  }

  /// The first and the last day; on the day an emperor died the old and the new era are both right until Shōwa.
  var days: ClosedRange<Int32> {
    func day(_ year: Int, _ month: Int, _ day: Int) -> Int32 { Calendar.days(year: year, month: month, day: day) }
    return switch self {
    case .meiji: day(1868, 1, 25)...day(1912, 7, 30)
    case .taisho: day(1912, 7, 30)...day(1926, 12, 25)
    case .showa: day(1926, 12, 25)...day(1989, 1, 7)
    case .heisei: day(1989, 1, 8)...day(2019, 4, 30)
    case .reiwa: day(2019, 5, 1)...day(2199, 12, 31)
    }
  }

  /// The era that `text` starts with, and the rest of the text.
  static func prefix(of text: Substring) -> (era: Era, rest: Substring)? {
    for era in allCases {
      for name in era.names where text.hasPrefix(name) { return (era, text.dropFirst(name.count)) }
    }
    return nil
  }
}

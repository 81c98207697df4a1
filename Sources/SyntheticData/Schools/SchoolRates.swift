/// The constants of the process that are not about schools: hardship of pupils, growth, and the test.
enum SchoolRates {
  /// The grades that sit the April test: 小4 to 中3.
  static let grades = 4...9
  /// The last grade of the elementary school.
  static let lastElementary = 6
  /// The grade in which mean θ is 0.
  static let middleGrade = 6

  /// The spread of hardship between elementary schools, on the scale of log odds.
  static let hardshipSpread = 0.35
  /// What is left of it at a junior high school beyond the mean of the schools that send pupils there.
  static let juniorHighSpread = 0.10

  /// The log odds of 就学援助 in a school of mean hardship (about 14 %).
  static let aid = -1.95
  /// The log odds of a single parent, and what 就学援助 and the district's hardship add.
  static let singleParent = (constant: -2.25, aid: 1.3, district: 0.3)
  /// Books at home in five steps, and what 就学援助 and the district's hardship take away.
  static let books = (mean: 2.2, aid: -0.8, district: -0.5, highest: 4.0)
  /// The middle step of books.
  static let middleBooks = 2.0
  /// The share of girls.
  static let girls = 0.487

  /// Mean growth in a year.
  static let growth = 0.35
  /// How much of a pupil's lead is still there a year later.
  static let persistence = 0.94
  /// What hardship adds to a year's growth.
  static let hardshipGrowth = -0.05
  /// The standard deviation of a year's growth between equal pupils of a class.
  static let growthSpread = 0.38
  /// θ at the first test: 就学援助, a single parent, books by step, and the standard deviation of the rest.
  static let start = (aid: -0.45, singleParent: -0.20, books: 0.18, spread: 0.80)
  /// How many years of the elementary school's effect are in the first test.
  static let yearsBefore = 0.5

  /// The reliability of the test.
  static let reliability = 0.86
  /// The standard error of θ, which grows away from the difficulty that the test aims at, and the mean to which it is scaled.
  static let error = (least: 0.33, slope: 0.06, power: 1.2, mean: 0.36)
  /// The pupils of a class.
  static let classSize = 33.0

  /// The hardship of a pupil.
  static func hardship(aid: Bool, singleParent: Bool, books: Double) -> Double {
    (aid ? 1 : 0) + (singleParent ? 0.5 : 0) - 0.25 * (books - middleBooks)
  }

  /// Mean θ of a grade.
  static func mean(grade: Int) -> Double { growth * Double(grade - middleGrade) }
}

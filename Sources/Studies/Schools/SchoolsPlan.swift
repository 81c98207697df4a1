/// What a board of education asks about its schools.
public struct SchoolsPlan: RegisterSource, Equatable {
  /// The plan file.
  public var file: String
  /// The title of the report.
  public var title: String
  /// The dictionary, relative to the plan's folder.
  public var dictionary: String
  /// The registers by name, in the order of the plan, relative to the plan's folder.
  public var tables: [TableReference]
  /// The item that is the score.
  public var score: String
  /// The item that is the score's standard error.
  public var scoreError: String?
  /// Which score is held fixed.
  public var prior: PriorScore
  /// When the test is taken.
  public var tested: TestDate
  /// Items of pupils that are held fixed beside hardship.
  public var adjust: [String]
  /// The ingredients of the hardship index.
  public var hardship: HardshipPlan
  /// The traits of schools.
  public var traits: TraitsPlan
  /// The item that is the class.
  public var classItem: String?
  /// The item of the schools' register that is the type of school; nil: elementary and junior high school by grade.
  public var schoolType: String?
  /// Schools that are counted under another code, such as those that were merged.
  public var renamed: [String: String]
  /// The 年度 whose scores are used; nil for all.
  public var years: [Int]?
  /// The margin of "clearly above expectation", in units of the score; nil for a twentieth of the score's standard deviation.
  public var margin: Double?
  /// The largest share of a register's rows that may be unreadable.
  public var rejectLimit: Double
  /// The seed of every random draw.
  public var seed: UInt64

  /// The line of the plan on which each item is first named.
  var itemLines: [String: Int]
  /// The line of the plan on which each register stands.
  public internal(set) var tableLines: [String: Int]
}

/// Which score is held fixed, so that what is explained is growth.
public enum PriorScore: Equatable, Sendable {
  /// None: the study is of level.
  case none
  /// The same pupil's score of the year before.
  case lastYear
  /// An item.
  case item(String)
}

/// When the test is taken, and so which school it credits.
public enum TestDate: String, CaseIterable, Sendable {
  /// At the start of the year: it credits the school attended in the year before (小6→中1 belongs to the elementary school).
  case april
  /// At the end of the year: it credits the school attended in that year.
  case yearEnd = "year-end"
}

/// The ingredients of the hardship index.
public struct HardshipPlan: Equatable, Sendable {
  /// The items; the first is the one whose sign decides which way is more hardship.
  public var items: [String]
  /// Weights on the standardised items; nil: their first principal component.
  public var weights: [Double]?
}

/// The traits of schools.
public struct TraitsPlan: Equatable, Sendable {
  /// The items; nil for all of the schools' register.
  public var items: [String]?
  /// The items that were named before anybody saw the scores.
  public var preregistered: [String]
  /// Whether there are to be traits at all.
  public var isAsked: Bool { items.map { !$0.isEmpty } ?? true }
}

/// What score a pupil is expected to have, given the score before and hardship: a sum that any system can compute.
///
/// `expected = constant(grade) + Σ coefficient × value`, in exact decimals, rounded half to even to ``decimals`` digits. A value that is
/// missing, or outside the limits of its input, gives no expectation.
public struct ExpectationRule: Codable, Equatable, Sendable {
  /// The format that this program writes, and the newest that it reads.
  public static let supportedFormat = 1
  /// What the file says it is.
  public static let kind = "expectation"

  /// The version of the file format.
  public let formatVersion: Int
  /// `expectation`, so that no program takes the file for a rule with points.
  public let kind: String
  /// The name of the rule.
  public var id: String
  /// The title.
  public var title: LocalizedText
  /// What is expected, and in which unit.
  public var outcome: LocalizedText
  /// What the rule is for.
  public var intendedUse: LocalizedText
  /// What it must not be used for.
  public var prohibitedUse: LocalizedText
  /// The school years in which it may be used; nil where the registers it was made from name none.
  public var validity: RuleValidity?
  /// The column that holds the grade or, without grades, the type of school.
  public var gradeColumn: String
  /// The constant of each grade.
  public var constants: [Constant]
  /// The columns that the rule reads beside the grade.
  public var inputs: [Input]
  /// The terms of the sum.
  public var terms: [Term]
  /// The digits after the point of the expected score.
  public var decimals: Int
  /// How far scores lie from their expectation.
  public var spread: Spread
  /// Where the rule comes from.
  public var provenance: RuleProvenance
  /// Records with their expected scores; they are computed again each time the file is opened.
  public internal(set) var checkRecords: [Record] = []

  /// The constant of a grade.
  public struct Constant: Codable, Equatable, Sendable {
    /// The grade as the column writes it.
    public var grade: String
    /// The constant, a decimal number.
    public var value: String

    /// A constant.
    public init(grade: String, value: String) { (self.grade, self.value) = (grade, value) }
  }

  /// A column that the rule reads.
  public struct Input: Codable, Equatable, Sendable {
    /// Of whom the value is.
    public enum Scope: String, Codable, Sendable {
      /// The pupil's own.
      case pupil
      /// The mean of the pupils of the same school, grade and year.
      case gradeMean = "grade_mean"
      /// The mean of the pupils of the school.
      case schoolMean = "school_mean"
    }

    /// The name of the column.
    public var id: String
    /// The name for people.
    public var label: LocalizedText
    /// The item of the dictionary that it is made from.
    public var item: String
    /// The level of the item that 1 stands for; nil for numbers.
    public var level: String?
    /// Of whom the value is.
    public var scope: Scope
    /// The smallest value that is taken.
    public var minimum: String
    /// The largest.
    public var maximum: String

    /// A column of an item, of whom it is, and the limits of its values.
    public init(id: String, label: LocalizedText, item: (id: String, level: String?), scope: Scope, limits: (low: String, high: String)) {
      (self.id, self.label, self.item, level, self.scope) = (id, label, item.id, item.level, scope)
      (minimum, maximum) = (limits.low, limits.high)
    }
  }

  /// A term of the sum.
  public struct Term: Codable, Equatable, Sendable {
    /// The column.
    public var input: String
    /// The coefficient, a decimal number.
    public var coefficient: String
    /// The grades in which the term counts; nil: in all.
    public var grades: [String]?

    /// A term.
    public init(input: String, coefficient: String, grades: [String]? = nil) {
      (self.input, self.coefficient, self.grades) = (input, coefficient, grades)
    }
  }

  /// Standard deviations about the expectation, in units of the score.
  public struct Spread: Codable, Equatable, Sendable {
    /// Between pupils of one school.
    public var pupils: String
    /// Between schools.
    public var schools: String

    /// Standard deviations as decimal numbers.
    public init(pupils: String, schools: String) { (self.pupils, self.schools) = (pupils, schools) }
  }

  /// A record with its answer.
  public struct Record: Codable, Equatable, Sendable {
    /// The grade.
    public var grade: String
    /// The cells by the names of the columns.
    public var values: [String: String]
    /// The expected score; nil where the rule refuses.
    public var expected: String?

    /// A record whose answer is not known yet, or is this.
    public init(grade: String, values: [String: String], expected: String? = nil) {
      (self.grade, self.values, self.expected) = (grade, values, expected)
    }
  }

  /// A rule without check records, constants, inputs and terms; add them, then check records.
  public init(id: String, title: LocalizedText, outcome: LocalizedText, validity: RuleValidity?, spread: Spread, provenance: RuleProvenance)
  {
    formatVersion = Self.supportedFormat
    kind = Self.kind
    (self.id, self.title, self.outcome, self.validity, self.spread, self.provenance) = (id, title, outcome, validity, spread, provenance)
    intendedUse = LocalizedText(
      ja: "学校・学年の平均が期待とどれだけ違うかを、困難の度合いを踏まえて見ること", en: "setting means of schools and grades against what hardship leads one to expect")
    prohibitedUse = LocalizedText(
      ja: "児童生徒一人ひとりの評価・指導・進路の判断に使うこと。学校の順位を付けること。",
      en: "judging single pupils, or ranking schools")
    gradeColumn = "grade"
    (constants, inputs, terms, decimals) = ([], [], [], 3)
  }

  enum CodingKeys: String, CodingKey {
    case kind, id, title, outcome, validity, constants, inputs, terms, decimals, spread, provenance
    case formatVersion = "format_version"
    case intendedUse = "intended_use"
    case prohibitedUse = "prohibited_use"
    case gradeColumn = "grade_column"
    case checkRecords = "check_records"
  }
}

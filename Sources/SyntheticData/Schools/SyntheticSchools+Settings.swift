extension SyntheticSchools {
  /// A setting with a range.
  public enum Setting: String, Sendable {
    case elementarySchools = "schools-elementary"
    case juniorHighSchools = "schools-junior-high"
    case pupilsPerGrade = "pupils-per-grade"
    case years
    case traits
  }

  /// What kind of schools, and how many.
  public struct Settings: Sendable, Equatable {
    /// The number of elementary schools (小学校).
    public let elementarySchools: Int
    /// The number of junior high schools (中学校), each with one elementary school at least that sends its pupils there.
    public let juniorHighSchools: Int
    /// The pupils of one grade in the whole town.
    public let pupilsPerGrade: Int
    /// The number of April tests, the first of which is that of 2019年度.
    public let years: Int
    /// The number of traits of each school.
    public let traits: Int
    /// How strongly schools and their traits act.
    public let effects: SchoolEffectSizes
    /// The standard deviation of the logarithm of the schools' sizes; 0: equal sizes, but for chance.
    public let sizeSpread: Double
    /// The seed of all random numbers.
    public let seed: UInt64

    /// Checks and stores the settings.
    /// - Throws: `SyntheticDataError.settingOutOfRange`, `.sizeSpreadOutOfRange`.
    public init(
      elementarySchools: Int = 12, juniorHighSchools: Int = 6, pupilsPerGrade: Int = 1_333, years: Int = 5, traits: Int = 30,
      effects: SchoolEffectSizes = .strong, sizeSpread: Double = 0, seed: UInt64 = 1
    ) throws(SyntheticDataError) {
      try Self.check(.elementarySchools, elementarySchools, 2...2_000)
      try Self.check(.juniorHighSchools, juniorHighSchools, 1...elementarySchools)
      try Self.check(.pupilsPerGrade, pupilsPerGrade, elementarySchools...200_000)
      try Self.check(.years, years, 2...30)
      try Self.check(.traits, traits, 1...200)
      guard Self.sizeSpreadRange.contains(sizeSpread) else { throw .sizeSpreadOutOfRange(sizeSpread, Self.sizeSpreadRange) }
      self.elementarySchools = elementarySchools
      self.juniorHighSchools = juniorHighSchools
      self.pupilsPerGrade = pupilsPerGrade
      self.years = years
      self.traits = traits
      self.effects = effects
      self.sizeSpread = sizeSpread
      self.seed = seed
    }

    /// Beyond one, most schools would be empty.
    public static let sizeSpreadRange = 0.0...1.0

    /// The number of schools, elementary schools first.
    public var schools: Int { elementarySchools + juniorHighSchools }

    /// The number of pupils who sit at least one test.
    var pupils: Int { (SchoolRates.grades.count + years - 1) * pupilsPerGrade }

    /// The 年度 of a test, counted from 0.
    func fiscalYear(_ year: Int) -> Int { Self.firstFiscalYear + year }

    private static let firstFiscalYear = 2019

    private static func check(_ setting: Setting, _ value: Int, _ range: ClosedRange<Int>) throws(SyntheticDataError) {
      guard range.contains(value) else { throw .settingOutOfRange(setting, value, range) }
    }
  }
}

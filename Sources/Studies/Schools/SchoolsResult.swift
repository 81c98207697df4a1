/// Everything a study of schools found, at full precision; `result.json`, the report and the feedback sheets are made from this.
public struct SchoolsResult: Sendable {
  /// The plan's title.
  public var title = ""
  /// What the answer was computed from and with.
  public var provenance = Provenance()
  /// Per register, what was read and what was not.
  public var registers: [RegisterSummary] = []
  /// What was asked.
  public var question = SchoolsQuestion()
  /// Who was counted, and who could not be.
  public var pupils = PupilSummary()
  /// The hardship index.
  public var hardship = HardshipResult()
  /// Growth: the score given the score before and hardship; nil when the plan has no prior score.
  public var growth: EffectModelResult?
  /// Level: the score given hardship alone.
  public var level = EffectModelResult()
  /// The schools, in the order of their codes.
  public var schools: [SchoolResult] = []
  /// The traits; nil when the plan names none.
  public var traits: TraitsResult?
  /// How schools serve pupils with more hardship; nil with few schools.
  public var equity: EquityResult?
  /// How far hardship goes with the score within schools and between them.
  public var withinBetween: [WithinBetweenResult] = []
  /// What a reader must know before using these numbers, and what cannot be concluded.
  public var notes: [StudyNote] = []

  /// Whether schools are judged by growth.
  public var isGrowth: Bool { growth != nil }
}

/// What a study of schools asks.
public struct SchoolsQuestion: Sendable {
  /// The item that is the score.
  public var score = ""
  /// Its name for people.
  public var label = ""
  /// Its unit.
  public var unit = ""
  /// Whether the score of the year before is held fixed.
  public var isGrowth = false
  /// Whether the test of a year credits the school attended the year before, as a test in April does.
  public var creditsYearBefore = true
  /// The items that are held fixed beside hardship, by their names for people.
  public var adjusted: [String] = []
  /// The margin of "clearly above expectation", in units of the score.
  public var margin = 0.0
  /// The 年度 in which the schools did what is judged.
  public var years: [Int] = []
}

/// Who was counted.
public struct PupilSummary: Sendable {
  /// The number of pupils.
  public var pupils = 0
  /// The number of scores that are explained, one a pupil and year.
  public var records = 0
  /// Per year, the scores and the schools.
  public var years: [(year: Int, records: Int, schools: Int)] = []
  /// Scores that could not be used, by reason.
  public var leftOut: [LeftOutScores] = []
}

/// Scores that could not be used for one reason.
public struct LeftOutScores: Sendable, Equatable {
  /// The reason as a word for machines.
  public var reason: String
  /// The reason in Japanese.
  public var japanese: String
  /// The reason in English.
  public var english: String
  /// The number of scores.
  public var records: Int
}

/// The hardship index of pupils and schools.
public struct HardshipResult: Sendable {
  /// How the ingredients were put together: `principal_component`, `weights` or `item`.
  public var method = ""
  /// The ingredients.
  public var ingredients: [HardshipIngredient] = []
  /// The share of the ingredients' variance that the index takes up; nil for given weights and a single item.
  public var varianceShare: Double?
  /// Cronbach's α of the ingredients; nil for one.
  public var alpha: Double?
  /// Spearman's correlation, over schools, of the index with the first ingredient alone; nil for one ingredient.
  public var correlationWithFirst: Double?
  /// The standard deviation of the index between schools' means, where 1 is that between pupils.
  public var betweenSchools: Double?
}

/// One ingredient of the hardship index.
public struct HardshipIngredient: Sendable {
  /// The item.
  public var item: String
  /// Its name for people.
  public var label: String
  /// Its weight on the standardised value.
  public var weight: Double
  /// Its correlation with the index.
  public var loading: Double?
  /// Spearman's correlation, over schools, of the index with the index without this ingredient; nil for one ingredient.
  public var correlationWithout: Double?
}

/// A model of scores with an effect of each school.
public struct EffectModelResult: Sendable {
  /// The fixed effects; means of grades and years are marked.
  public var coefficients: [(english: String, japanese: String, isMean: Bool, estimate: Double, standardError: Double)] = []
  /// The standard deviation between schools: posterior mean and 90 % limits.
  public var schoolDeviation = SchoolInterval()
  /// The same by restricted maximum likelihood.
  public var schoolDeviationREML = 0.0
  /// The standard deviation of one school from year to year; nil with one year.
  public var yearDeviation: Double?
  /// The standard deviation between classes of a school; nil without classes.
  public var classDeviation: Double?
  /// The standard deviation of pupils about the expectation of their school.
  public var residualDeviation = 0.0
  /// How much of the differences among the estimates of typical schools is not chance, by type of school.
  public var reliability: [(type: String, schools: Int, reliability: Double?)] = []
  /// Mean correlation of a school's effects in two years; nil with one year.
  public var stability: Double?
  /// The reliability of the prior scores that was used; nil where the scores have no standard errors.
  public var priorReliability: Double?
}

/// An estimate with limits.
public struct SchoolInterval: Sendable, Equatable {
  /// The estimate.
  public var estimate = 0.0
  /// The lower limit.
  public var low = 0.0
  /// The upper limit.
  public var high = 0.0
}

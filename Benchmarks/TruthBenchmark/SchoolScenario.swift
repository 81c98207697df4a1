import SyntheticData

/// Towns of one size and one strength of effects.
struct SchoolScenario {
  let name: String
  let elementarySchools: Int
  let juniorHighSchools: Int
  let effects: SchoolEffectSizes
  /// How many towns the full and the short form make.
  let replicates: (full: Int, short: Int)
  /// What the numpy prototype reached (table 2.6 and 2.7 of the method).
  let reached: SchoolReached

  var schools: Int { elementarySchools + juniorHighSchools }

  /// Toda has 1,333 pupils a grade in 18 schools; larger towns have schools of the same size.
  var pupilsPerGrade: Int { 1_333 * schools / 18 }

  static let all = [
    SchoolScenario(
      name: "18 schools, strong", elementarySchools: 12, juniorHighSchools: 6, effects: .strong, replicates: (120, 24),
      reached: .eighteenStrong),
    SchoolScenario(
      name: "18 schools, weak", elementarySchools: 12, juniorHighSchools: 6, effects: .weak, replicates: (120, 24), reached: .eighteenWeak),
    SchoolScenario(
      name: "18 schools, strong, no extra staff sent to hardship", elementarySchools: 12, juniorHighSchools: 6, effects: .notSent,
      replicates: (60, 24), reached: .eighteenNotSent),
    SchoolScenario(
      name: "60 schools, strong", elementarySchools: 40, juniorHighSchools: 20, effects: .strong, replicates: (60, 5), reached: .sixty),
    SchoolScenario(
      name: "150 schools, strong", elementarySchools: 100, juniorHighSchools: 50, effects: .strong, replicates: (24, 2),
      reached: .hundredFifty)
  ]

  /// The town of one replicate.
  func town(_ replicate: Int) throws -> SyntheticSchools {
    SyntheticSchools(
      settings: try .init(
        elementarySchools: elementarySchools, juniorHighSchools: juniorHighSchools, pupilsPerGrade: pupilsPerGrade, effects: effects,
        seed: UInt64(2_000 + replicate)))
  }
}

extension SchoolEffectSizes {
  /// Strong effects without a trait that goes with hardship: practice can be told from hardship, and intervals must keep what they promise.
  fileprivate static let notSent: SchoolEffectSizes = {
    var sizes = strong
    sizes.sentToHardship = 0
    return sizes
  }()
}

/// What the prototype reached.
struct SchoolReached {
  var rankCorrelation: Double
  var error: Double
  var coverage: Double
  var familyWise: Double
  var powerOpen: Double
  var powerRegistered: Double
  var powerSingle: Double
  var interaction: Double
  var sharedFalse: Double

  static let eighteenStrong = SchoolReached(
    rankCorrelation: 0.87, error: 0.069, coverage: 0.885, familyWise: 0.042, powerOpen: 0.04, powerRegistered: 0.13, powerSingle: 0.25,
    interaction: 0.18, sharedFalse: 0.76)
  /// The prototype measured the coverage (0.90 to 0.91) alone; the other figures are those with extra staff sent to hardship.
  static let eighteenNotSent: SchoolReached = {
    var reached = eighteenStrong
    reached.coverage = 0.9
    return reached
  }()
  static let eighteenWeak = SchoolReached(
    rankCorrelation: 0.77, error: 0.046, coverage: 0.88, familyWise: 0.05, powerOpen: 0.03, powerRegistered: 0.10, powerSingle: 0.20,
    interaction: 0.10, sharedFalse: 0.77)
  static let sixty = SchoolReached(
    rankCorrelation: 0.92, error: 0.058, coverage: 0.82, familyWise: 0, powerOpen: 0.39, powerRegistered: 0.63, powerSingle: 0.77,
    interaction: 0.47, sharedFalse: 0.69)
  static let hundredFifty = SchoolReached(
    rankCorrelation: 0.94, error: 0.051, coverage: 0.81, familyWise: 0.08, powerOpen: 0.89, powerRegistered: 0.97, powerSingle: 0.97,
    interaction: 0.92, sharedFalse: 0.85)
}

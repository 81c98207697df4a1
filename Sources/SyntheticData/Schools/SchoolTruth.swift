import Probability

/// What is true of the schools, which no analysis may know; schools are numbered from 0, elementary schools first.
public struct SchoolTruth: Sendable {
  /// The log odds of hardship in each school's district.
  public let hardshipLogOdds: [Double]
  /// The same, standardised over all schools.
  public let hardship: [Double]
  /// Per trait, its value in each school, standardised over all schools.
  public let traits: [[Double]]
  /// Per trait, what one standard deviation adds to a year's growth.
  public let traitCoefficients: [Double]
  /// Per trait, what one standard deviation of it and of hardship adds beyond both.
  public let traitByHardship: [Double]
  /// What each school adds to a year's growth for ever beyond its traits.
  public let residual: [Double]
  /// What each school adds to a year's growth for ever by its practice: `Σ τ_k T_jk + Σ ι_k T_jk H_j + residual_j`.
  public let practice: [Double]
  /// What the company of pupils in hardship adds to a year's growth in each school.
  public let composition: [Double]
  /// Per school and year of the window, what that year added.
  public let schoolYear: [[Double]]

  /// The traits that act, counted from 0: 教員加配, 学級経営尺度, ICT活用頻度.
  static let trueTraits = [0, 6, 11]
  /// The trait that protects: 学習支援員時数.
  static let protectiveTrait = 1
  /// The traits that go together: 学級経営尺度, 主体的・対話的で深い学び尺度, 授業改善サイクル, 学力分析会.
  private static let surveyTraits = [6, 7, 3, 18]
  /// How a survey trait is made of what the survey traits share and of its own.
  private static let surveyLoading = (shared: 0.55, own: 0.84)

  init(settings: SyntheticSchools.Settings) {
    let effects = settings.effects, schools = settings.schools, seed = settings.seed
    hardshipLogOdds = Self.hardship(settings)
    hardship = Self.standardized(hardshipLogOdds)
    traits = Self.traits(settings, hardship: hardship)
    traitCoefficients = (0..<settings.traits).map { Self.trueTraits.contains($0) ? effects.trait : 0 }
    traitByHardship = (0..<settings.traits).map { $0 == Self.protectiveTrait ? effects.traitByHardship : 0 }
    residual = (0..<schools).map { effects.school * Self.normal(seed, .schoolGrowth, $0) }
    composition = hardship.map { effects.composition * $0 }
    schoolYear = (0..<schools).map { school in
      (0..<settings.years).map { effects.schoolYear * Self.normal(seed, .schoolYear, school, year: $0) }
    }
    practice = Self.practice(hardship, traits: traits, main: traitCoefficients, protective: traitByHardship, residual: residual)
  }

  private static func normal(_ seed: UInt64, _ use: StreamUse, _ school: Int, year: Int = 0) -> Double {
    var stream = RandomStream(seed: seed, use, school, year: year)
    return stream.normal()
  }

  private static func practice(
    _ hardship: [Double], traits: [[Double]], main: [Double], protective: [Double], residual: [Double]
  ) -> [Double] {
    residual.indices.map { school in
      traits.indices.reduce(residual[school]) { sum, k in
        sum + (main[k] + protective[k] * hardship[school]) * traits[k][school]
      }
    }
  }

  /// A junior high school has the mean hardship of the schools that send pupils there, and a little of its own.
  private static func hardship(_ settings: SyntheticSchools.Settings) -> [Double] {
    let elementary = (0..<settings.elementarySchools).map { SchoolRates.hardshipSpread * normal(settings.seed, .schoolHardship, $0) }
    let district = SchoolDistricts(settings: settings)
    return elementary
      + (0..<settings.juniorHighSchools).map { school in
        let senders = elementary.indices.filter { district.juniorHigh(ofElementary: $0) == settings.elementarySchools + school }
        let mean = senders.reduce(0) { $0 + elementary[$1] } / Double(senders.count)
        return mean + SchoolRates.juniorHighSpread * normal(settings.seed, .schoolHardship, settings.elementarySchools + school)
      }
  }

  private static func traits(_ settings: SyntheticSchools.Settings, hardship: [Double]) -> [[Double]] {
    let sent = settings.effects.sentToHardship
    let shared = (0..<settings.schools).map { normal(settings.seed, .surveyTraits, $0) }
    return (0..<settings.traits).map { k in
      let own = (0..<settings.schools).map { normal(settings.seed, .schoolTraits, $0, year: k) }
      if k == 0 { return standardized(zip(hardship, own).map { sent * $0 + (1 - sent * sent).squareRoot() * $1 }) }
      guard surveyTraits.contains(k) else { return standardized(own) }
      return standardized(zip(shared, own).map { surveyLoading.shared * $0 + surveyLoading.own * $1 })
    }
  }

  /// Mean 0 and standard deviation 1 over the schools; there are three schools at least, and no two draws are equal.
  private static func standardized(_ values: [Double]) -> [Double] {
    let n = Double(values.count), mean = values.reduce(0, +) / n
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
    return values.map { ($0 - mean) / deviation }
  }
}

import Probability

/// What the town has before any child is looked at: schools, wards and what is true of them.
struct Town: Sendable {
  let elementarySchools: Int
  let juniorHighSchools: Int
  /// Per school, how its children's hazards differ.
  let schoolEffects: [ByOutcome]
  /// Per school, the eight facts without meaning, exact.
  let schoolFacts: [[Double]]
  /// Per school, the days on which a counsellor is there.
  let counsellorDays: [Double]
  /// Per ward, how well its office detects need.
  let wardOffsets: [Double]

  static let wardNames = ["東区", "北区", "中央区", "南区", "西区", "緑区", "港区"]

  /// From this many children on, the town has the schools of a large city.
  private static let largeCity = 60_000
  private static let largeCityElementary = 144
  private static let largeCityJuniorHigh = 69
  /// The number of children for whom those schools were counted.
  private static let largeCityChildren = 200_000

  init(children: Int, seed: UInt64) {
    let isLarge = children >= Self.largeCity
    elementarySchools = isLarge ? Self.largeCityElementary : max(12, Self.largeCityElementary * children / Self.largeCityChildren)
    juniorHighSchools = isLarge ? Self.largeCityJuniorHigh : max(6, Self.largeCityJuniorHigh * children / Self.largeCityChildren)
    let schools = (0..<elementarySchools + juniorHighSchools).map { School(index: $0, seed: seed) }
    schoolEffects = schools.map(\.effects)
    schoolFacts = schools.map(\.facts)
    counsellorDays = schools.map(\.counsellorDays)
    var wards = RandomStream(seed: seed, .wards)
    wardOffsets = Self.wardNames.map { _ in wards.normal(mean: 0, standardDeviation: CityRates.wardSpread) }
  }

  /// The school that a child of this home district attends in this grade.
  func school(district: Int, grade: Int) -> Int {
    grade <= 6 ? district : elementarySchools + district * juniorHighSchools / elementarySchools
  }

  /// The ward of a home district, which is that of its elementary school.
  func ward(district: Int) -> Int { district * Self.wardNames.count / elementarySchools }

  var schools: Int { elementarySchools + juniorHighSchools }

  /// The name of a school in the registers.
  func schoolName(_ school: Int) -> String {
    let isElementary = school < elementarySchools
    let number = String(isElementary ? school + 1 : school - elementarySchools + 1)
    return (isElementary ? "E" : "J") + String(repeating: "0", count: max(0, 3 - number.count)) + number
  }
}

/// The random properties of one school.
private struct School {
  let effects: ByOutcome
  let facts: [Double]
  let counsellorDays: Double

  private static let meanCounsellorDays = 20.0
  /// The share of schools with a kitchen is that of normal numbers above this.
  private static let kitchenThreshold = 0.4

  init(index: Int, seed: UInt64) {
    var stream = RandomStream(seed: seed, .schools, index)
    effects = CityRates.schoolSpread * ByOutcome(need: stream.normal(), absence: stream.normal(), behavior: stream.normal())
    var facts = (0..<8).map { _ in Double(Float(stream.normal())) }
    facts[6] = facts[6] > 0 ? 1 : 0
    facts[7] = facts[7] > Self.kitchenThreshold ? 1 : 0
    self.facts = facts
    counsellorDays = Double(stream.poisson(mean: Self.meanCounsellorDays))
  }
}

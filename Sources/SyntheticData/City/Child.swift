import Glibc
import Probability

/// One child: what is lastingly true and where it stands now.
struct Child: Sendable {
  let cohort: Int
  let isGirl: Bool
  /// The home district, which is that of its elementary school.
  let district: Int
  let ward: Int
  /// The first year in the town and the first year no longer in it.
  let entry: Int
  let exit: Int
  /// Whether the infant records are in another town.
  let movedIn: Bool
  /// Whether the family missed the check-up at three years.
  let missedCheckup: Bool
  let frailty: ByOutcome
  /// The noises behind the conditions of the current year, and the conditions of the first.
  var noise: Factors
  let firstFactors: Factors
  var conditions: Conditions = []
  var isListed = false
  /// The place in `ChildBlock.listings` of an entry that is still open, or −1.
  var openListing = -1
  /// The standardised values of the change items in the year before; NaN when there was none.
  var previous: (Double, Double) = (.nan, .nan)

  /// Correlation of the frailties of need and absence.
  private static let sharedFrailty = 0.5
  /// Families under strain miss the check-up more often: the log odds change by these.
  private static let checkupOffset = -0.35
  private static let checkupStrain = 0.75
  private static let checkupRate = 0.05

  init(number: Int, cohort: Int, settings: SyntheticCity.Settings, town: Town) {
    var stream = RandomStream(seed: settings.seed, .birth, number)
    self.cohort = cohort
    isGirl = stream.bernoulli(CityRates.girls)
    district = stream.index(below: town.elementarySchools)
    ward = town.ward(district: district)
    let arrives = stream.bernoulli(CityRates.arrivals)
    entry = arrives ? 2 + stream.index(below: settings.years - 1) : 1
    let cameEarlier = stream.bernoulli(CityRates.earlierArrivals)
    movedIn = arrives || cameEarlier
    exit = stream.bernoulli(CityRates.departures) ? 2 + stream.index(below: settings.years - 1) : settings.years + 1
    frailty = Self.drawFrailty(&stream)
    noise = Self.drawNoise(&stream)
    firstFactors = Factors(from: noise)
    let logOdds = log(Self.checkupRate / (1 - Self.checkupRate)) + Self.checkupOffset + Self.checkupStrain * firstFactors.strain
    missedCheckup = stream.bernoulli(Logistic.probability(logOdds))
  }

  private static func drawFrailty(_ stream: inout RandomStream) -> ByOutcome {
    let need = stream.normal(), absence = stream.normal(), behavior = stream.normal()
    let own = (1 - sharedFrailty * sharedFrailty).squareRoot()
    return CityRates.frailty * ByOutcome(need: need, absence: sharedFrailty * need + own * absence, behavior: behavior)
  }

  static func drawNoise(_ stream: inout RandomStream) -> Factors {
    Factors(
      poverty: stream.normal(), strain: stream.normal(), distress: stream.normal(), illness: stream.normal(), engagement: stream.normal())
  }

  /// The grade in a year: cohort 0 is in the ninth grade in the first.
  func grade(in year: Int) -> Int { 8 - cohort + year }

  /// Whether the child is in a school of the town in this year.
  func isEnrolled(in year: Int) -> Bool { (1...9).contains(grade(in: year)) && year >= entry && year < exit }
}

/// The logistic function.
enum Logistic {
  static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}

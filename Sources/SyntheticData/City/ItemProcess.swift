import Glibc
import Probability

/// How one item is drawn for a child in a year.
struct ItemProcess: Sendable {
  /// Where the value comes from.
  enum Source: Equatable, Sendable {
    case latent
    case answer(slot: Int)
    case schoolFact(Int)
    case counsellorDays
    case supportProcess
  }

  let source: Source
  let kind: ItemKind
  let loads: Factors
  let isStatic: Bool
  /// Whether a random count is drawn once for a child: its register has one row a child.
  let isDrawnOnce: Bool
  /// The place of the child's lasting noise for this item.
  let slot: Int
  /// The weight of the item's own noise: √(1 − Σ load²), the variance not below 0.05.
  let noise: Double
  /// The weight of everything but the trend.
  let rest: Double
  let trend: Trend
  /// Where a flag begins, or the cuts of a scale.
  private let threshold: Double
  private let cuts: Cuts

  /// How an item's own noise is shared between what lasts and what is new each year; .6² + .8² = 1.
  private static let lasting = 0.6
  private static let fresh = 0.8
  private static let leastNoiseVariance = 0.05
  private static let largestTrendVariance = 0.9
  /// The log mean of a count stays between these.
  private static let logMeans = -9.0...5.0

  init(_ item: CityItem, source: Source, slot: Int, isDrawnOnce: Bool) {
    self.source = source
    self.slot = slot
    self.isDrawnOnce = isDrawnOnce
    kind = item.kind
    loads = item.loads
    isStatic = item.isStatic
    trend = item.trend
    noise = max(1 - loads.dot(loads), Self.leastNoiseVariance).squareRoot()
    let trendVariance = trend.grade * trend.grade + trend.sex * trend.sex + trend.year * trend.year
    rest = (1 - min(trendVariance, Self.largestTrendVariance)).squareRoot()
    let quantile = NormalDistribution()
    threshold = if case .flag(let rate) = item.kind, rate > 0 { quantile.quantile(1 - rate) } else { .infinity }
    cuts = if case .scale(let steps) = item.kind { Cuts(steps: steps) } else { Cuts(steps: 1) }
  }

  /// The latent score z.
  func score(_ factors: Factors, lasting: Double, fresh: Double, position: TrendPosition) -> Double {
    let own = isStatic ? lasting : Self.lasting * lasting + Self.fresh * fresh
    let z = loads.dot(factors) + noise * own
    return rest * z + trend.grade * position.grade + trend.sex * position.sex + trend.year * position.year
  }

  /// The exact value at a latent score.
  func value(at z: Double, _ stream: inout RandomStream) -> Double {
    switch kind {
    case .flag: z > threshold ? 1 : 0
    case .count(let mean, let spread):
      Double(stream.poisson(mean: exp(min(max(mean + spread * z, Self.logMeans.lowerBound), Self.logMeans.upperBound))))
    case .measure(let mean, let spread): mean + spread * z
    case .scale: cuts.step(of: z)
    case .choice: preconditionFailure("an answer without order has no score")
    }
  }
}

/// The cuts of a scale of at most five equally frequent steps.
private struct Cuts: Sendable {
  private var cuts = SIMD4<Double>(repeating: .infinity)

  init(steps: Int) {
    precondition(steps <= 5, "a scale has at most five steps")
    for step in 1..<max(steps, 1) { cuts[step - 1] = NormalDistribution().quantile(Double(step) / Double(steps)) }
  }

  /// How many cuts are not above z.
  func step(of z: Double) -> Double { (z >= cuts[0] ? 1 : 0) + (z >= cuts[1] ? 1 : 0) + (z >= cuts[2] ? 1 : 0) + (z >= cuts[3] ? 1 : 0) }
}

/// Where a child stands on the three trends.
struct TrendPosition: Sendable {
  let grade: Double
  let sex: Double
  let year: Double

  private static let middleGrade = 5.0
  private static let gradeSpread = 2.58
  private static let middleYear = 3.5
  private static let yearSpread = 1.7

  init(grade: Int, isGirl: Bool, year: Int) {
    self.grade = (Double(grade) - Self.middleGrade) / Self.gradeSpread
    sex = 2 * Self.centredSex(isGirl)
    self.year = (Double(year) - Self.middleYear) / Self.yearSpread
  }

  static func centredSex(_ isGirl: Bool) -> Double { (isGirl ? 1 : 0) - CityRates.girls }
}

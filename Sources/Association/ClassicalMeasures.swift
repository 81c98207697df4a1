/// The classical measures of association of one item with a 0/1 outcome, picked by the item's scale.
///
/// They describe; the adjusted score test decides. Point-biserial correlations of items or outcomes of different prevalence must not be compared:
/// their largest possible value depends on the prevalence.
public struct ClassicalMeasures: Sendable {
  let outcome: [Double]
  let test: StratifiedScoreTest
  /// The level of the intervals.
  public let level: Double

  /// Numbers are cut into this many bins of about equal size for the information value.
  public static let informationBins = 10

  /// Measures against this outcome (1, 0 or NaN), adjusted ones within these strata.
  /// - Complexity: O(rows).
  /// - Throws: `AssociationError.settingOutOfRange` unless the level lies strictly between 0 and 1.
  public init(outcome: [Double], strata: Strata, level: Double = 0.95) throws(AssociationError) {
    guard level > 0, level < 1 else { throw .settingOutOfRange(name: "level", lowest: 0, highest: 1) }
    self.outcome = zip(outcome, strata.codes).map { $1 < 0 ? .nan : $0 }
    self.level = level
    test = StratifiedScoreTest(outcome: outcome, strata: strata)
  }

  /// The measures that suit the scale; nominal levels are numbers 0, 1, 2, … and NaN is missing on every scale.
  /// - Complexity: O(rows log rows).
  public func measures(of x: [Double], scale: ItemScale) -> [AssociationMeasure] {
    switch scale {
    case .binary: binary(x) + [areaUnderCurve(x)] + information(levels(x))
    case .count, .continuous: numeric(x, levels(x))
    case .ordinal: ordinal(x) + [areaUnderCurve(x)] + information(levels(x))
    case .nominal: nominal(levels(x)) + information(levels(x))
    }
  }

  /// The measures that a screening of many items prints: the classical one of the scale first, the common odds ratio of binary items, and the
  /// adjusted area under the curve.
  /// - Complexity: O(rows log rows).
  public func principal(of x: [Double], scale: ItemScale) -> [AssociationMeasure] {
    switch scale {
    case .binary: binary(x) + [areaUnderCurve(x)]
    case .count, .continuous: [pointBiserial(x), areaUnderCurve(x)]
    case .ordinal: ordinal(x) + [areaUnderCurve(x)]
    case .nominal: nominal(levels(x))
    }
  }

  private func pointBiserial(_ x: [Double]) -> AssociationMeasure {
    let pearson = PearsonCorrelation(x, outcome)
    return AssociationMeasure(.pointBiserial, estimate: pearson.estimate, interval: pearson.interval(level: level), test: pearson.test)
  }

  private func areaUnderCurve(_ x: [Double]) -> AssociationMeasure {
    let area = test.areaUnderCurve(of: x)
    return AssociationMeasure(.adjustedAUC, estimate: area?.area, interval: area?.interval(level: level))
  }

  private func binary(_ x: [Double]) -> [AssociationMeasure] {
    let threshold = x.lazy.filter(\.isFinite).min() ?? 0
    let crude = test.crudeTable(of: x, exposedAbove: threshold)
    let common = MantelHaenszel(test.fourfoldTables(of: x, exposedAbove: threshold))
    let phi = PearsonCorrelation(x, outcome)
    return [
      AssociationMeasure(.phi, estimate: crude.phi, interval: phi.interval(level: level), test: contingency(levels(x)).chiSquare),
      AssociationMeasure(.oddsRatio, crude.oddsRatio(level: level)),
      AssociationMeasure(.relativeRisk, crude.relativeRisk(level: level)),
      AssociationMeasure(.mantelHaenszel, common.oddsRatio(level: level), test: common.test())
    ]
  }

  private func numeric(_ x: [Double], _ levels: Levels) -> [AssociationMeasure] {
    let (events, others) = counts(levels)
    let spearman = SpearmanCorrelation(events: events, others: others)
    return [
      pointBiserial(x),
      AssociationMeasure(.spearman, estimate: spearman.estimate, interval: spearman.interval(level: level), test: spearman.test),
      areaUnderCurve(x)
    ] + information(quantileBins(levels))
  }

  private func ordinal(_ x: [Double]) -> [AssociationMeasure] {
    let levels = levels(x)
    let pairs = OrdinalAssociation(contingency(levels))
    let (events, others) = counts(levels)
    let trend = TrendTest(scores: levels.values, events: events, totals: zip(events, others).map(+))
    return [
      AssociationMeasure(.kendallTauB, estimate: pairs.tauB, interval: interval(pairs.tauB, pairs.tauBStandardError)),
      AssociationMeasure(.goodmanKruskalGamma, estimate: pairs.gamma, interval: interval(pairs.gamma, pairs.gammaStandardError)),
      AssociationMeasure(.cochranArmitage, test: trend.cochranArmitage)
    ]
  }

  private func nominal(_ levels: Levels) -> [AssociationMeasure] {
    let table = contingency(levels)
    let general = test.levelCounts(codes: levels.codes, levels: levels.values.count)
    return [
      AssociationMeasure(.cramersV, estimate: table.cramersV, interval: table.cramersVInterval(level: level), test: table.chiSquare),
      AssociationMeasure(.cramersVCorrected, estimate: table.biasCorrectedV),
      AssociationMeasure(.goodmanKruskalTau, estimate: table.goodmanKruskalTau),
      AssociationMeasure(.theilsU, estimate: table.theilsU),
      AssociationMeasure(.generalMantelHaenszel, test: general.test())
    ]
  }

  private func information(_ levels: Levels) -> [AssociationMeasure] {
    let (events, others) = counts(levels)
    let (table, value) = (contingency(levels), InformationValue(cases: events, others: others))
    return [
      AssociationMeasure(.informationValueExcess, estimate: value?.excess, test: value?.test),
      AssociationMeasure(.mutualInformation, estimate: table.mutualInformation, test: table.likelihoodRatio)
    ]
  }

  /// `estimate ± z × standard error`, kept between -1 and 1.
  private func interval(_ estimate: Double?, _ standardError: Double?) -> ClosedRange<Double>? {
    guard let estimate, let standardError else { return nil }
    let halfWidth = ReferenceTails.normalQuantile(ofTwoSided: level) * standardError
    return max(estimate - halfWidth, -1)...min(estimate + halfWidth, 1)
  }
}

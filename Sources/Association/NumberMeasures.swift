/// The measures of a number against an outcome of two or more values, from how often each value occurs.
///
/// The one that answers the question stands first: the score test of a stratified comparison, Cochran–Armitage's of a two-valued outcome,
/// Kruskal–Wallis' of one with more values.
public struct NumberMeasures: Sendable {
  /// All children.
  public let whole: GroupedValues
  /// The children of each stratum.
  public let strata: [GroupedValues]
  /// What the measures hold.
  public let settings: MeasureSettings

  /// Numbers are cut into this many bins of about equal size for the information value.
  public static let informationBins = ClassicalMeasures.informationBins
  /// Up to this many values a table of them is made for the standard errors of γ and τ_b.
  static let tableLimit = 1000

  /// The measures of these values; group 1 has the event where there are two.
  public init(_ whole: GroupedValues, strata: [GroupedValues], settings: MeasureSettings) {
    (self.whole, self.strata, self.settings) = (whole, strata, settings)
  }

  /// All measures; what does not exist is nil.
  /// - Complexity: O(values × groups), and that of the exact test when it is asked for.
  public var measures: [AssociationMeasure] {
    let spread = (whole.values.last ?? 0) - (whole.values.first ?? 0)
    if spread > 0, spread.isFinite, !Self.ordinarySpreads.contains(spread) { return measures(scaledBy: unitScale(ofLargest: spread)) }
    guard whole.groups == 2 else { return comparisons }
    let adjusted = settings.comparison == .stratified ? [scoreTest] : []
    return adjusted + trends + twoSamples + correlations + [areaUnderCurve] + information + comparisons
  }

  /// Squares and their squares of other spreads leave the doubles, or come near it.
  static let ordinarySpreads = 1e-70...1e70

  /// The measures of the values times a power of two, which changes no digit, in the unit of the values.
  private func measures(scaledBy factor: Double) -> [AssociationMeasure] {
    let scaled = NumberMeasures(whole.scaled(by: factor), strata: strata.map { $0.scaled(by: factor) }, settings: settings)
    return scaled.measures.map { measure in
      switch measure.name {
      case .welchT: measure.scaled(by: 1 / factor)
      case .scoreTest: measure.scaled(by: factor)
      default: measure
      }
    }
  }

  private func trend(_ values: GroupedValues) -> TrendTest {
    let events = values.values.indices.map { values.count($0, group: 1) }
    return TrendTest(scores: values.values, events: events, totals: values.values.indices.map { values.count($0) })
  }

  /// `Σ T / √Σ Var` over strata: the score test of a logistic model with a constant for each stratum.
  private var scoreTest: AssociationMeasure {
    let trends = strata.filter { $0.total > 0 }.map(trend)
    let (U, V) = (trends.reduce(0) { $0 + $1.statistic }, trends.reduce(0) { $0 + $1.variance })
    let result = AdjustedScore(observed: whole.total, score: U, information: V)
    return AssociationMeasure(adjusted: result, level: settings.level)
  }

  private var trends: [AssociationMeasure] {
    let trend = trend(whole)
    return [
      AssociationMeasure(.cochranArmitage, test: trend.cochranArmitage), AssociationMeasure(.linearByLinear, test: trend.linearByLinear)
    ]
  }

  private var twoSamples: [AssociationMeasure] {
    let welch = WelchTest(whole), ranks = MannWhitneyTest(whole)
    let exact =
      settings.extent == .exact ? [AssociationMeasure(.mannWhitneyExact, statistic: ranks?.statistic, pValue: ranks?.exactPValue)] : []
    return [
      AssociationMeasure(.welchT, estimate: welch?.difference, interval: welch?.interval(level: settings.level), test: welch?.test),
      AssociationMeasure(.mannWhitney, test: ranks?.test)
    ] + exact + [AssociationMeasure(.kolmogorovSmirnov, test: KolmogorovSmirnovTest(whole)?.test)]
  }

  private var correlations: [AssociationMeasure] {
    let (r, n) = (trend(whole).correlation, Int(whole.total))
    let events = whole.values.indices.map { whole.count($0, group: 1) }
    let spearman = SpearmanCorrelation(events: events, others: whole.values.indices.map { whole.count($0, group: 0) })
    let interval = r.flatMap { r in n > 3 ? fisherInterval(r, standardError: 1 / Double(n - 3).squareRoot(), level: settings.level) : nil }
    return [
      AssociationMeasure(.pointBiserial, estimate: r, interval: interval, test: r.flatMap { correlationTest($0, n) }),
      AssociationMeasure(
        .spearman, estimate: spearman.estimate, interval: spearman.interval(level: settings.level), test: spearman.test)
    ] + concordances
  }

  /// Kendall's τ_b and Goodman and Kruskal's γ, with limits where there are few values.
  private var concordances: [AssociationMeasure] {
    guard whole.values.count <= Self.tableLimit else {
      let pairs = TwoGroupPairs(whole)
      return [AssociationMeasure(.kendallTauB, estimate: pairs.tauB), AssociationMeasure(.goodmanKruskalGamma, estimate: pairs.gamma)]
    }
    let pairs = OrdinalAssociation(whole.contingency)
    return [
      AssociationMeasure(.kendallTauB, estimate: pairs.tauB, interval: limits(pairs.tauB, pairs.tauBStandardError)),
      AssociationMeasure(.goodmanKruskalGamma, estimate: pairs.gamma, interval: limits(pairs.gamma, pairs.gammaStandardError))
    ]
  }

  private func limits(_ estimate: Double?, _ standardError: Double?) -> ClosedRange<Double>? {
    guard let estimate, let standardError, standardError.isFinite else { return nil }
    let halfWidth = ReferenceTails.normalQuantile(ofTwoSided: settings.level) * standardError
    return max(estimate - halfWidth, -1)...min(estimate + halfWidth, 1)
  }

  private var areaUnderCurve: AssociationMeasure {
    let area = AdjustedAreaUnderCurve(strata)
    return AssociationMeasure(.adjustedAUC, estimate: area?.area, interval: area?.interval(level: settings.level))
  }

  /// Of two values a table tells the same.
  private var information: [AssociationMeasure] {
    guard whole.values.count > 2 else { return [] }
    let bins = whole.binned(Self.informationBins)
    return AssociationMeasure.information(
      cases: bins.values.indices.map { bins.count($0, group: 1) }, others: bins.values.indices.map { bins.count($0, group: 0) })
  }

  private var comparisons: [AssociationMeasure] {
    [
      AssociationMeasure(.kruskalWallis, test: KruskalWallisTest(whole)?.test),
      AssociationMeasure(.bartlett, test: BartlettTest(whole)?.test),
      AssociationMeasure(.brownForsythe, test: BrownForsytheTest(whole)?.test)
    ]
  }
}

extension AssociationMeasure {
  /// The measure with its estimate and limits times a number above 0.
  func scaled(by factor: Double) -> AssociationMeasure {
    var scaled = self
    (scaled.estimate, scaled.low, scaled.high) = (estimate.map { $0 * factor }, low.map { $0 * factor }, high.map { $0 * factor })
    return scaled
  }

  /// The adjusted score test with its one-step log odds ratio.
  public init(adjusted score: AdjustedScore?, level: Double) {
    self.init(.scoreTest, estimate: score?.effect?.logOdds, interval: score?.effect?.interval(level: level), test: score?.test)
  }
}

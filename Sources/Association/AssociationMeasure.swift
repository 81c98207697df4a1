/// One measure of association with what is known about its precision.
public struct AssociationMeasure: Equatable, Sendable {
  /// The names of the measures.
  public enum Name: String, CaseIterable, Equatable, Sendable {
    /// The adjusted area under the curve.
    case adjustedAUC = "adjusted_auc"
    /// The phi coefficient.
    case phi
    /// The crude odds ratio.
    case oddsRatio = "odds_ratio"
    /// The crude relative risk.
    case relativeRisk = "relative_risk"
    /// The Mantel–Haenszel odds ratio and the Cochran–Mantel–Haenszel test.
    case mantelHaenszel = "mantel_haenszel"
    /// The point-biserial correlation.
    case pointBiserial = "point_biserial"
    /// Spearman's rank correlation.
    case spearman
    /// Kendall's τ-b.
    case kendallTauB = "kendall_tau_b"
    /// Goodman and Kruskal's γ.
    case goodmanKruskalGamma = "goodman_kruskal_gamma"
    /// The Cochran–Armitage trend test.
    case cochranArmitage = "cochran_armitage"
    /// Cramér's V.
    case cramersV = "cramers_v"
    /// Cramér's V corrected for bias.
    case cramersVCorrected = "cramers_v_corrected"
    /// Goodman and Kruskal's τ.
    case goodmanKruskalTau = "goodman_kruskal_tau"
    /// Theil's U.
    case theilsU = "theils_u"
    /// The Cochran–Mantel–Haenszel test of general association.
    case generalMantelHaenszel = "general_mantel_haenszel"
    /// The information value minus its expectation without association.
    case informationValueExcess = "information_value_excess"
    /// The mutual information in nats, with the likelihood ratio test.
    case mutualInformation = "mutual_information"
  }

  /// Which measure it is.
  public var name: Name
  /// The estimate; nil for a pure test.
  public var estimate: Double?
  /// The lower limit of the estimate.
  public var low: Double?
  /// The upper limit of the estimate.
  public var high: Double?
  /// The test that belongs to the measure.
  public var test: TestStatistic?

  /// A measure with what is known about it.
  public init(_ name: Name, estimate: Double? = nil, interval: ClosedRange<Double>? = nil, test: TestStatistic? = nil) {
    self.name = name
    self.estimate = estimate
    self.low = interval?.lowerBound
    self.high = interval?.upperBound
    self.test = test
  }

  init(_ name: Name, _ ratio: RatioEstimate?, test: TestStatistic? = nil) {
    self.init(name, estimate: ratio?.ratio, interval: ratio.map { $0.low...$0.high }, test: test)
  }
}

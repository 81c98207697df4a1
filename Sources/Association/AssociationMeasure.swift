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
    /// Pearson's χ² without continuity correction.
    case chiSquare = "chi_square"
    /// The likelihood ratio statistic G².
    case gTest = "g_test"
    /// Pearson's χ² with Yates' continuity correction.
    case chiSquareCorrected = "chi_square_corrected"
    /// Fisher's exact test.
    case fisherExact = "fisher_exact"
    /// `χ² / N`.
    case phiSquared = "phi_squared"
    /// Pearson's contingency coefficient.
    case contingencyCoefficient = "contingency_coefficient"
    /// Tschuprow's T.
    case tschuprowT = "tschuprow_t"
    /// Goodman and Kruskal's λ.
    case goodmanKruskalLambda = "goodman_kruskal_lambda"
    /// McNemar's test of a question asked twice.
    case mcnemar
    /// The binomial form of McNemar's test.
    case mcnemarExact = "mcnemar_exact"
    /// The Mantel test of a trend, with n - 1.
    case linearByLinear = "linear_by_linear"
    /// The Cochran–Mantel–Haenszel test with continuity correction.
    case mantelHaenszelCorrected = "mantel_haenszel_corrected"
    /// The exact conditional analysis of a common odds ratio.
    case mantelHaenszelExact = "mantel_haenszel_exact"
    /// Breslow and Day's test of homogeneous odds ratios.
    case breslowDay = "breslow_day"
    /// The same with Tarone's correction.
    case breslowDayTarone = "breslow_day_tarone"
    /// Woolf's test of homogeneous odds ratios.
    case woolf
    /// Welch's t-test.
    case welchT = "welch_t"
    /// Wilcoxon, Mann and Whitney's rank sum test.
    case mannWhitney = "mann_whitney"
    /// The same with its exact permutation distribution.
    case mannWhitneyExact = "mann_whitney_exact"
    /// Kolmogorov and Smirnov's two-sample test.
    case kolmogorovSmirnov = "kolmogorov_smirnov"
    /// Kruskal and Wallis' test.
    case kruskalWallis = "kruskal_wallis"
    /// Bartlett's test of equal variances.
    case bartlett
    /// Brown and Forsythe's test of equal spread.
    case brownForsythe = "brown_forsythe"
    /// The score test adjusted for strata or covariates, with the one-step log odds ratio.
    case scoreTest = "score_test"
    /// The information value.
    case informationValue = "information_value"
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
  /// The p-value; that of the test, or one that needs no statistic.
  public var pValue: Double?

  /// A measure with what is known about it.
  public init(_ name: Name, estimate: Double? = nil, interval: ClosedRange<Double>? = nil, test: TestStatistic? = nil) {
    self.name = name
    self.estimate = estimate
    self.low = interval?.lowerBound
    self.high = interval?.upperBound
    self.test = test
    self.pValue = test?.pValue
  }

  /// An exact measure: limits that may be open, a p-value, and a statistic where there is one.
  public init(_ name: Name, estimate: Double? = nil, low: Double? = nil, high: Double? = nil, statistic: Double? = nil, pValue: Double?) {
    self.name = name
    self.estimate = estimate
    self.low = low
    self.high = high
    self.pValue = pValue
    test = statistic.flatMap { statistic in pValue.map { TestStatistic(statistic: statistic, degreesOfFreedom: .infinity, pValue: $0) } }
  }

  /// A ratio with its limits.
  public init(_ name: Name, _ ratio: RatioEstimate?, test: TestStatistic? = nil) {
    self.init(name, estimate: ratio?.ratio, interval: ratio.map { $0.low...$0.high }, test: test)
  }
}

import Studies

/// How well a card did against the truth.
struct CardGrade {
  let outcome: String
  let oracle: Double
  /// The area under the curve of the points on top of grade and sex, on which the card was trained and which the oracle knows.
  let card: Double
  /// The area under the curve of the points alone.
  let points: Double
  let beforeRounding: Double
  let allItems: Double?
  let decoys: [String]
  let negativePoints: Int
  let features: Int
  let inTheLarge: Double
  let slope: Double
  let observedToExpected: Double
  let refreshedInTheLarge: Double
  let refreshedError: Double
  let precision: Double?

  /// Nil when the study made no card.
  init?(_ result: RisingRiskResult, _ truth: CityTruth) {
    guard let card = result.card, let evaluation = result.evaluation, let oracle = truth.oracle[evaluation.years.last ?? 0]?[card.outcome]
    else { return nil }
    outcome = card.outcome
    self.oracle = oracle
    self.card = evaluation.withGradeAndSex.estimate ?? 0
    points = evaluation.points.estimate ?? 0
    beforeRounding = evaluation.beforeRounding.estimate ?? 0
    allItems = evaluation.comparators.first { $0.name.hasPrefix("logistic") }?.estimate
    let nulls: Set<String> = ["decoy", "school_decoy"]
    decoys = card.features.map(\.item).filter { nulls.contains(truth.items[$0]?.role ?? "") }
    negativePoints = card.features.flatMap { $0.bins + $0.missing }.count { $0.points < 0 }
    features = card.features.count
    inTheLarge = evaluation.calibration.inTheLarge ?? .nan
    slope = evaluation.calibration.slope ?? .nan
    observedToExpected = evaluation.calibration.observedToExpected ?? .nan
    refreshedInTheLarge = evaluation.refreshed.inTheLarge ?? .nan
    refreshedError = evaluation.refreshed.expectedCalibrationError ?? .nan
    precision = evaluation.capacity.first { $0.share == 0.01 }?.precision
  }
}

/// How well the leakage audit did against the truth.
struct LeakageGrade {
  private(set) var sensitivity = ScreeningGrade.Share()
  private(set) var falseFlags = ScreeningGrade.Share()
  private(set) var reviews = ScreeningGrade.Share()

  /// Grades one city.
  mutating func add(_ findings: [LeakageFinding], _ truth: CityTruth) {
    for finding in findings {
      guard let role = truth.items[finding.item]?.role else { continue }
      if role == "leak" {
        sensitivity.add(finding.flag == "leak")
      } else {
        falseFlags.add(finding.flag == "leak")
        reviews.add(finding.flag == "review")
      }
    }
  }
}

import Modeling

@testable import Studies

/// The result of a study with every part that a report shows, small enough to count by hand.
enum TinyResult {
  static let complete: RisingRiskResult = {
    var result = RisingRiskResult()
    result.title = "Trial <one> & \"two\""
    result.provenance = Provenance(
      program: "kizashi 0.0", planDigest: "aaaa", inputs: [("roster.csv", "bbbb"), ("school.csv", "cccc")], seed: 42,
      linearAlgebra: "BLAS 1")
    result.registers = [
      RegisterSummary(
        table: "roster", path: "roster.csv", encoding: "cp932, detected", rows: 12_345, rejected: 6, unknownKey: 0, unusedColumns: []),
      RegisterSummary(
        table: "school", path: "school.csv", encoding: "utf-8", rows: 9_000, rejected: 7, unknownKey: 1_001, unusedColumns: ["memo", "<b>"])
    ]
    result.panel = PanelSummary(children: 4_321, rows: 9_876, years: [(2019, 4_000), (2020, 4_100)], items: 17)
    result.outcomes = [outcome("support", events: [60, 70, 80]), outcome("absence", events: [30, 40, 50])]
    result.leakage = [
      LeakageFinding(
        item: "visits", label: "home visits", origin: "support_process", lagOne: 2.345, lagTwo: 0.5, likelihoodRatio: 7.25, flag: "leak",
        isExcluded: true),
      LeakageFinding(
        item: "days", label: "days absent", origin: "routine", lagOne: 1, lagTwo: 0.9, likelihoodRatio: 2, flag: "none", isExcluded: false),
      LeakageFinding(
        item: "fees", label: "fees", origin: "eligibility_decision", lagOne: 1, lagTwo: nil, likelihoodRatio: nil, flag: "review",
        isExcluded: false)
    ]
    result.collinearity = [CollinearGroup(items: ["days", "hours"], correlation: 0.987)]
    result.card = card
    result.evaluation = evaluation
    result.notes = [StudyNote(code: "x", items: [], japanese: "注記あり", english: "a remark & more")]
    return result
  }()

  /// An outcome seen in 2019, 2020 and 2021 among a thousand children each year.
  static func outcome(_ name: String, events: [Int]) -> OutcomeResult {
    var leftOut = Cohort.LeftOut()
    (leftOut.alreadyThere, leftOut.inGap, leftOut.leftTown, leftOut.unknownState) = (120, 9, 1_234, 0)
    return OutcomeResult(
      name: name, label: name, isFoundBySomebody: name == "support",
      years: events.enumerated().map { (year: 2019 + $0, atRisk: 1_000, events: $1) }, leftOut: leftOut,
      items: [
        item("days", "days absent", [test("level", 0.6931471805599453, p: 1e-9), test("change", 0.2, p: 0.0301)]),
        item("visits", "home visits", [test("level", 1.2, p: 1e-12)]),
        item("shoes", "shoes", [test("level", 0.01, p: 0.7)]),
        item("fees", "fees", [test("missing", 3.5, p: 1e-5)], tags: ["selection"])
      ])
  }

  static func item(_ id: String, _ label: String, _ components: [ComponentTest], tags: [String] = []) -> ScreenedItem {
    ScreenedItem(
      item: id, label: label, table: "school", office: id == "days" ? "education board" : "", scale: "count", components: components,
      classical: ClassicalMeasure(name: "point_biserial", estimate: 0.12, low: 0.1, high: 0.1504), tags: tags)
  }

  /// A test whose limits are 0.1 around the log odds ratio, and whose adjusted p-value is its p-value.
  static func test(_ component: String, _ logOddsRatio: Double, p: Double) -> ComponentTest {
    ComponentTest(
      component: component, observations: 900, events: 50, z: 5, degreesOfFreedom: 1, p: p, benjaminiHochberg: p, benjaminiYekutieli: p,
      logOddsRatio: logOddsRatio, low: logOddsRatio - 0.1, high: logOddsRatio + 0.1, method: "normal", variance: "model")
  }

  static let card = CardResult(
    outcome: "support", trainingYears: [2019, 2020], trainingRows: 2_000, trainingEvents: 130, candidates: 33, stability: [],
    features: [
      CardFeature(
        item: "days", kind: "level", label: "days absent", unit: "d", coefficient: 1,
        bins: [
          CardBin(label: "0", english: "0", rows: 1_000, events: 9, weightOfEvidence: -1, points: 0),
          CardBin(label: "1", english: "1", rows: 500, events: 40, weightOfEvidence: 0, points: 4),
          CardBin(label: "2", english: "2", rows: 480, events: 81, weightOfEvidence: 1, points: 9)
        ],
        missing: [
          CardBin(label: "not_attended", english: "not_attended", rows: 20, events: 12, weightOfEvidence: 1, points: 7),
          CardBin(label: "refused", english: "refused", rows: 0, events: 0, weightOfEvidence: 0, points: 3),
          CardBin(label: "unknown", english: "unknown", rows: 0, events: 0, weightOfEvidence: 0, points: 0)
        ], checkedOddsRatio: 2.718, checkedLow: 1.5, checkedHigh: 4.25)
    ], basePoints: 0, scoreRange: 0...9, pointsPerDoubling: 5, probability: [], calibrationYears: [2021], threshold: 7, capacityShare: 0.05,
    proposedShare: 0.049)

  static let evaluation = EvaluationResult(
    years: [2022], rows: 1_500, events: 90, points: area("points", 0.771), beforeRounding: area("card before rounding", 0.772),
    withGradeAndSex: area("points with grade and sex", 0.773), unseenHouseholds: nil,
    comparators: [area("number of flags", 0.65)],
    calibration: CalibrationResult(
      inTheLarge: 0.123, slope: 1.045, observedToExpected: 1.084, expectedCalibrationError: 0.00361, brier: 0.05432),
    refreshed: CalibrationResult(
      inTheLarge: 0, slope: 1.043, observedToExpected: 1, expectedCalibrationError: 0.00123, brier: 0.05411),
    calibrationGroups: [
      CalibrationGroupResult(rows: 500, events: 9, predicted: 0.011, observed: 0.018, low: 0.01, high: 0.04),
      CalibrationGroupResult(rows: 500, events: 10, predicted: 0.04, observed: 0.02, low: 0.01, high: 0.04),
      CalibrationGroupResult(rows: 500, events: 71, predicted: 0.1, observed: 0.142, low: 0.114, high: 0.175)
    ],
    capacity: [
      CapacityRow(
        share: 0.01, threshold: 9, flagged: 16, found: 8, precision: 0.5, precisionLow: 0.28, precisionHigh: 0.72, recall: 8.0 / 90),
      CapacityRow(
        share: 0.05, threshold: 7, flagged: 80, found: 30, precision: 0.375, precisionLow: 0.277, precisionHigh: 0.485, recall: 30.0 / 90),
      CapacityRow(
        share: 0.2, threshold: 4, flagged: 310, found: 60, precision: 60.0 / 310, precisionLow: 0.153, precisionHigh: 0.241,
        recall: 60.0 / 90)
    ])

  /// An area under the curve with limits 0.03 around it.
  static func area(_ name: String, _ estimate: Double) -> AreaEstimate {
    AreaEstimate(name: name, label: name, estimate: estimate, low: estimate - 0.03, high: estimate + 0.03)
  }

  /// The complete result after a change.
  static func changed(_ change: (inout RisingRiskResult) -> Void) -> RisingRiskResult {
    var result = complete
    change(&result)
    return result
  }
}

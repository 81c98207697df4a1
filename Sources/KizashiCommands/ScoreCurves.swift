import Disclosure
import StructuredText
import Validation

/// The curves of all rows, thinned so that no step tells of few children.
struct ScoreCurves {
  let ranking: RankingCurves
  /// Nil for a score that is no probability.
  let decision: DecisionCurve?
  /// Nil for a score that is no probability, or where the regression behind it has no answer.
  let calibration: CalibrationCurve?

  /// The curves of rows of both classes.
  ///
  /// - Complexity: O(rows log rows).
  /// - Throws: `ValidationError`.
  init(_ rows: JudgedRows, _ question: ValidateQuestion) throws {
    let smallest = SmallCells.official.threshold
    ranking = try RankingCurves(try Ranking(outcome: rows.outcome, score: rows.score), smallest: smallest)
    guard rows.isProbability else {
      (decision, calibration) = (nil, nil)
      return
    }
    var settings = DecisionCurve.Settings()
    settings.clusters = rows.clusters?.codes
    (settings.level, settings.smallest, settings.threads) = (question.level, smallest, question.threads)
    decision = try DecisionCurve(outcome: rows.outcome, probability: rows.score, settings: settings)
    calibration = try? CalibrationCurve(
      outcome: rows.outcome, probability: rows.score, clusters: rows.clusters?.codes, level: question.level, threads: question.threads)
  }

  /// The curves as JSON.
  var json: JSONValue {
    [
      "ranking": .array(ranking.points.map(Self.json)), "decision": decision.map { .array($0.points.map(Self.json)) } ?? nil,
      "calibration": calibration.map { .array($0.points.map(Self.json)) } ?? nil
    ]
  }

  private static func json(_ point: RankingCurves.Point) -> JSONValue {
    [
      "threshold": JSONValue(point.threshold), "false_positive_share": .number(point.falsePositiveShare),
      "sensitivity": .number(point.sensitivity), "precision": JSONValue(point.precision)
    ]
  }

  private static func json(_ point: DecisionCurve.Point) -> JSONValue {
    [
      "threshold": .number(point.threshold), "net_benefit": .number(point.netBenefit), "low": JSONValue(point.low),
      "high": JSONValue(point.high), "net_benefit_all": .number(point.netBenefitOfAll), "avoided_per_100": JSONValue(point.avoidedPer100)
    ]
  }

  private static func json(_ point: CalibrationCurve.Point) -> JSONValue {
    [
      "prediction": .number(point.prediction), "observed": .number(point.observed), "low": .number(point.low), "high": .number(point.high)
    ]
  }
}

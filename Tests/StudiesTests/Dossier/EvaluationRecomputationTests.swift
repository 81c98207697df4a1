import StructuredText
import Testing

@testable import Studies

/// What a third party can compute again: the same numbers, and a changed one is told.
struct EvaluationRecomputationTests {
  private static let metrics = """
    {"children": 1000, "events": 50, "minutes_per_assessment": 30,
     "scores": [{"auc": {"estimate": 0.8}, "at_capacity": {"flagged": 100, "found": 25,
       "precision": {"estimate": 0.25, "low": 0.17545, "high": 0.34304}, "recall": {"estimate": 0.5}, "lift": 5, "hours": 50}}],
     "curve": [{"false_positive_share": 0.1, "sensitivity": 0.5}, {"false_positive_share": 0.4, "sensitivity": 0.9}],
     "steps": [{"flagged": 100, "found": 25, "precision": 0.25, "recall": 0.5, "lift": 5, "hours": 50}],
     "calibration": {"expected": 40, "observed_to_expected": 1.25, "groups": [{"children": 10, "events": 1, "observed": 0.1}]},
     "groups": [{"groups": [{"children": 500, "events": 20, "flagged": 60, "found": 10, "expected": 16, "outcome_of_all_known": true,
       "sensitivity": {"estimate": 0.5}, "precision": {"estimate": null}, "flagged_share": {"estimate": 0.12}, "observed_to_expected": {"estimate": 1.25}}]}],
     "optimism": {"indices": [{"apparent": 0.6, "training": 0.62, "test": 0.55, "optimism": 0.07, "corrected": 0.53}]},
     "gates": [{"value": 0.7, "at_least": 0.6, "at_most": null, "met": true}, {"value": null, "at_least": 0.6, "at_most": null, "met": false}]}
    """

  private func figures(_ change: (String) -> String = { $0 }) throws -> [RecomputedFigure] {
    EvaluationRecomputation(try JSONValue(parsing: change(Self.metrics))).figures
  }

  private func different(_ figures: [RecomputedFigure]) -> [String] { figures.filter { $0.status == .different }.map(\.name) }

  @Test func `what follows from the counts is the same, limits of four digits are not`() throws {
    let figures = try figures()
    // Wilson's limits of 25 in 100 are 0.1754521… and 0.3430446… (R): printed in full they would agree.
    #expect(different(figures) == ["scores[0].at_capacity.precision.low", "scores[0].at_capacity.precision.high"])
    #expect(figures.filter { $0.status == .same }.count >= 15)
  }

  @Test func `an area lies within the bounds of the drawn points`() throws {
    let area = try #require(try figures().first { $0.name == "scores[0].auc.estimate" })
    // 0.1·0 + 0.3·0.5 + 0.6·0.9 below, 0.1·0.5 + 0.3·0.9 + 0.6·1 above
    #expect(abs(area.recomputed.lowerBound - 0.69) < 1e-12 && abs(area.recomputed.upperBound - 0.92) < 1e-12)
    #expect(area.status == .withinBounds)
  }

  @Test(
    arguments: [
      ("\"recall\": 0.5,", "\"recall\": 0.51,", "steps[0].recall"), ("\"hours\": 50}],", "\"hours\": 49}],", "steps[0].hours"),
      ("\"corrected\": 0.53", "\"corrected\": 0.54", "optimism.indices[0].corrected"), ("\"met\": false", "\"met\": true", "gates[1].met"),
      ("\"estimate\": 0.12", "\"estimate\": 0.13", "groups[0].groups[0].flagged_share.estimate"),
      ("{\"estimate\": 0.8}", "{\"estimate\": 0.95}", "scores[0].auc.estimate")
    ])
  func `a changed number is told`(_ old: String, _ new: String, _ name: String) throws {
    #expect(try different(figures { $0.replacing(old, with: new) }).contains(name))
  }

  @Test func `what is withheld is not guessed`() throws {
    let names = try figures().map(\.name)
    #expect(!names.contains("groups[0].groups[0].precision.estimate") && names.contains("groups[0].groups[0].sensitivity.estimate"))
  }
}

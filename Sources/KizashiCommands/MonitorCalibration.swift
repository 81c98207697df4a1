import Disclosure
import Regression
import Reports
import StructuredText
import Validation

/// The calibration of a rule in use, as it may be told.
struct MonitorCalibration {
  /// The period.
  let period: String
  let found: CalibrationInUse

  /// Whether there are enough events, and others, to tell a number from which they could be worked out.
  static func isTold(_ found: CalibrationInUse) -> Bool {
    SmallCells.official.publish(share: found.events, of: found.rows) != nil && found.events > 0 && found.events < found.rows
  }

  private var isTold: Bool { Self.isTold(found) }

  /// The figures; null where there are too few events to tell.
  func json(_ language: Language) -> JSONValue {
    guard isTold else { return ["period": .string(period), "advice": advice, "advice_text": .string(sentence(language))] }
    return [
      "period": .string(period), "observations": .integer(found.rows), "events": .integer(found.events),
      "expected": .number(found.expected),
      "observed_to_expected": .number(Double(found.events) / found.expected), "in_the_large": Self.estimate(found.inTheLarge),
      "slope": Self.estimate(found.slope), "area": Self.estimate(found.area), "area_before": Self.estimate(found.areaBefore),
      "advice": advice, "advice_text": .string(sentence(language))
    ]
  }

  private var advice: JSONValue { .string(found.advice.rawValue) }

  private func sentence(_ language: Language) -> String { language.text(found.advice.japanese, found.advice.english) }

  private static func estimate(_ estimate: Estimate?) -> JSONValue {
    guard let estimate else { return .null }
    let limits = try? estimate.interval()
    return [
      "value": JSONValue(estimate.value), "standard_error": JSONValue(estimate.standardError), "low": JSONValue(limits?.low),
      "high": JSONValue(limits?.high)
    ]
  }

  /// The figures as lines.
  func text(_ language: Language) -> String {
    let head = language.text("較正（\(period)）：", "calibration (\(period)): ")
    guard isTold else { return head + sentence(language) + "\n" }
    let figures = [
      (language.text("該当", "events"), NumberText.count(found.events) + " / " + NumberText.count(found.rows)),
      (language.text("期待数", "expected"), NumberText.fixed(found.expected, 1)),
      (language.text("全体のずれ（ロジット）", "in the large (logit)"), Self.text(found.inTheLarge)),
      (language.text("傾き", "slope"), Self.text(found.slope)), (language.text("AUC", "area"), Self.text(found.area)),
      (language.text("以前のAUC", "area before"), Self.text(found.areaBefore))
    ]
    return head + figures.map { "\($0.0) \($0.1)" }.joined(separator: language.text("、", ", ")) + "\n" + sentence(language) + "\n"
  }

  private static func text(_ estimate: Estimate?) -> String {
    guard let estimate, let limits = try? estimate.interval() else { return NumberText.none }
    return "\(NumberText.fixed(estimate.value, 3)) [\(NumberText.fixed(limits.low, 3)), \(NumberText.fixed(limits.high, 3))]"
  }
}

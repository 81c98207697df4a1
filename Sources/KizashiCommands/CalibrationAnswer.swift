import Reports
import StructuredText
import Validation

/// What `calibrate` answers: the map, and its values.
struct CalibrationAnswer {
  let inputs: CalibrationInputs
  let fit: CalibrationFit
  /// The value of each row of the table; nil where there is no score.
  let calibrated: [Double?]
  /// The places that were asked for, with their values.
  let at: [(score: Double, value: Double?)]

  init(_ fit: CalibrationFit, inputs: CalibrationInputs, at places: [Double]) {
    self.fit = fit
    self.inputs = inputs
    calibrated = inputs.tableScores.map { fit($0) }
    at = places.map { ($0, fit($0)) }
  }

  /// The parameters in their order; nil for a map without.
  private var parameters: [(name: String, value: Double)]? {
    switch fit {
    case .line(let map, _): [("slope", map.slope), ("intercept", map.intercept)]
    case .beta(let map, _): [("a", map.a), ("b", map.b), ("c", map.c)]
    case .isotonic: nil
    }
  }

  private var logLikelihood: Double? {
    switch fit {
    case .line(_, let value), .beta(_, let value): value
    case .isotonic: nil
    }
  }

  private var blocks: [IsotonicMap.Block]? { if case .isotonic(let map) = fit { map.blocks } else { nil } }

  /// The ends of the constant pieces.
  private var knots: [(score: Double, value: Double)]? {
    blocks?.flatMap { $0.first == $0.last ? [($0.first, $0.value)] : [($0.first, $0.value), ($0.last, $0.value)] }
  }

  private var warnings: [CommandWarning] {
    guard !fit.isMonotone else { return [] }
    return [
      CommandWarning(
        code: "not_monotone", items: [inputs.scoreColumn],
        english: "a higher score can mean a lower probability here. Check the direction of the score, or use --method isotonic.",
        japanese: "スコアが高いほど確率が低くなる範囲があります。スコアの向きを確認するか、--method isotonic を使ってください。")
    ]
  }

  /// The answer as JSON.
  func json(_ language: Language) -> JSONValue {
    let numbers = parameters.map { list in JSONValue.object(list.reduce(into: JSONObject()) { $0[$1.name] = JSONValue($1.value) }) }
    return [
      "method": .string(inputs.method.rawValue), "observations": .integer(inputs.outcome.count),
      "dropped_missing": .integer(inputs.droppedMissing), "parameters": numbers ?? nil,
      "knots": knots.map { .array($0.map { Self.point($0.score, $0.value) }) } ?? nil,
      "calibrated": .array(calibrated.map { JSONValue($0) }), "at": .array(at.map { Self.point($0.score, $0.value) }),
      "blocks": JSONValue(blocks?.count), "log_likelihood": JSONValue(logLikelihood),
      "warnings": .array(warnings.map { $0.json(language) })
    ]
  }

  private static func point(_ score: Double, _ value: Double?) -> JSONValue { ["score": .number(score), "value": JSONValue(value)] }

  /// The answer for people: the map, and its values at the places asked for.
  func text(_ language: Language) -> String {
    let (used, missing) = (inputs.outcome.count, inputs.droppedMissing)
    let weightless = inputs.tableScores.count - used - missing
    let head = language.text(
      "\(inputs.method.rawValue)、使った行: \(used)（欠測のため除いた行: \(missing)\(weightless > 0 ? "、重み 0 の行: \(weightless)" : "")）\n",
      "\(inputs.method.rawValue), \(used) rows used (\(missing) left out, missing\(weightless > 0 ? "; \(weightless) of weight 0" : ""))\n")
    let list = parameters.map { $0.map { "\($0.name): \(NumberText.significant($0.value, digits: 6))\n" }.joined() } ?? ""
    var table = TextTable(header: [language.text("スコア", "score"), language.text("確率", "probability")], leftColumns: 0)
    for (score, value) in at.isEmpty ? (knots ?? []).map({ ($0.score, $0.value) }) : at {
      table.append([NumberText.significant(score), NumberText.significant(value)])
    }
    let points = at.isEmpty && knots == nil ? "" : table.text
    return head + list + points + warnings.map { $0.line(language) }.joined()
  }
}

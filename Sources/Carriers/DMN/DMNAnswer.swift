import Scoring

/// The decisions about the whole child: status, points, probability, band.
struct DMNAnswer {
  let rule: SQLRule
  let inputs: DMNInputs
  let items: DMNItems

  var decisions: [DMNDecision] { [total, unknown, refusal, excluded, status, isScored, points, probability, band] }

  private var interpretation: RuleInterpretation { rule.rule.interpretation }

  private var total: DMNDecision {
    let sum = (["\(rule.rule.scale.basePoints)"] + items.points.map(\.name)).joined(separator: " + ")
    return DMNDecision(id: "total", name: "合計点", type: "number", description: "基礎点と各項目の点数の和", needs: items.points, logic: .expression(sum))
  }

  private var unknown: DMNDecision {
    let list = "count([\(items.readings.map(\.name).joined(separator: ", "))][item != \(FEELText.literal(DMNInputs.known))])"
    return DMNDecision(
      id: "unknown", name: "不明な項目の数", type: "number", description: "分からない項目の数", needs: distinct(items.readings), logic: .expression(list))
  }

  private var refusal: DMNDecision {
    let list = inputs.refusals.isEmpty ? "null" : "[\(inputs.refusals.map(\.name).joined(separator: ", "))][item != null][1]"
    return DMNDecision(
      id: "refusal", name: "拒否", type: "string", description: "採点しないときの状態（入力の順で最初のもの）", needs: inputs.refusals, logic: .expression(list))
  }

  private var excluded: DMNDecision {
    let exclusions = rule.rule.description.population.exclusions
    let columns = exclusions.map { inputs.data(rule.number(ofInput: $0.input)) }
    let rows = exclusions.enumerated().map { i, exclusion in
      DMNTable.Row(
        tests: DMNTable.only(exclusion.values.map(FEELText.literal).joined(separator: ", "), column: i, of: columns.count), answer: "true",
        comment: "対象外")
    }
    let no = DMNTable.Row(tests: columns.map { _ in "-" }, answer: "false")
    return DMNDecision(
      id: "excluded", name: "対象外", type: "boolean", description: rule.rule.description.population.text.ja, needs: distinct(columns),
      logic: columns.isEmpty ? .expression("false") : .table(DMNTable(columns: columns, rows: rows + [no])))
  }

  private var validYear: String {
    let validity = rule.rule.description.validity
    return "[\(validity.fromYear)..\(validity.toYear)]"
  }

  private var judged: [DMNReference] { [inputs.year, excluded.reference, refusal.reference, unknown.reference] }

  private var status: DMNDecision {
    let count = " + string(\(unknown.name)) + \")\""
    let rows = [
      DMNTable.Row(tests: [validYear, "true", "-", "-"], answer: "\"NOT_IN_POPULATION\"", comment: "対象外"),
      DMNTable.Row(tests: [validYear, "-", "not(null)", "-"], answer: refusal.name, comment: "拒否"),
      DMNTable.Row(
        tests: [validYear, "-", "-", "> \(interpretation.reasons.maximumUnknown)"], answer: "\"TOO_MANY_MISSING(\"" + count, comment: "情報不足"
      ),
      DMNTable.Row(tests: [validYear, "-", "-", "> 0"], answer: "\"SCORED_WITH_MISSING(\"" + count, comment: "一部不明で採点"),
      DMNTable.Row(tests: [validYear, "-", "-", "0"], answer: "\"SCORED\"", comment: "採点"),
      DMNTable.Row(tests: ["-", "-", "-", "-"], answer: "\"REFUSED_EXPIRED\"", comment: "有効な年度でない")
    ]
    return DMNDecision(
      id: "status", name: "状態", type: "string", description: "先に当てはまるもの", needs: judged,
      logic: .table(DMNTable(columns: judged, rows: rows)))
  }

  private var isScored: DMNDecision {
    let rows = [
      DMNTable.Row(tests: [validYear, "false", "null", "<= \(interpretation.reasons.maximumUnknown)"], answer: "true"),
      DMNTable.Row(tests: ["-", "-", "-", "-"], answer: "false")
    ]
    return DMNDecision(
      id: "is_scored", name: "採点する", type: "boolean", description: "点数を示してよいか", needs: judged,
      logic: .table(DMNTable(columns: judged, rows: rows)))
  }

  private var points: DMNDecision { answer("points", "点数", "number", "合計点．採点しないときは空", [("-", total.name, "")]) }

  private var probability: DMNDecision {
    let steps = interpretation.calibration
    let ends = steps.dropFirst().map { "< \($0.minimumScore)" } + ["-"]
    return answer(
      "probability", "確率", "number", rule.rule.description.outcome.ja,
      zip(ends, steps).map { ($0, DecimalText.text(Int64($1.probabilityPPM), scale: 6), "") })
  }

  private var band: DMNDecision {
    let bands = interpretation.bands
    let ends = bands.dropFirst().map { "< \($0.minimumScore)" } + ["-"]
    return answer("band", "区分", "string", "点数の区分", zip(ends, bands).map { ($0, FEELText.literal($1.name.ja), $1.action.ja) })
  }

  /// A decision over the total, without an answer for children who are not scored.
  private func answer(
    _ id: String, _ name: String, _ type: String, _ description: String, _ lines: [(test: String, answer: String, comment: String)]
  ) -> DMNDecision {
    let columns = [isScored.reference, total.reference]
    let rows = lines.map { DMNTable.Row(tests: ["true", $0.test], answer: $0.answer, comment: $0.comment) }
    let none = DMNTable.Row(tests: ["-", "-"], answer: "null", comment: "採点しない")
    return DMNDecision(
      id: id, name: name, type: type, description: description, needs: columns,
      logic: .table(DMNTable(columns: columns, rows: rows + [none])))
  }

  private func distinct(_ references: [DMNReference]) -> [DMNReference] {
    references.enumerated().filter { i, reference in !references[..<i].contains { $0.id == reference.id } }.map(\.element)
  }
}

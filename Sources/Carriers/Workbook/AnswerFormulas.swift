import Scoring

/// The formulas by which the values and points of one row become the answer.
struct AnswerFormulas {
  let rule: ScoringRule
  let tables: RuleTables
  let plan: GridPlan
  let row: Int

  /// 0, or the position of the first input whose cell is refused.
  var refusedInput: String { "IFERROR(MATCH(\"REFUSED*\",\(range(plan.values)),0),0)" }

  /// The status where it needs no points: not in use, no key, outside the validity, not in the population, a refused cell.
  func refusal(_ source: GridRow) -> String {
    let validity = rule.description.validity
    let isExpired = "OR(\(source.year)<\(validity.fromYear),\(source.year)>\(validity.toYear))"
    let cell = "IF(\(name(plan.refusedInput))=0,\"\",INDEX(\(range(plan.values)),\(name(plan.refusedInput))))"
    let population = "IF(\(isExcluded),\"\(ScoreStatus.notInPopulation.code)\",\(cell))"
    let expired = "IF(\(isExpired),\"\(ScoreStatus.refusedExpired.code)\",\(population))"
    let keyed = source.key.map { "IF(\(ReadingFormulas.trimmed($0))=\"\",\"\(StatusExplanation.noKey)\",\(expired))" } ?? expired
    return "IF(\(name(plan.used))=0,\"\(StatusExplanation.notUsed)\",\(keyed))"
  }

  private var isExcluded: String {
    let terms = rule.description.population.exclusions.map { exclusion in
      let position = rule.valueInputs.firstIndex { $0.id == exclusion.input }!
      let value = name(plan.values.lowerBound + position)
      return ItemFormulas.isAmong(exclusion.values, rule.valueInputs[position].values!, value)
    }
    return terms.isEmpty ? "FALSE" : terms.joined(separator: "+") + ">0"
  }

  /// The number of unknown items.
  var unknown: String { "COUNTIF(\(range(plan.slots)),\">\(tables.slots.bins)\")" }

  var total: String { "\(rule.scale.basePoints)+SUM(\(range(plan.points)))" }

  /// The status in full.
  var status: String {
    let (count, refusal) = (name(plan.unknown), name(plan.refusal))
    let most = rule.interpretation.reasons.maximumUnknown
    return "IF(\(refusal)<>\"\",\(refusal),IF(\(count)>\(most),\"TOO_MANY_MISSING(\"&\(count)&\")\","
      + "IF(\(count)>0,\"SCORED_WITH_MISSING(\"&\(count)&\")\",\"SCORED\")))"
  }

  /// Whether the child has points.
  var isScored: String { "LEFT(\(name(plan.status)),6)=\"SCORED\"" }

  /// The position of the band; empty where there is none.
  var band: String {
    let limits = rule.interpretation.bands.map { String($0.minimumScore) }
    return "IF(\(isScored),MATCH(\(name(plan.total)),{\(limits.joined(separator: ","))},1),\"\")"
  }

  /// The probability in parts per million; empty where there is none.
  var probability: String {
    "IF(\(isScored),INDEX(\(tables.probabilities.reference),MATCH(\(name(plan.total)),\(tables.steps.reference),1)),\"\")"
  }

  /// The item that is the reason at a rank, from 0; 0 where there is none.
  func reason(_ rank: Int) -> String {
    let base = RuleSlots.itemsPerPoint
    let key = "LARGE(\(range(plan.keys)),\(rank + 1))"
    return "IF(\(isScored),IF(\(key)>0,\(base)-MOD(\(key),\(base)),0),0)"
  }

  /// What is said at a rank: the text of the item's bin or missing reason, or that no item stands out.
  func reasonText(_ rank: Int, in grid: ScoringGrid) -> String {
    let item = grid.reference(row, plan.reasons.lowerBound + rank)
    let slots = "'\(grid.sheet.name)'!\(range(plan.slots))"
    let none = rank == 0 ? "IF(ISNUMBER(\(grid.reference(row, plan.band))),\(Self.quoted(rule.interpretation.reasons.none.ja)),\"\")" : "\"\""
    return "IF(\(item)>0,INDEX(\(tables.reasonTexts.reference),INDEX(\(slots),\(item))),\(none))"
  }

  /// What the status means, for people.
  var explanation: String { StatusExplanation.formula(status: name(plan.status), input: name(plan.refusedInput), labels: tables.inputLabels) }

  /// A text inside a formula.
  static func quoted(_ text: String) -> String { "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }

  private func name(_ column: Int) -> String { CellPlace(row, column).name }

  private func range(_ columns: Range<Int>) -> String { name(columns.lowerBound) + ":" + name(columns.upperBound - 1) }
}

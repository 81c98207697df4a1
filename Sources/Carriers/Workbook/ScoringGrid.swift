import Scoring

/// The hidden sheet that scores: a row is a child, the columns are those of `GridPlan`.
struct ScoringGrid {
  let rule: ScoringRule
  let tables: RuleTables
  let sheet: WorkbookSheet
  let plan: GridPlan
  private let readings: [ReadingFormulas]

  init(_ rule: ScoringRule, _ tables: RuleTables, in sheet: WorkbookSheet) {
    self.rule = rule
    self.tables = tables
    self.sheet = sheet
    plan = GridPlan(rule)
    readings = zip(rule.valueInputs, tables.inputs).map { ReadingFormulas(input: $0, meaning: InputMeaning($0, rule), texts: $1) }
    writeHeader()
  }

  /// A cell of this sheet, for formulas of other sheets.
  func reference(_ row: Int, _ column: Int) -> String { "'\(sheet.name)'!\(CellPlace(row, column).name)" }

  /// Writes the formulas of one child; every one hangs on the cell of `used`, so that a change of any input recomputes the row.
  /// - Complexity: O(inputs + items).
  func write(_ source: GridRow, row: Int) {
    write(source.used, row, plan.used, "inputs")
    for i in readings.indices { read(i, source.inputs[i], row) }
    let answer = AnswerFormulas(rule: rule, tables: tables, plan: plan, row: row)
    write(answer.refusedInput, row, plan.refusedInput, "inputs")
    write(answer.refusal(source), row, plan.refusal, "description.population.exclusions")
    for j in rule.items.indices { score(j, row) }
    write(answer, row)
  }

  private func read(_ i: Int, _ cell: String, _ row: Int) {
    let (reading, field) = (readings[i], "inputs[\(rule.valueInputs[i].id)]")
    func name(_ column: Int) -> String { CellPlace(row, column).name }
    let text = name(plan.texts.lowerBound + i)
    write("IF(\(name(plan.used))=0,\"\",\(ReadingFormulas.trimmed(cell)))", row, plan.texts.lowerBound + i, field)
    guard let columns = plan.numbers[i] else {
      return write(reading.category(text, cell: cell), row, plan.values.lowerBound + i, field)
    }
    let (u, d, z, q) = (name(columns.unsigned), name(columns.digits), name(columns.significant), name(columns.places))
    write(reading.unsigned(text), row, columns.unsigned, field)
    write(reading.digits(u), row, columns.digits, field)
    write(reading.significant(d), row, columns.significant, field)
    write(reading.places(u, significant: z), row, columns.places, field)
    write(reading.number(text, digits: d, significant: z, places: q), row, columns.number, field)
    let value = reading.value(text, cell: cell, columns: (d, z, q, name(columns.number)))
    write(value, row, plan.values.lowerBound + i, field)
  }

  private func score(_ j: Int, _ row: Int) {
    let (item, field) = (rule.items[j], "items[\(rule.items[j].id)]")
    func name(_ column: Int) -> String { CellPlace(row, column).name }
    let values = item.feature.inputs.map { id in name(plan.values.lowerBound + rule.valueInputs.firstIndex { $0.id == id }!) }
    let slot = ItemFormulas(rule: rule, slots: tables.slots).slot(of: j, values: values)
    let place = name(plan.slots.lowerBound + j)
    write("IF(\(name(plan.refusal))<>\"\",\"\",\(slot))", row, plan.slots.lowerBound + j, field)
    write("IF(\(place)=\"\",\"\",INDEX(\(tables.points.reference),\(place)))", row, plan.points.lowerBound + j, field)
    write("IF(\(place)=\"\",\"\",INDEX(\(tables.keys.reference),\(place)))", row, plan.keys.lowerBound + j, field)
  }

  private func write(_ answer: AnswerFormulas, _ row: Int) {
    write(answer.unknown, row, plan.unknown, "items")
    write(answer.total, row, plan.total, "items")
    write(answer.status, row, plan.status, "items")
    write(answer.band, row, plan.band, "interpretation.bands")
    write(answer.probability, row, plan.probability, "interpretation.calibration")
    write(answer.explanation, row, plan.explanation, "inputs")
    for k in plan.reasons.indices { write(answer.reason(k - plan.reasons.lowerBound), row, k, "interpretation.reasons") }
  }

  private func write(_ formula: String, _ row: Int, _ column: Int, _ field: String) {
    sheet.formula(Formula(formula, for: field), CellPlace(row, column))
  }

  private func writeHeader() {
    let inputs = rule.valueInputs.map(\.id)
    for (k, id) in inputs.enumerated() {
      sheet.write(id, CellPlace(0, plan.texts.lowerBound + k), .header)
      sheet.write(id + "（値）", CellPlace(0, plan.values.lowerBound + k), .header)
    }
    for (j, item) in rule.items.enumerated() {
      sheet.write(item.id + "（点数）", CellPlace(0, plan.points.lowerBound + j), .header)
    }
  }
}

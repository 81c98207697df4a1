import Scoring

/// Writes plain SQL over typed columns: no regular expressions and no function of one maker.
struct StandardQuery: CarrierWriter {
  let rule: SQLRule
  private let dialect = SQLDialect.standard

  init(_ source: CarrierSource) { rule = SQLRule(source) }

  func carried() throws(CarrierError) -> CarriedRule {
    let scoring = ScoringSteps(rule: rule, dialect: dialect)
    let steps = [day] + TypedReadingSteps(rule: rule, dialect: dialect).steps + scoring.steps
    let query = SQLText.query(steps, scoring.query(["answer.record_key AS \"key\""] + scoring.answerColumns), dialect)
    let header = SQLHeader(rule: rule, use: ["表は tables.sql のとおりに用意しておく。"])
    return CarriedRule(
      files: [
        try SQLText.file("tables.sql", StandardTables(rule: rule).text, carrier: .ansi),
        try SQLText.file("scores.sql", header.text + query + ";\n", carrier: .ansi)
      ], notes: SQLNotes.standard)
  }

  private var day: SQLStep {
    SQLStep("scoring", ["school_year"], purpose: "判定する年度", selecting: "  SELECT school_year FROM kizashi_school_year")
  }
}

import Scoring

/// From the states and values of the inputs (`given`: `s1, v1, s2, v2 …` of each record) to the answer: the same in every database.
struct ScoringSteps {
  let rule: SQLRule
  let dialect: SQLDialect

  private static let carried = ["record_number", "record_key"]
  private static let judged = carried + ["excluded", "refusal"]

  /// The steps after `given` and `scoring (school_year)`.
  var steps: [SQLStep] {
    let tables = ScaleSteps(rule: rule, dialect: dialect)
    return [slots, tables.items, lines, pointed, ranked, tables.scale, summed, answered]
  }

  /// The query of the answers.
  func query(_ columns: [String]) -> String {
    """
    SELECT \(columns.joined(separator: ",\n  "))
    FROM answer LEFT JOIN scale ON answer.is_scored = 1 AND scale.score = answer.points
    """
  }

  /// The columns of an answer, as in the tables of kizashi-score.
  var answerColumns: [String] {
    [
      "CASE WHEN answer.is_scored = 1 THEN answer.points END AS points", "\(dialect.probability(ppm: "scale.ppm")) AS probability",
      "scale.band AS band", "answer.status AS status", "CASE WHEN answer.is_scored = 1 THEN answer.reasons END AS reasons",
      "\(dialect.literal(rule.source.sha256)) AS rule_sha256"
    ]
  }

  private var slots: SQLStep {
    let items = rule.rule.items
    let columns = [recordNumber, "record_key", excluded, refusal] + items.map(SlotExpression(rule: rule).text)
    return SQLStep(
      "slotted", Self.judged + items.indices.map { "k\($0 + 1)" }, purpose: "対象外と拒否，項目ごとの区間",
      selecting: "  SELECT " + columns.joined(separator: ",\n    ") + "\n  FROM given")
  }

  /// In plain SQL records are numbered here: a numbered step is computed once, where the steps before would multiply.
  private var recordNumber: String { dialect == .standard ? "ROW_NUMBER() OVER (ORDER BY record_key)" : "record_number" }

  private var excluded: String {
    let tests = rule.rule.description.population.exclusions.map { exclusion in
      let number = rule.number(ofInput: exclusion.input)
      let values = rule.positions(of: exclusion.values, rule.inputs[number - 1]).map(String.init).joined(separator: ", ")
      return " WHEN s\(number) = \(SQLRule.known) AND v\(number) IN (\(values)) THEN 1"
    }
    return tests.isEmpty ? "0" : "CASE" + tests.joined() + " ELSE 0 END"
  }

  private var refusal: String {
    let tests = rule.inputs.enumerated().flatMap { i, input in
      rule.refusals(of: input).map { "\n      WHEN s\(i + 1) = \($0.state) THEN \(dialect.literal($0.status.code))" }
    }
    return tests.isEmpty ? "CAST(NULL AS VARCHAR(1))" : "CASE" + tests.joined() + "\n    END"
  }

  private var lines: SQLStep {
    let slots = rule.rule.items.indices.map { " WHEN \($0 + 1) THEN k\($0 + 1)" }.joined()
    return SQLStep(
      "line", Self.judged + ["item", "slot"], purpose: "一件の一項目を一行に",
      selecting: """
          SELECT record_number, record_key, excluded, refusal, item.item, CASE item.item\(slots) END
          FROM slotted CROSS JOIN item
        """)
  }

  private var pointed: SQLStep {
    let card = CardExpression(rule: rule, dialect: dialect)
    return SQLStep(
      "pointed", Self.judged + ["item", "slot", "points", "baseline", "reason_text"], purpose: "点数表：項目と区間（負の番号は欠測の理由）の点数，基準の点，理由の文",
      selecting: """
          SELECT record_number, record_key, excluded, refusal, line.item, line.slot,
            \(card.points),
            \(card.baseline),
            \(card.text)
          FROM line
        """)
  }

  private var ranked: SQLStep {
    SQLStep(
      "ranked", Self.judged + ["slot", "points", "above", "reason_text", "place"], purpose: "基準を上回る点の多い順に（同点は項目の順）",
      selecting: """
          SELECT record_number, record_key, excluded, refusal, slot, points, points - baseline, reason_text,
            ROW_NUMBER() OVER (PARTITION BY record_number ORDER BY points - baseline DESC, item)
          FROM pointed
        """)
  }

  private var reasonCount: Int { min(rule.rule.interpretation.reasons.maximum, rule.rule.items.count) }

  private var summed: SQLStep {
    let reasons = (1...reasonCount).map { ",\n    MAX(CASE WHEN place = \($0) AND above > 0 THEN reason_text END)" }.joined()
    return SQLStep(
      "summed", Self.judged + ["points", "unknown_items"] + (1...reasonCount).map { "reason\($0)" }, purpose: "合計点（基礎点を含む），不明な項目の数，理由",
      selecting: """
          SELECT record_number, record_key, excluded, refusal, \(rule.rule.scale.basePoints) + SUM(points),
            SUM(CASE WHEN slot < 0 THEN 1 ELSE 0 END)\(reasons)
          FROM ranked
          GROUP BY record_number, record_key, excluded, refusal
        """)
  }

  private var answered: SQLStep {
    let interpretation = rule.rule.interpretation
    let more = reasonCount < 2 ? "" : (2...reasonCount).map { " || COALESCE('、' || reason\($0), '')" }.joined()
    return SQLStep(
      "answer", ["record_key", "points", "reasons", "status", "is_scored"], purpose: "状態は先に当てはまるもの",
      selecting: """
          SELECT record_key, points, CASE WHEN reason1 IS NULL THEN \(dialect.literal(interpretation.reasons.none.ja)) ELSE reason1\(more) END,
            \(status),
            CASE WHEN \(isValid) AND excluded = 0 AND refusal IS NULL AND unknown_items <= \(interpretation.reasons.maximumUnknown)\(hasKey) THEN 1 ELSE 0 END
          FROM summed CROSS JOIN scoring
        """)
  }

  private var status: String {
    """
    CASE \(withoutKey)WHEN \(isValid) THEN CASE
        WHEN excluded = 1 THEN 'NOT_IN_POPULATION'
        WHEN refusal IS NOT NULL THEN refusal
        WHEN unknown_items > \(rule.rule.interpretation.reasons.maximumUnknown) THEN 'TOO_MANY_MISSING(' || CAST(unknown_items AS VARCHAR(10)) || ')'
        WHEN unknown_items > 0 THEN 'SCORED_WITH_MISSING(' || CAST(unknown_items AS VARCHAR(10)) || ')'
        ELSE 'SCORED' END
      ELSE 'REFUSED_EXPIRED' END
    """
  }

  /// Not true of an unknown school year: without a day nothing is scored.
  private var isValid: String {
    let validity = rule.rule.description.validity
    return "school_year BETWEEN \(validity.fromYear) AND \(validity.toYear)"
  }

  /// The function of PostgreSQL scores one record without a key.
  private var withoutKey: String { dialect == .postgresql ? "" : "WHEN record_key IS NULL OR \(key) = '' THEN 'REFUSED_NO_KEY'\n      " }
  private var hasKey: String { dialect == .postgresql ? "" : " AND \(key) <> ''" }
  private var key: String { dialect == .sqlite ? dialect.trimmed("record_key", of: SQLDialect.blanks) : "record_key" }
}

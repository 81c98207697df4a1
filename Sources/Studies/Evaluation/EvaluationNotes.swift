/// What a reader must know before using the numbers of an evaluation, the gravest first.
struct EvaluationNotes {
  let list: [StudyNote]

  /// Fewer events than this say hardly anything.
  static let fewestEvents = 10

  init(_ result: ValidationResult, _ judged: JudgedRows) {
    var notes: [StudyNote] = []
    if result.events < Self.fewestEvents { notes.append(.fewEventsJudged(fewerThan: Self.fewestEvents)) }
    if result.isFoundBySomebody { notes.append(.foundBySomebody(result.outcomeLabel)) }
    list = notes
  }
}

extension StudyNote {
  static func fewEventsJudged(fewerThan fewest: Int) -> StudyNote {
    StudyNote(
      code: "few_events", items: [], japanese: "検証に使えた発生が\(fewest)件未満です。この報告書の数値からは、ほとんど何も結論できません。",
      english: "fewer than \(fewest) events could be judged: hardly anything can be concluded from the numbers of this report")
  }

  static func foundBySomebody(_ outcome: String) -> StudyNote {
    StudyNote(
      code: "found_by_somebody", items: [], japanese: "「\(outcome)」は、誰かが気付いた児童だけの記録です。気付かれていない児童についての良し悪しは、この記録からは分かりません。",
      english: "'\(outcome)' is known only of children whom somebody found; about children nobody found these records say nothing")
  }
}

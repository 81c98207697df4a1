import Scoring

/// The tables of a rule in the workbook, by which formulas turn cells into points and points into an answer.
struct RuleTables {
  /// The texts of an input and what each means.
  struct Texts {
    /// Accepted texts, then missing codes.
    let texts: CellRange
    /// What no text of the list means, then what each means: a value's number, or a state.
    let meanings: CellRange
    /// Missing codes that are numbers, scaled, and what each means.
    let numbers: CellRange?
    let numberMeanings: CellRange?
  }

  let slots: RuleSlots
  let points: CellRange
  let keys: CellRange
  let reasonTexts: CellRange
  let itemIDs: CellRange
  let inputLabels: CellRange
  let steps: CellRange
  let probabilities: CellRange
  let bandNames: CellRange
  let bandActions: CellRange
  let inputs: [Texts]

  init(_ rule: ScoringRule, in sheet: WorkbookSheet) {
    var columns = TableColumns(sheet)
    slots = RuleSlots(rule)
    points = columns.add("点数", slots.all.map { .integer($0.points) })
    keys = columns.add("順位", slots.all.map { .integer($0.key) })
    reasonTexts = columns.add("理由", slots.all.map { .text($0.text) })
    itemIDs = columns.add("項目", rule.items.map { .text($0.id) })
    inputLabels = columns.add("入力", rule.valueInputs.map { .text($0.label.ja) })
    steps = columns.add("点数（下限）", rule.interpretation.calibration.map { .integer($0.minimumScore) })
    probabilities = columns.add("百万分率", rule.interpretation.calibration.map { .integer($0.probabilityPPM) })
    bandNames = columns.add("区分", rule.interpretation.bands.map { .text($0.name.ja) })
    bandActions = columns.add("対応", rule.interpretation.bands.map { .text($0.action.ja) })
    var inputs: [Texts] = []
    for input in rule.valueInputs { inputs.append(Self.texts(of: input, rule, &columns)) }
    self.inputs = inputs
  }

  private static func texts(of input: RuleInput, _ rule: ScoringRule, _ columns: inout TableColumns) -> Texts {
    let meaning = InputMeaning(input, rule)
    let texts = columns.add(input.id, meaning.texts.map { .text($0.text) })
    let meanings = columns.add("意味", [.text(meaning.other)] + meaning.texts.map(\.meaning))
    guard !meaning.numbers.isEmpty else { return Texts(texts: texts, meanings: meanings, numbers: nil, numberMeanings: nil) }
    let numbers = columns.add("数の欠測コード", meaning.numbers.map { .number(Double($0.number)) })
    let numberMeanings = columns.add("意味", meaning.numbers.map(\.meaning))
    return Texts(texts: texts, meanings: meanings, numbers: numbers, numberMeanings: numberMeanings)
  }
}

import Scoring

/// The formulas by which the cell of one input becomes a value or a state, as `RuleFile.md` says.
struct ReadingFormulas {
  let input: RuleInput
  let meaning: InputMeaning
  let texts: RuleTables.Texts

  /// The cell without blanks at its ends; a number becomes the text that a person would type.
  static func trimmed(_ cell: String) -> String { "TRIM(\(spaced(text(cell))))" }

  static func text(_ cell: String) -> String { "IFERROR(\(cell)&\"\",\"#N/A\")" }

  /// Tabs and ideographic blanks as spaces.
  private static func spaced(_ text: String) -> String { "SUBSTITUTE(SUBSTITUTE(\(text),CHAR(9),\" \"),\"\u{3000}\",\" \")" }

  /// What a text means that is no number: the text of the list around which the cell holds only blanks.
  func meaning(ofText cell: String) -> String {
    guard !meaning.texts.isEmpty else { return "\"\(meaning.other)\"" }
    let (list, raw) = (texts.texts.reference, Self.text(cell))
    let rest = "TRIM(\(Self.spaced("SUBSTITUTE(\(raw),\(list),\"\",1)")))"
    let position = "ROW(\(list))-\(texts.texts.first.row)"
    return "INDEX(\(texts.meanings.reference),1+SUMPRODUCT(ISNUMBER(FIND(\(list),\(raw)))*(LEN(\(rest))=0)*(\(position))))"
  }

  /// The value or state of a category.
  func category(_ text: String, cell: String) -> String { "IF(\(text)=\"\",\"\(meaning.empty)\",\(meaning(ofText: cell)))" }

  /// Without sign, with a small `e`.
  func unsigned(_ text: String) -> String {
    "SUBSTITUTE(IF(EXACT(LEFT(\(text),1),\"-\")+EXACT(LEFT(\(text),1),\"+\"),MID(\(text),2,LEN(\(text))),\(text)),\"E\",\"e\")"
  }

  /// The digits before the exponent, without the point; empty where the text is no number.
  func digits(_ u: String) -> String {
    let e = "FIND(\"e\",\(u)&\"e\")"
    let hasExponent = "ISNUMBER(FIND(\"e\",\(u)))"
    let hasPoint = "ISNUMBER(FIND(\".\",LEFT(\(u),\(e)-1)))"
    let hasSign = "EXACT(MID(\(u),\(e)+1,1),\"-\")-EXACT(MID(\(u),\(e)+1,1),\"+\")"
    let onlyDigits = "SUMPRODUCT(LEN(\(u))-LEN(SUBSTITUTE(\(u),\(Self.everyDigit),\"\")))=LEN(\(u))-\(hasPoint)-\(hasExponent)-\(hasSign)"
    let endsWell = "1-\(hasExponent)+ISNUMBER(FIND(RIGHT(\(u),1),\"0123456789\"))>0"
    return "IF((\(onlyDigits))*(\(e)-1-\(hasPoint)>0)*(\(endsWell))*(LEN(\(u))<=\(WorkbookLimits.longestNumber)),"
      + "SUBSTITUTE(LEFT(\(u),\(e)-1),\".\",\"\",1),\"\")"
  }

  /// The digits from the first that is not 0.
  func significant(_ digits: String) -> String {
    "IF(\(digits)=\"\",\"\",MID(\(digits),SUMPRODUCT(MIN(FIND({\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"},\(digits)&\"123456789\"))),LEN(\(digits))))"
  }

  /// How many of the significant digits stand before the point of the scaled number.
  func places(_ u: String, significant: String) -> String {
    let e = "FIND(\"e\",\(u)&\"e\")"
    let exponent = "IF(ISNUMBER(FIND(\"e\",\(u))),VALUE(MID(\(u),\(e)+1,LEN(\(u)))),0)"
    let fraction = "MAX(0,\(e)-1-FIND(\".\",LEFT(\(u),\(e)-1)&\".\"))"
    return "IF(\(significant)=\"\",0,LEN(\(significant))+\(exponent)-\(fraction)+\(input.values!.effectiveScale))"
  }

  private static let everyDigit = "{\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"}"
}

import Scoring

extension ReadingFormulas {
  /// The scaled number, rounded half to even on its digits: no fraction is ever computed.
  func number(_ text: String, digits: String, significant z: String, places q: String) -> String {
    let kept = "LEFT(\(z)&REPT(\"0\",\(WorkbookLimits.digits)),\(q))"
    let next = "VALUE(\"0\"&MID(\(z),\(q)+1,1))"
    let rest = "LEN(SUBSTITUTE(MID(\(z),\(q)+2,LEN(\(z))),\"0\",\"\"))"
    let isOdd = "ISNUMBER(FIND(RIGHT(\"0\"&\(kept),1),\"13579\"))"
    let up = "IF(\(next)=5,(\(rest)+\(isOdd)>0)*1,(\(next)>5)*1)"
    let sign = "IF(EXACT(LEFT(\(text),1),\"-\"),-1,1)"
    let magnitude = "IF(\(q)>\(WorkbookLimits.digits),1E+16,VALUE(\"0\"&\(kept))+\(up))"
    return "IF(\(digits)=\"\",\"\",IF(\(z)=\"\",0,IF(\(q)<0,0,\(sign)*\(magnitude))))"
  }

  /// The value or state of a number: empty, no number, a missing code, outside the range, or itself.
  func value(_ text: String, cell: String, columns: (digits: String, significant: String, places: String, number: String)) -> String {
    let range = input.values!.range!
    let scale = input.values!.effectiveScale
    let low = DecimalText.exact(range.low, scale: scale)!
    let high = DecimalText.exact(range.high, scale: scale)!
    let n = columns.number
    let ranged = "IF(OR(\(n)<\(low),\(n)>\(high)),\"\(meaning.outside)\",\(n))"
    let known = code(n, columns.significant, columns.places).map { "IFERROR(\($0),\(ranged))" } ?? ranged
    return "IF(\(text)=\"\",\"\(meaning.empty)\",IF(\(columns.digits)=\"\",\(meaning(ofText: cell)),\(known)))"
  }

  /// The meaning of a number that is a missing code and was written without digits that rounding drops.
  private func code(_ number: String, _ z: String, _ q: String) -> String? {
    guard let numbers = texts.numbers, let meanings = texts.numberMeanings else { return nil }
    let isExact = "LEN(SUBSTITUTE(MID(\(z),MAX(\(q),0)+1,LEN(\(z))),\"0\",\"\"))=0"
    return "INDEX(\(meanings.reference),MATCH(IF(\(isExact),\(number),\"\"),\(numbers.reference),0))"
  }
}

import Modeling
import Tabular
import Testing

struct FormulaErrorMessageTests {
  @Test(
    arguments: [
      (.noColumn("agee", known: ["age", "sex"]), ["\"agee\"", "age, sex."], ["「agee」", "age, sex"]),
      (.unusableKind(column: "born", kind: .date), ["\"born\"", "kind date", "--types"], ["「born」", "date", "--types"]),
      (.noValues(column: "empty"), ["\"empty\"", "all missing"], ["「empty」", "すべて欠測"]),
      (.noCompleteRows(rows: 17), ["17 rows"], ["17 行"]),
      (.singleLevel(column: "same"), ["\"same\"", "only one value"], ["「same」", "値が一つ"]),
      (.noReferenceLevel(item: "race", level: "blue"), ["--reference race=blue", "no such level"], ["--reference race=blue", "水準がありません"]),
      (.noReferenceItem("town"), ["\"town\"", "no category"], ["「town」", "カテゴリ項目ではありません"]),
      (.outcomeNotTwoValued(column: "y", values: 3), ["\"y\"", "3 different values"], ["「y」", "3 種類"]),
      (.outcomeConstant(column: "y"), ["\"y\"", "only one value"], ["「y」", "値が一つしかない"]),
      (.noEvent(column: "y", event: "2"), ["--event 2", "\"y\""], ["--event 2", "「y」"]),
      (.negativeWeight(column: "w", line: 9), ["line 9, column \"w\"", "negative"], ["9 行目の列「w」", "負"]),
      (.weightsAllZero(column: "w"), ["column \"w\"", "all weights are 0"], ["列「w」", "重みがすべて 0"]),
      (.trialsNotCount(column: "n", line: 9), ["line 9, column \"n\"", "whole number above 0"], ["9 行目の列「n」", "正の整数"]),
      (
        .eventsExceedTrials(column: "k", trials: "n", line: 9), ["line 9, column \"k\"", "trials in column \"n\""],
        ["9 行目の列「k」", "列「n」の試行数"]
      )
    ] as [(FormulaError, [String], [String])])
  func `a message names the column and the place, in both languages`(error: FormulaError, english: [String], japanese: [String]) {
    for words in english { #expect(error.english.contains(words)) }
    for words in japanese { #expect(error.japanese.contains(words)) }
  }

  @Test func `a table without lines is not given one`() {
    #expect(FormulaError.negativeWeight(column: "w", line: nil).english.hasPrefix("column \"w\""))
    #expect(FormulaError.negativeWeight(column: "w", line: nil).japanese.hasPrefix("列「w」"))
  }

  @Test func `twelve columns are listed and more are only hinted at`() {
    let names = (1...13).map { "c\($0)" }
    #expect(FormulaError.noColumn("x", known: Array(names.prefix(12))).english.hasSuffix("c11, c12."))
    #expect(FormulaError.noColumn("x", known: names).english.hasSuffix("c11, c12, …."))
    #expect(!FormulaError.noColumn("x", known: names).japanese.contains("c13"))
  }

  @Test func `the Japanese message marks the character too`() {
    #expect(
      FormulaError.syntax(formula: "結果 ~ a + )", at: 9, .unexpected(")")).japanese
        == "モデル式の 10 文字目: ここに「)」は書けません。記号を含む列名は ` で囲んでください。\n  結果 ~ a + )\n             ^")
  }

  @Test(
    arguments: [
      (.unexpectedEnd, "ends too early", "途中で終わっています"), (.missingTilde, "outcome ~ item", "「目的変数 ~ 項目 + 項目」"),
      (.unclosedQuote, "never closes", "引用符"), (.badNumber, "number cannot be read", "数値として"),
      (.tooLong(limit: 70), "70 characters", "70 文字"),
      (.tooDeep(limit: 64), "64 levels", "64 段"), (.outcomeNotColumn, "outcome must be one column", "目的変数"),
      (.factorNotColumn, "factor() takes one column", "factor()"), (.notSupported("'a'"), "'a' makes no columns", "'a' からは")
    ] as [(FormulaProblem, String, String)])
  func `every problem has its words`(problem: FormulaProblem, english: String, japanese: String) {
    let error = FormulaError.syntax(formula: "y ~ a", at: 4, problem)
    #expect(error.english.hasPrefix("formula, character 5: ") && error.english.contains(english))
    #expect(error.japanese.hasPrefix("モデル式の 5 文字目: ") && error.japanese.contains(japanese))
  }
}

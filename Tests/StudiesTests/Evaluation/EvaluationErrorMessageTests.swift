import Studies
import Testing

struct EvaluationErrorMessageTests {
  @Test(
    arguments: [
      (.noEvaluation(run: "runs/a"), ["runs/a: ", "kizashi run"], ["runs/a：", "kizashi run"]),
      (.notRoles(file: "r.json", key: "child"), ["r.json: 'child'", "again"], ["r.json：「child」", "やり直して"]),
      (.missingColumn(table: "t", column: "riks", nearest: "risk"), ["no column 'riks'", "Did you mean 'risk'?"], ["「risk」ではありませんか"]),
      (.missingColumn(table: "t", column: "x", nearest: nil), ["add it"], ["列を加えるか"]),
      (.noScore(table: "t"), ["no column of scores"], ["点数の列"]),
      (.notNumbers(table: "t", column: "c"), ["'c' holds other things"], ["「c」に数値でない"]),
      (.noValue(table: "t", column: "c", line: 5), ["line 5", "empty"], ["5行目", "空です"]),
      (.notAllowed(table: "t", column: "c", line: 5, allowed: .yesNo), ["line 5", "0 or 1"], ["0か1"]),
      (.notAllowed(table: "t", column: "c", line: 5, allowed: .probability), ["from 0 to 1"], ["0から1まで"]),
      (.notAllowed(table: "t", column: "c", line: 5, allowed: .part), ["train, calibrate or test"], ["train・calibrate・test"]),
      (.notAllowed(table: "t", column: "c", line: 5, allowed: .year), ["school year"], ["年度"]),
      (.repeatedChild(table: "t", line: 9), ["line 9", "one row for each child"], ["9行目", "1行に"]),
      (.oneClass(outcome: "y", isEvent: false, rows: 12), ["none of the 12"], ["12人のうち当てはまる児童がいない"]),
      (.oneClass(outcome: "y", isEvent: true, rows: 12), ["all of the 12"], ["12人すべて"]), (.noRows(table: "t"), ["no row"], ["行がありません"])
    ] as [(EvaluationError, [String], [String])])
  func `a message says where, what and what to do, in both languages`(error: EvaluationError, english: [String], japanese: [String]) {
    for words in english { #expect(error.english.contains(words), "\(error.english)") }
    for words in japanese { #expect(error.japanese.contains(words), "\(error.japanese)") }
  }
}

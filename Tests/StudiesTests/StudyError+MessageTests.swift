import Studies
import Testing

struct StudyErrorMessageTests {
  @Test(
    arguments: [
      (.cannotWrite(path: "/a/b", reason: "No space"), ["/a/b: ", "No space", "nothing was changed"], ["/a/b：", "No space"]),
      (.cannotRead(path: "/a/b", reason: "Denied"), ["/a/b: ", "Denied"], ["/a/b：", "Denied"]),
      (
        .tooManyRejects(table: "school", rejected: 20, rows: 1520, limit: 0.01), ["'school'", "20 of 1520 rows", "kizashi check"],
        ["「school」", "1520行のうち20行", "kizashi check"]
      ),
      (.tooFewEvents(outcome: "support", events: 3, needed: 50), ["'support'", "3 events", "at least 50"], ["「support」", "3件", "50件以上"]),
      (.noRows(outcome: "support", year: 1999), ["'support'", "1999", "split.train"], ["「support」", "1999年度", "split"]),
      (.ruleDisagrees(rows: 7), ["7 children", "no rule was written"], ["7人", "書き出しませんでした"]),
      (
        .plan(file: "plan.yaml", line: 12, problem: .unknownStudy(nearest: nil)), ["plan.yaml:12: ", "'rising-risk'"],
        ["plan.yaml（12行目）：", "rising-risk"]
      ),
      (.oneSchool, ["one school", "add the registers"], ["1校", "他校の台帳"]),
      (.constantHardship("aid"), ["'aid'", "'hardship'"], ["「aid」", "hardship"]),
      (.twoScales("2021", "2022", isYears: true), ["2021 and 2022", "'years'"], ["2021年度と2022年度", "years"]),
      (.twoScales("E1", "E2", isYears: false), ["schools E1 and E2"], ["「E1」と「E2」"]),
      (.noScores(reason: nil), ["no score", "'prior'"], ["得点がありません", "prior"])
    ] as [(StudyError, [String], [String])])
  func `a message says where, what and what to do, in both languages`(error: StudyError, english: [String], japanese: [String]) {
    for words in english { #expect(error.english.contains(words), "\(error.english)") }
    for words in japanese { #expect(error.japanese.contains(words), "\(error.japanese)") }
  }

  @Test(arguments: [(0.01, "1"), (0.07, "7"), (0.001, "0.1"), (0.0003, "0.03"), (0.125, "12.5"), (0, "0"), (1, "100")])
  func `a limit is written as the plan writes it`(limit: Double, percent: String) {
    let error = StudyError.tooManyRejects(table: "t", rejected: 2, rows: 3, limit: limit)
    #expect(error.english.contains("limit of \(percent) %;") && error.japanese.contains("上限\(percent)％を"))
  }

  @Test(
    arguments: [
      (.pathOutside(key: "dictionary"), "'dictionary' must be a path inside", "「dictionary」"),
      (.outcomeUnclear(name: "y"), "outcome 'y' needs 'listed_in'", "結果「y」"),
      (.noTable(nearest: "support"), "Did you mean 'support'?", "「support」ではありませんか"),
      (.noTable(nearest: nil), "names no table", "tables にありません"),
      (.yearsOutOfOrder, "'train' come before 'calibrate'", "calibrate は test より前"),
      (.sharesTooLarge, "leave a part for the test", "検証用を残して"), (.notADay, "month-day such as 03-31", "03-31 のように"),
      (.pointsPerDoubling, "2, 3, 5 or 10", "2、3、5、10"), (.noOutcome, "names no outcome", "結果がありません"),
      (.tooSmall(key: "seed", least: 0), "'seed' must be 0 or more", "「seed」は0以上"),
      (.noItem(id: "dayz", nearest: "days"), "Did you mean 'days'?", "「days」ではありませんか"),
      (.noItem(id: "dayz", nearest: nil), "'dayz' in the dictionary; add it there", "辞書に追加"),
      (.unknownStudy(nearest: "schools"), "Did you mean 'schools'?", "schools"),
      (.otherStudy(command: "kizashi schools"), "for 'kizashi schools'", "「kizashi schools」"),
      (.noHardship, "'hardship' names no item", "hardship に項目がありません"), (.notAmongTraits(id: "t9"), "'t9' is named in advance", "「t9」"),
      (.renamedTwice(key: "A"), "'A' is counted under a code", "「A」の読み替え先"),
      (.itemElsewhere(id: "x", table: "pupils"), "'x' must be an item of register 'pupils'", "台帳「pupils」の項目"),
      (.notPositive(key: "minutes"), "'minutes' must be more than 0", "「minutes」は0より"),
      (.gateUnclear(measure: "slope"), "gate 'slope' needs", "「slope」"),
      (.notGroups(id: "days"), "item 'days' does not divide", "「days」は児童を組に"),
      (.expertRule(name: "r", .unclear), "expert rule 'r': it needs one of", "規則「r」：at_least"),
      (.expertRule(name: "r", .condition), "missing(item)", "missing(項目)"),
      (.expertRule(name: "r", .count(most: 3)), "conditions, 3", "（3）"),
      (.expertRule(name: "r", .axes), "two axes", "二つ以上の軸"), (.expertRule(name: "r", .cells(shape: [2, 3])), "2 × 3", "2×3"),
      (.expertRule(name: "r", .steps), "ascending", "小さい順"),
      (.expertRule(name: "r", .notForRules(id: "sex")), "'sex' may not", "「sex」は規則に"),
      (.expertRule(name: "r", .noNumbers(id: "k")), "'k' holds categories", "「k」は区分"),
      (.expertRule(name: "r", .noValue(id: "k", known: ["s", "l"])), "s, l", "s、l"),
      (.expertRule(name: "r", .noValue(id: "k", known: [])), "a number", "使える値：数"),
      (.noRole(table: "pupils", role: "school"), "role 'school'", "役割が school")
    ] as [(PlanProblem, String, String)])
  func `a problem of a plan stands behind its line`(problem: PlanProblem, english: String, japanese: String) {
    let error = StudyError.plan(file: "p.yaml", line: 3, problem: problem)
    #expect(error.english.hasPrefix("p.yaml:3: ") && error.english.contains(english), "\(error.english)")
    #expect(error.japanese.hasPrefix("p.yaml（3行目）：") && error.japanese.contains(japanese), "\(error.japanese)")
  }
}

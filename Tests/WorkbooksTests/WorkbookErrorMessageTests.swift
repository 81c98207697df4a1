import Testing

@testable import Workbooks

struct WorkbookErrorMessageTests {
  @Test(arguments: [
    (WorkbookProblem.errorValue(sheet: "S", cell: "B2"), ["a.xlsx", "B2", "#DIV/0!"], ["B2", "エラー値"]),
    (.tooLarge(part: "p", ratio: 100, bytes: 4 << 30), ["limit of 100 times", "4 GiB"], ["100倍", "4 GiB"]),
    (.noSheet("T", sheets: ["S", "U"]), ["no sheet 'T'", "'S', 'U'"], ["「T」", "「S」「U」"]), (.encrypted, ["password"], ["パスワード"])
  ]) func `messages say what where and what to do`(_ problem: WorkbookProblem, _ english: [String], _ japanese: [String]) {
    let error = WorkbookError(problem, file: "a.xlsx")
    #expect(english.allSatisfy(error.english.contains), "\(error.english)")
    #expect(japanese.allSatisfy(error.japanese.contains), "\(error.japanese)")
  }
}

import Modeling
import Testing

@testable import Studies

struct ExpertConditionReadingTests {
  private func comparison(_ item: String, _ relation: ExpertRelation, _ value: String, _ aspect: ItemAspect = .level) -> ExpertComparison {
    ExpertComparison(subject: ExpertSubject(item: item, aspect: aspect), test: .compares(relation, to: value))
  }

  @Test func `a condition is an item, a relation and a value`() throws {
    let read = { (text: String) in ExpertCondition(text, line: 3)?.comparisons.first }
    #expect(read("abs_days >= 15") == comparison("abs_days", .atLeast, "15"))
    #expect(read(" abs_days<=-1.5 ") == comparison("abs_days", .atMost, "-1.5"))
    #expect(read("abs_days ≧ 15") == comparison("abs_days", .atLeast, "15"))
    #expect(read("abs_days > 15") == comparison("abs_days", .above, "15") && read("a < 2") == comparison("a", .below, "2"))
    #expect(read("shugaku = yes") == comparison("shugaku", .equal, "yes") && read("a == 1") == comparison("a", .equal, "1"))
    #expect(read("kind != 第一種") == comparison("kind", .unequal, "第一種"))
    #expect(read("change(abs_days) >= 10") == comparison("abs_days", .atLeast, "10", .change))
    #expect(read("missing(check36)")?.test == .isMissing)
  }

  @Test func `comparisons joined by and must all hold`() throws {
    let condition = try #require(ExpertCondition("a >= 1 and change(b) > 2 かつ missing(c)", line: 7))
    #expect(condition.comparisons.map(\.subject.item) == ["a", "b", "c"] && condition.line == 7)
  }

  @Test(arguments: [
    "", "abs_days", "abs_days >=", ">= 15", "abs_days >= many", "abs_days ! 3", "a b >= 1", "change() >= 1", "missing()", "a >= 1 and ",
    "years(a) >= 2", "missing(a) = 1", "a >= nan", "a >= 1e3"
  ]) func `what is no condition is not read`(text: String) {
    #expect(ExpertCondition(text, line: 1) == nil)
  }
}

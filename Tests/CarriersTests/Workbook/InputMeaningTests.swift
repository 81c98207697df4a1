import Scoring
import Testing

@testable import Carriers

struct InputMeaningTests {
  private func meaning(_ id: String) throws -> InputMeaning {
    let rule = try WorkbookSample.rule()
    return InputMeaning(rule.input(id)!, rule)
  }

  @Test func `a code that is a number is compared as a number, another as a text`() throws {
    let days = try meaning("abs_days"), reasons = try WorkbookSample.rule().missingReasons
    let state = { (reason: String) in CellValue.text("M\(reasons.firstIndex(of: reason)! + 1)") }
    #expect(days.numbers.map(\.number) == [999] && days.numbers.map(\.meaning) == [state("transferred_in")])
    #expect(days.texts.map(\.text) == ["不明"] && days.texts.map(\.meaning) == [state("system_gap")])
    #expect(days.other == "REFUSED_NOT_A_NUMBER(abs_days)" && days.outside == "REFUSED_RANGE(abs_days)")
  }

  @Test func `a category is its number, another text what the policy says`() throws {
    let house = try meaning("house"), listed = try meaning("listed")
    #expect(house.texts.map(\.meaning) == [.number(1), .number(2), .number(3)] && house.other.hasPrefix("M"))
    #expect(listed.other == "REFUSED_UNSEEN(listed)")
  }
}

import Testing

@testable import Carriers

struct FEELTextTests {
  @Test func `a half goes to the even side`() {
    #expect(FEELText.atMost(2, scale: 0) == "<= 2.5")
    #expect(FEELText.atMost(9, scale: 0) == "< 9.5")
    #expect(FEELText.atLeast(2, scale: 0) == ">= 1.5")
    #expect(FEELText.atLeast(3, scale: 0) == "> 2.5")
    #expect(FEELText.atMost(-5, scale: 0) == "< -4.5")
    #expect(FEELText.atMost(15, scale: 2) == "< 0.155")
  }

  @Test func `a range takes what rounds into it`() {
    #expect(FEELText.range(0, 366, scale: 0) == "[-0.5..366.5]")
    #expect(FEELText.range(1, 3, scale: 1) == "(0.05..0.35)")
  }

  @Test func `quotes and backslashes of a text are escaped`() {
    #expect(FEELText.literal("a\"\\b") == "\"a\\\"\\\\b\"")
  }

  @Test func `a name keeps letters and digits`() {
    #expect(FEELText.name("1歳6か月児健診 未受診(当年)") == "1歳6か月児健診_未受診_当年_")
  }
}

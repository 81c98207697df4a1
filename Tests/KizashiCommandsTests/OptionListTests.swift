import Testing

@testable import KizashiCommands

@Suite struct OptionListTests {
  @Test func `names, pairs and numbers are separated by commas`() throws {
    #expect(OptionList.names("a, b,c") == ["a", "b", "c"])
    #expect(OptionList.names(nil) == nil)
    #expect(try OptionList.pairs("race=white,factor(g)=2", option: "--x").map(\.0) == ["race", "factor(g)"])
    #expect(try OptionList.pairs("a=b=c", option: "--x").map(\.1) == ["c"])
    #expect(try OptionList.numbers("0,1e-2", option: "--x") == [0, 0.01])
  }

  @Test(arguments: ["a", "=b", "a="])
  func `half a pair is refused`(text: String) {
    #expect(throws: (any Error).self) { try OptionList.pairs(text, option: "--x") }
  }

  @Test func `what is no finite number is refused`() {
    #expect(throws: (any Error).self) { try OptionList.numbers("1,inf", option: "--x") }
  }
}

import Testing

@testable import Carriers

@Suite struct CellTextTests {
  @Test(arguments: [
    ("12", true), ("-.5", true), ("+5.", true), ("2e+02", true), ("1E5", true), ("", false), (".", false), ("1e", false), ("１２", false),
    ("1,000", false)
  ])
  func `numbers are what the rule file calls numbers`(text: String, isNumber: Bool) throws {
    #expect(try (text.wholeMatch(of: Regex(CellText.number)) != nil) == isNumber)
  }

  @Test(arguments: ["a.b*", "(c)\\E|", "日 本", "tab\tend", "\"quoted\"", "#"])
  func `an escaped text matches itself, with blanks around it, and nothing else`(text: String) throws {
    let pattern = try Regex(CellText.padded(text))
    #expect(" \u{3000}\(text)\t".wholeMatch(of: pattern) != nil)
    #expect("\(text)x".wholeMatch(of: pattern) == nil)
  }
}

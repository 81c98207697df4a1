import Testing

@testable import Scoring

struct AsOfDateTests {
  @Test(arguments: ["2026-04-01", "0999-12-31", "2024-02-29"]) func `a date is written as it was read`(text: String) throws {
    #expect(try #require(AsOfDate(text)).text == text)
  }
}

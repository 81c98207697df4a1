import Testing

@testable import KizashiCommands

@Suite struct LanguageTests {
  @Test func `the language is found also in a wrong command line, the last one counting`() {
    #expect(Language.chosen(in: ["fit", "--nonsense", "--locale", "ja"]) == .japanese)
    #expect(Language.chosen(in: ["--locale=ja", "--locale=en"]) == .english)
    #expect(Language.chosen(in: ["--locale"]) == .ofEnvironment)
  }

  @Test func `a text is picked by language`() {
    #expect(Language.japanese.text("はい", "yes") == "はい")
    #expect(Language.english.text("はい", "yes") == "yes")
  }
}

import Testing

@testable import Studies

struct StudyNoteCasesTests {
  private let notes = [
    StudyNote.noCard, .tooFewEvents(needed: 50), .budget(15),
    .beaten(by: AreaEstimate(name: "number of flags", label: "有無項目の数", estimate: 0.8, low: 0.7, high: 0.9))
  ]

  @Test func `each remark has a code that machines can look for`() {
    #expect(notes.map(\.code) == ["no_card", "too_few_events", "item_budget", "beaten"] && notes.allSatisfy { $0.items.isEmpty })
  }

  @Test func `both languages say the number`() {
    #expect(notes[1].english.contains("fewer than 50") && notes[1].japanese.contains("50件未満"))
    #expect(notes[2].english.contains("limit of 15") && notes[2].japanese.contains("15項目"))
  }

  @Test func `the rule that did better is named as each language names it`() {
    #expect(notes[3].english.contains("'number of flags'") && !notes[3].english.contains("有無項目"))
    #expect(notes[3].japanese.contains("「有無項目の数」") && !notes[3].japanese.contains("flags"))
  }
}

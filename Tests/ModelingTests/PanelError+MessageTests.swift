import Modeling
import Testing

struct PanelErrorMessageTests {
  @Test(
    arguments: [
      (.noKey(table: "visits"), ["'visits'", "child or school"], ["「visits」", "児童または学校"]),
      (.noEntryDay(table: "support"), ["'support'", "listed_on"], ["「support」", "開始日"]),
      (.unknownReason(item: "days", reason: "away"), ["'days'", "'away'", "not_attended"], ["「days」", "「away」", "not_attended"]),
      (.noItem(id: "dayz", nearest: "days"), ["'dayz'", "Did you mean 'days'?"], ["「dayz」", "「days」ではありませんか"]),
      (.noItem(id: "dayz", nearest: nil), ["'dayz'", "add it to the dictionary"], ["「dayz」", "辞書に追加"]),
      (.noYear(table: "roster", line: 31), ["'roster', line 31"], ["「roster」31行目"]),
      (.noRoster, ["child, year, sex, and grade or birth_date", "role"], ["児童、年度、性別と、学年または生年月日", "役割"]),
      (.noDayToWaitFrom(item: "days"), ["'days'", "known_after_days", "known_on"], ["「days」", "known_after_days", "known_on"])
    ] as [(PanelError, [String], [String])])
  func `a message says where and what, in both languages`(error: PanelError, english: [String], japanese: [String]) {
    for words in english { #expect(error.english.contains(words)) }
    for words in japanese { #expect(error.japanese.contains(words)) }
  }

  @Test func `every reason that a dictionary may name is offered, and no other`() {
    let offered = PanelError.unknownReason(item: "x", reason: "y").english.split(separator: "use one of ")[1].split(separator: ", ")
    #expect(offered.map(String.init) == MissingReason.allCases.filter { $0 != .present }.map(\.name))
    #expect(offered.allSatisfy { MissingReason(name: String($0)) != nil })
  }

  @Test func `a wrong name is not told twice when there is a better one`() {
    #expect(!PanelError.noItem(id: "dayz", nearest: "days").english.contains("add it"))
  }
}

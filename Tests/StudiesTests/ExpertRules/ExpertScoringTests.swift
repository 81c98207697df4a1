import Modeling
import StructuredText
import Testing

@testable import Studies

struct ExpertScoringTests {
  private let panel: Panel

  /// Three children in two years; a value is missing where nothing stands.
  init() throws {
    panel = try TinyPanel.make(
      items: "days,roster,item,count,,,\naid,roster,item,flag,,,\nkind,roster,item,category,,s=小;l=大,\n",
      roster: """
        child,year,grade,sex,days,aid,kind
        a,2020,1,f,5,0,s
        a,2021,2,f,20,1,l
        b,2020,1,m,,1,s
        b,2021,2,m,12,,s
        c,2021,1,m,,0,
        """)
  }

  /// The scores of the five rows, in the order of the register.
  private func scores(_ rule: String) throws -> [Double] {
    let rules = try PlanDocument(parsing: "r: \(rule)", file: "p").root.entries.map { try ExpertRule($0) }
    return try ExpertScoring(rules: rules, panel: panel, landmark: TinyPanel.yearEnd, threads: 1).scores(Array(0..<5))[0].values
  }

  @Test func `the score of a count is the number of conditions that hold, and a missing value holds none`() throws {
    #expect(try scores("{ at_least: 1, of: [days >= 10, aid = yes, kind = 小] }") == [1, 2, 2, 2, 0])
    #expect(try scores("{ at_least: 1, of: [days < 10, aid = no, kind != s] }") == [2, 1, 0, 0, 1])
  }

  @Test func `missing asks for a missing value`() throws {
    #expect(try scores("{ when: missing(days) }") == [0, 0, 1, 0, 1])
    #expect(try scores("{ when: missing(days) and aid = 1 }") == [0, 0, 1, 0, 0])
  }

  @Test func `a change needs both years`() throws {
    #expect(try scores("{ when: change(days) >= 15 }") == [0, 1, 0, 0, 0])
    #expect(try scores("{ when: change(days) > 15 }") == [0, 0, 0, 0, 0])
  }

  @Test func `a value ranks as it is, and who has none stands below all`() throws {
    #expect(try scores("{ rank_by: days, from: 10 }") == [5, 20, 4, 12, 4])
    #expect(try scores("{ rank_by: days, to: 10 }") == [-5, -20, -21, -12, -21])
  }

  @Test func `a matrix takes the highest level of each axis`() throws {
    let axes = "axes: { x: [days >= 5, days >= 20], y: [[aid = yes, kind = l]] }"
    #expect(try scores("{ \(axes), sum: [1, 3] }") == [1, 2, 1, 1, 0])
    #expect(try scores("{ \(axes), cells: [[0, 1], [2, 3], [4, 5]] }") == [2, 5, 1, 2, 0])
  }

  @Test func `an item that no register holds is an error`() {
    #expect(throws: PanelError.noItem(id: "nothing", nearest: nil)) { try scores("{ when: nothing >= 1 }") }
  }
}

import Disclosure
import Scoring
import Testing

@testable import Reports
@testable import Studies

struct BandFiguresTests {
  /// So many children with points at the threshold and so many below, the first of each with the outcome.
  private func figures(top: (people: Int, events: Int), below: (people: Int, events: Int)) -> BandFigures? {
    var evaluation = TinyResult.evaluation
    (evaluation.rows, evaluation.events) = (top.people + below.people, top.events + below.events)
    evaluation.capacity = [
      CapacityRow(share: 0.1, threshold: 1, flagged: 300, found: 60, precision: nil, recall: nil)
    ]
    evaluation.calibrationGroups = []
    let totals = Array(repeating: Int32(10), count: top.people) + Array(repeating: Int32(9), count: below.people)
    let outcome = [(top.people, top.events), (below.people, below.events)].flatMap { people, events in
      (0..<people).map { $0 < events ? 1.0 : 0 }
    }
    return BandFigures(totals, outcome: outcome, threshold: 10, evaluation, capacityShare: 0.1)
  }

  @Test func `children below and at the threshold are counted with their outcomes`() throws {
    let found = try #require(figures(top: (300, 60), below: (2_700, 90)))
    #expect(found.assess.children == 300 && found.assess.events == 60 && found.usual.children == 2_700 && found.usual.events == 90)
    #expect(found.assess.years == TinyResult.evaluation.years)
  }

  @Test func `a small number on any side withholds both`() {
    #expect(figures(top: (300, 9), below: (2_700, 90)) == nil)
    #expect(figures(top: (300, 60), below: (2_700, 9)) == nil)
    #expect(figures(top: (65, 60), below: (2_700, 90)) == nil)
  }

  @Test func `what differs by a few children from a row of the report is withheld`() {
    #expect(figures(top: (305, 62), below: (2_695, 88)) == nil)
    #expect(figures(top: (400, 80), below: (2_600, 70)) != nil)
  }
}

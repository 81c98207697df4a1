import Disclosure
import Testing

@testable import Reports
@testable import Studies

struct RankedPublicationTests {
  private func publication(
    _ rows: [(share: Double, flagged: Int, found: Int)], groups: [(rows: Int, events: Int)] = [], of whole: (Int, Int) = (3_000, 150),
    capacity: Double = 0.1
  ) -> RankedPublication {
    var evaluation = TinyResult.evaluation
    (evaluation.rows, evaluation.events) = whole
    evaluation.capacity = rows.map {
      CapacityRow(share: $0.share, threshold: 1, flagged: $0.flagged, found: $0.found, precision: nil, recall: nil)
    }
    evaluation.calibrationGroups = groups.map {
      CalibrationGroupResult(rows: $0.rows, events: $0.events, predicted: 0, observed: 0, low: 0, high: 0)
    }
    return RankedPublication(evaluation, capacityShare: capacity, cells: .official)
  }

  @Test func `rows that are a few children apart are not both shown`() {
    let rows = publication([(0.01, 60, 10), (0.02, 90, 13), (0.03, 150, 16), (0.05, 300, 23), (0.2, 700, 40)]).capacity
    #expect(rows == [true, false, false, true, true])
  }

  @Test func `the plan's own row comes first`() {
    let publication = publication([(0.05, 150, 20), (0.1, 300, 28), (0.2, 700, 38), (0.3, 900, 50)])
    #expect(publication.ownRow == 1 && publication.capacity == [false, true, true, true])
  }

  @Test func `groups of the chart are judged with the rows of the table`() {
    let groups = [(rows: 1_500, events: 20), (rows: 900, events: 60), (rows: 600, events: 70)]
    #expect(publication([], groups: groups).groups == [true, true, true])
    let near = publication([(0.1, 580, 66)], groups: groups)
    #expect(near.capacity == [true] && near.groups == [true, false, false], "66 of 580 and 70 of 600 differ by four")
  }

  @Test func `a group with few events takes its neighbour with it`() {
    #expect(publication([], groups: [(1_500, 9), (900, 71), (600, 70)]).groups == [false, false, true])
    #expect(publication([], groups: [(1_500, 0), (900, 80), (600, 70)]).groups == [true, true, true])
  }

  @Test func `without rows and groups there is nothing to show`() {
    let publication = publication([])
    #expect(publication.capacity.isEmpty && publication.groups.isEmpty && publication.ownRow == nil)
  }
}

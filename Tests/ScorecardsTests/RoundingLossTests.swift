import Testing

@testable import Scorecards

struct RoundingLossTests {
  private static func areaUnderCurve(_ scores: [Double], _ outcome: [Double]) -> Double {
    let events = outcome.indices.filter { outcome[$0] == 1 }.map { scores[$0] }
    let others = outcome.indices.filter { outcome[$0] == 0 }.map { scores[$0] }
    let wins = events.reduce(0.0) { sum, e in others.reduce(sum) { $0 + (e > $1 ? 1 : e == $1 ? 0.5 : 0) } }
    return wins / Double(events.count * others.count)
  }

  @Test func `finer points lose less`() throws {
    let (_, design, β, data) = try PointsCardTests.card(seed: 1)
    let rows = 0..<800
    let losses = try RoundingLoss.measure(design, coefficients: β, choices: [1, 5, 1000]) { scores in
      Self.areaUnderCurve(Array(scores[rows]), Array(data.outcome[rows]))
    }
    #expect(losses.map(\.pointsPerDoubling) == [1, 5, 1000])
    #expect(losses[0].continuous > 0.6)
    #expect(abs(losses[2].loss) < 1e-4, "a thousand points per doubling hardly round")
    #expect(abs(losses[1].loss) <= 0.005, "the target of the card with five points per doubling")
    #expect(losses.allSatisfy { $0.loss == $0.continuous - $0.rounded })
  }
}

import Testing

@testable import Scorecards

struct PenaltyGridTests {
  @Test(arguments: [1, 0.03, 1e-9, 4e5]) func `penalties fall by a fixed share from the top to a thousandth of it`(top: Double) {
    let values = PenaltyGrid(top: top).values
    #expect(values[0] == top && values.last! <= top * 1e-3 && values[values.count - 2] > top * 1e-3)
    // log(1e-3) / log(0.93) is 95.2: ninety-six steps after the first value.
    #expect(values.count == 97)
    for (a, b) in zip(values, values.dropFirst()) { #expect(abs(b / a - 0.93) < 1e-12) }
  }

  @Test func `the grid scales with its top`() {
    for (a, b) in zip(PenaltyGrid(top: 1).values, PenaltyGrid(top: 7).values) { #expect(abs(b / a - 7) < 1e-12) }
  }
}

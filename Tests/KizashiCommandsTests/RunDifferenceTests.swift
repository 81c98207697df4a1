import StructuredText
import Testing

@testable import KizashiCommands

struct RunDifferenceTests {
  @Test func `named values differ, are new, or are gone`() {
    let found = RunDifference.of(.line, [("a", "1"), ("b", "2"), ("c", "3")], [("b", "2"), ("c", "4"), ("d", "5")])
    #expect(
      found == [
        RunDifference(kind: .line, name: "a", first: "1", second: nil), RunDifference(kind: .line, name: "c", first: "3", second: "4"),
        RunDifference(kind: .line, name: "d", first: nil, second: "5")
      ])
  }

  @Test func `lines, points, thresholds and areas of two results are compared, in the language asked for`() {
    let result = { (points: Int, area: Double) -> JSONValue in
      [
        "card": [
          "outcome": "support", "threshold": 7, "base_points": .integer(points), "points_per_doubling": 5,
          "features": [
            [
              "item": "abs_days", "kind": "value", "missing": [],
              "bins": [["label": "3日まで", "english": "up to 3", "rows": 4, "points": .integer(points)]]
            ]
          ]
        ],
        "evaluation": ["points": ["label": "点数表", "name": "card", "estimate": .number(area)], "comparators": []]
      ]
    }
    let found = ResultComparison(result(1, 0.7), result(2, 0.75), .english).differences
    #expect(
      found == [
        RunDifference(kind: .line, name: "abs_days (value)", first: "up to 3 1", second: "up to 3 2"),
        RunDifference(kind: .points, name: "base points", first: "1", second: "2"),
        RunDifference(kind: .area, name: "card", first: "0.700", second: "0.750")
      ])
    #expect(ResultComparison(result(1, 0.7), result(2, 0.7), .japanese).differences.first?.first == "3日まで 1")
    #expect(ResultComparison(result(1, 0.7), result(1, 0.7), .english).differences.isEmpty)
  }
}

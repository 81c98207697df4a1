import Testing

@testable import ScoreTable

@Suite struct ScoreTableTextTests {
  @Test(arguments: [(Int32(0), "0.000000"), (1, "0.000001"), (21_000, "0.021000"), (999_999, "0.999999"), (1_000_000, "1.000000")])
  func `parts per million are written exactly`(_ ppm: Int32, _ text: String) { #expect(ScoreTableText.probability(ppm) == text) }
}

import Testing

@testable import Validation

@Suite struct ScoreCutsTests {
  @Test func `different scores are cut into tenths`() {
    let cuts = ScoreCuts(dividing: (0..<1000).map { Double($0) + 0.5 })
    #expect(cuts.upper == (1...9).map { Double($0 * 100) - 0.5 })
    #expect(cuts.bin(99.5) == 0 && cuts.bin(99.6) == 1 && cuts.bin(-5) == 0 && cuts.bin(2000) == 9 && cuts.bin(.nan) == nil)
  }

  @Test func `equal scores stay together, and no bin has few people`() {
    let scores = [Double](repeating: 0, count: 450) + [Double](repeating: 1, count: 30) + (0..<520).map { Double(2 + $0 / 52) }
    let cuts = ScoreCuts(dividing: scores)
    #expect(cuts.upper.first == 0)
    let counts = scores.reduce(into: [Int](repeating: 0, count: cuts.upper.count + 1)) { $0[cuts.bin($1)!] += 1 }
    #expect(counts.allSatisfy { $0 >= 50 } && counts.reduce(0, +) == 1000)
  }

  @Test func `a small town has fewer bins`() {
    #expect(ScoreCuts(dividing: (0..<60).map(Double.init)).upper == [19, 39])
    #expect(ScoreCuts(dividing: [3, 3, 3]).upper.isEmpty && ScoreCuts(dividing: []).names == ["–"])
  }

  @Test func `bins are named by their ends`() {
    #expect(ScoreCuts(upper: [12, 13, 20]).names == ["–12", "13", "14–20", "21–"])
    #expect(ScoreCuts(upper: [0.0123456, 0.2]).names == ["–0.01235", "0.01235–0.2", "0.2–"])
    #expect(ScoreCuts(upper: [0.1234561, 0.1234562]).names.first == "–0.1234561")
    #expect(ScoreCuts(upper: [-3, 0]).names == ["–-3", "-2–0", "1–"])
  }
}

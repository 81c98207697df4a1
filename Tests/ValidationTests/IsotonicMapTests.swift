import Probability
import Testing

@testable import Validation

struct IsotonicMapTests {
  /// R 4.2.2: isoreg(c(1,0,4,3,3,5,4,2,0))$yf
  @Test func `the fit of nine numbers is that of isoreg`() throws {
    let map = try IsotonicMap(outcome: [1, 0, 4, 3, 3, 5, 4, 2, 0], score: (1...9).map(Double.init))
    #expect((1...9).map { map(Double($0)) } == [0.5, 0.5, 3, 3, 3, 3, 3, 3, 3])
    #expect(map.blocks.count == 2)
  }

  @Test func `between blocks the map is linear, beyond the ends constant`() throws {
    let map = try IsotonicMap(outcome: [0, 0, 1], score: [1, 2, 4])
    #expect(map(0) == 0 && map(2) == 0 && map(3) == 0.5 && map(4) == 1 && map(9) == 1)
  }

  @Test(arguments: RandomScores.many) func `the map rises, keeps the mean of each block and of all rows`(_ data: RandomScores) throws {
    let map = try IsotonicMap(outcome: data.outcome, score: data.score, weights: data.weights)
    #expect(zip(map.blocks, map.blocks.dropFirst()).allSatisfy { $0.value < $1.value && $0.last < $1.first })
    for block in map.blocks {
      let rows = data.score.indices.filter { block.first...block.last ~= data.score[$0] }
      let weight = rows.reduce(0) { $0 + data.weights[$1] }
      expect(block.value, rows.reduce(0) { $0 + data.weights[$1] * data.outcome[$1] } / weight)
      expect(block.weight, weight)
    }
  }

  @Test(arguments: RandomScores.many) func `fitting the fitted values again changes nothing`(_ data: RandomScores) throws {
    let once = try IsotonicMap(outcome: data.outcome, score: data.score, weights: data.weights)
    let twice = try IsotonicMap(outcome: data.score.map { once($0) }, score: data.score, weights: data.weights)
    for x in data.score { expect(twice(x), once(x)) }
  }

  @Test(arguments: RandomScores.many) func `no other rising function of a grid is nearer`(_ data: RandomScores) throws {
    let map = try IsotonicMap(outcome: data.outcome, score: data.score, weights: data.weights)
    func distance(_ f: (Double) -> Double) -> Double {
      data.score.indices.reduce(0) {
        $0 + data.weights[$1] * (data.outcome[$1] - f(data.score[$1])) * (data.outcome[$1] - f(data.score[$1]))
      }
    }
    var stream = RandomStream(seed: 6, task: UInt64(data.seed))
    for _ in 0..<20 {
      let steps = (0..<30).map { _ in 0.1 * stream.uniform() }
      let other = { (x: Double) in 0.7 * map(x) + 0.3 * min(1, steps.prefix(Int(x) + 1).reduce(0, +)) }
      #expect(distance { map($0) } <= distance(other) + 1e-12)
    }
  }

  @Test(arguments: RandomScores.many) func `a row of weight two equals two rows`(_ data: RandomScores) throws {
    let weighted = try IsotonicMap(outcome: data.outcome, score: data.score, weights: data.score.map { _ in 2 })
    let repeated = try IsotonicMap(outcome: data.outcome + data.outcome, score: data.score + data.score)
    #expect(weighted == repeated)
  }

  @Test func `wrong weights are refused`() {
    #expect(throws: ValidationError.weightOutOfRange(row: 1)) { try IsotonicMap(outcome: [0, 1], score: [1, 2], weights: [1, -1]) }
    #expect(throws: ValidationError.weightOutOfRange(row: nil)) { try IsotonicMap(outcome: [0, 1], score: [1, 2], weights: [0, 0]) }
  }
}

import Glibc
import Validation

/// The numbers of Lehmer's generator with 16807, which R can make as well, so that both have the same rows and draws.
struct LehmerNumbers {
  private var state = 2026.0

  mutating func uniform() -> Double {
    state = (16_807 * state).truncatingRemainder(dividingBy: 2_147_483_647)
    return state / 2_147_483_647
  }

  mutating func index(below bound: Int) -> Int { Int(uniform() * Double(bound)) }
}

/// 150 rows in triples, four columns, 51 events, with twenty draws of rows and twenty of triples; `OptimismBootstrapTests` has the R code.
enum LehmerSample {
  static let (columns, outcome, rowDraws, clusterDraws) = make()
  static let clusters = ModelSample.Clusters(codes: (0..<150).map { Int32($0 / 3) }, count: 50)

  static func sample() throws -> ModelSample { try ModelSample(columns: columns, outcome: outcome, clusters: clusters) }

  private static func make() -> ([[Double]], [Double], [[Int]], [[Int]]) {
    var numbers = LehmerNumbers()
    var columns = [[Double]](repeating: [], count: 4)
    var outcome: [Double] = []
    for _ in 0..<150 {
      let x = 4 * numbers.uniform() - 2
      let row = [x, floor(4 * numbers.uniform()), numbers.uniform() < 0.3 ? 1 : 0, x * numbers.uniform()]
      for (j, value) in row.enumerated() { columns[j].append(value) }
      outcome.append(numbers.uniform() < 1 / (1 + exp(1.5 - 0.8 * x - 0.3 * row[1] - 0.5 * row[2])) ? 1 : 0)
    }
    let rows = (0..<20).map { _ in (0..<150).map { _ in numbers.index(below: 150) } }
    let triples = (0..<20).map { _ in (0..<50).map { _ in numbers.index(below: 50) } }
    return (columns, outcome, rows, triples.map { $0.flatMap { [3 * $0, 3 * $0 + 1, 3 * $0 + 2] } })
  }
}

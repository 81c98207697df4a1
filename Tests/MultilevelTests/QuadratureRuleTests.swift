import Glibc
import Testing

@testable import Multilevel

@Suite struct QuadratureRuleTests {
  @Test(arguments: [1, 2, 5, 20, 50]) func `moments of the normal distribution are exact below twice the points`(points: Int) throws {
    let rule = try QuadratureRule(points: points, dimensions: 1)
    let weights = zip(rule.nodes, rule.logWeights).map { exp($1 - $0 * $0 / 2) }
    var moment = 1.0
    for k in stride(from: 0, to: min(2 * points, 20), by: 2) {
      let sum = zip(rule.nodes, weights).reduce(0) { $0 + $1.1 * pow($1.0, Double(k)) }
      #expect(abs(sum / moment - 1) < 1e-12)
      moment *= Double(k + 1)
    }
  }

  @Test func `in two dimensions every point meets every other`() throws {
    let rule = try QuadratureRule(points: 3, dimensions: 2)
    #expect(rule.count == 9)
    var (sum, product) = (0.0, 0.0)
    for k in 0..<9 {
      let (a, b) = (rule.nodes[2 * k], rule.nodes[2 * k + 1])
      let weight = exp(rule.logWeights[k] - (a * a + b * b) / 2)
      sum += weight
      product += weight * a * a * b * b
    }
    #expect(abs(product - 1) < 1e-13 && abs(sum - 1) < 1e-13)
  }
}

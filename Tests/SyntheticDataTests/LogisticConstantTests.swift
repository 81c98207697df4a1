import Probability
import Testing
@testable import SyntheticData

@Suite struct LogisticConstantTests {
  @Test(arguments: 1...20)
  func `the mean probability at the constant is the target, on one thread and on two`(seed: UInt64) {
    var stream = RandomStream(seed: seed, stream: 2)
    let target = 0.005 + 0.6 * stream.uniform()
    let parts = (0..<5).map { _ in stream.normals(40) }
    let constant = LogisticConstant(target: target).solve(parts: parts, threads: 1)
    let mean = parts.joined().reduce(0) { $0 + Logistic.probability(constant + $1) } / 200
    #expect(abs(mean - target) < 1e-12)
    #expect(LogisticConstant(target: target).solve(parts: parts, threads: 2) == constant)
  }
}

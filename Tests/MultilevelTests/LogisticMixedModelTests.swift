import Foundation
import LinearAlgebra
import Regression
import Testing

@testable import Multilevel

@Suite struct LogisticMixedModelTests {
  @Test func `temporary`() throws {
    guard let folder = ProcessInfo.processInfo.environment["KIZASHI_SETS"] else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".json") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let set = try JSONDecoder().decode(LogisticFixture.self, from: Data(text.utf8))
      do {
        let fit = try LogisticMixedModel(set.approximation).fit(try set.mixedData(), family: try set.family)
        let β = zip(fit.coefficients, set.fixef).map { abs($0 / $1 - 1) }.max()!
        let se = zip(fit.standardErrors, set.se).map { abs($0 / $1 - 1) }.max()!
        let v = fit.components.flatMap { c in (0..<c.covariance.rows).flatMap { i in (i..<c.covariance.rows).map { c.covariance[$0, i] } } }
        print(
          name, set.testDescription, "dlogLik", fit.logLikelihood - set.logLik[0], "beta", β, "se", se, "vc", v, set.vc.vcov, fit.iterations
        )
      } catch { print(name, set.testDescription, "ERROR", error) }
    }
  }
}

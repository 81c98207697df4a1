import LinearAlgebra
import Multilevel
import Regression
import Testing

@Suite struct LogisticRefusalTests {
  private let one = [Double](repeating: 1, count: 24)
  private let x = (0..<24).map { Double(($0 * 7) % 24) - 12 }
  private let codes = (0..<24).map { Int32($0 % 6) }

  private func error(
    _ y: [Double], factors: [GroupingFactor]? = nil, _ approximation: LogisticMixedModel.Approximation = .laplace
  ) throws -> MultilevelError? {
    let factors = factors ?? [GroupingFactor(codes: codes, levels: 6)]
    let data = try MultilevelData(
      try RegressionData(Matrix(columns: [one, x]), outcome: y), factors: factors,
      terms: factors.indices.map { RandomTerm(factor: $0, design: Matrix(columns: [one])) })
    do throws(MultilevelError) {
      _ = try LogisticMixedModel(approximation).fit(data)
      return nil
    } catch { return error }
  }

  @Test func `an item that separates is told apart from groups that do`() throws {
    let separated = try error(x.map { $0 > 0 ? 1 : 0 })
    guard case .regression(let cause)? = separated else { Issue.record("\(String(describing: separated))"); return }
    #expect(cause.separation?.infiniteColumns == [0, 1])
    #expect(try error(codes.map { $0 < 3 ? 1 : 0 }) == .unboundedVariance(factor: 0))
    #expect(try error((0..<24).map { codes[$0] < 3 || $0 == 23 ? 1 : 0 }) == nil)
  }

  @Test func `one row a group says nothing of groups`() throws {
    let own = GroupingFactor(codes: (0..<24).map(Int32.init), levels: 24)
    #expect(try error((0..<24).map { Double($0 % 3 / 2) }, factors: [own]) == .groupPerRow(factor: 0))
  }

  @Test func `quadrature of several factors, or with too many points, is refused`() throws {
    let y = (0..<24).map { Double(($0 * 5) % 7 / 4) }
    let halves = GroupingFactor(codes: (0..<24).map { Int32($0 / 4) }, levels: 6)
    #expect(
      try error(y, factors: [GroupingFactor(codes: codes, levels: 6), halves], .quadrature(points: 3)) == .quadratureNeedsOneFactor)
    #expect(try error(y, .quadrature(points: 20_001)) == .tooManyNodes(limit: LogisticMixedModel.nodeLimit))
    #expect(try error(y, .quadrature(points: 0)) == .tooManyNodes(limit: LogisticMixedModel.nodeLimit))
  }

  @Test func `effects of which the rows say nothing are refused`() throws {
    let fixed = try RegressionData(Matrix(columns: [one, x]), outcome: one)
    let factor = GroupingFactor(codes: codes, levels: 6)
    func check(_ columns: [[Double]], _ factor: GroupingFactor) throws -> MultilevelError? {
      let data = try MultilevelData(fixed, factors: [factor], terms: [RandomTerm(factor: 0, design: Matrix(columns: columns))])
      do throws(MultilevelError) {
        try data.checkEffects()
        return nil
      } catch { return error }
    }
    #expect(try check([one, codes.map(Double.init)], factor) == .effectConstantWithinGroups(term: 0, effect: 1))
    #expect(try check([codes.map(Double.init)], factor) == nil)
    #expect(try check([one, x], factor) == nil)
    #expect(
      try check([one, x, x.map { $0 * $0 }], GroupingFactor(codes: codes.map { $0 / 3 }, levels: 2)) == .fewerGroupsThanEffects(term: 0))
  }
}

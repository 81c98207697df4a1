import Testing

@testable import Modeling

struct BasisRequestTests {
  private let x = (0..<40).map { Double($0 * $0 % 41) }

  private func problem(_ request: BasisRequest, _ x: [Double]? = nil) -> FormulaProblem? {
    do throws(FormulaProblem) {
      _ = try request.basis(of: x ?? self.x)
      return nil
    } catch { return error }
  }

  private func knots(df: Int? = nil, at interior: [Double]? = nil, boundary: ClosedRange<Double>? = nil) -> KnotRequest {
    KnotRequest(degreesOfFreedom: df, interior: interior, boundary: boundary)
  }

  @Test func `knots must lie inside, which needs more than one value`() {
    #expect(problem(.natural(knots(at: [5, 45]))) == .knotsOutsideBoundary)
    #expect(problem(.natural(knots(at: [0, 5]))) == .knotsOutsideBoundary, "an outer knot is no inner one")
    #expect(problem(.natural(knots(at: [5, 45], boundary: -1...50))) == nil)
    #expect(problem(.bSpline(knots(at: [5, 30], boundary: 10...40), degree: 3)) == .knotsOutsideBoundary)
    #expect(problem(.natural(knots(df: 3)), [2, 2, 2]) == .tooFewValues(distinct: 1, needed: 2))
    #expect(problem(.natural(knots(df: 3, boundary: 100...200))) == .knotsOutsideBoundary)
  }

  @Test func `quantiles that fall together are no knots`() {
    let heap = [Double](repeating: 0, count: 30) + x
    #expect(problem(.natural(knots(df: 4)), heap) == .knotsCoincide)
    #expect(problem(.natural(knots(df: 2)), [Double](repeating: 0, count: 10) + x) == nil)
    #expect(problem(.restricted(count: 5), [Double](repeating: 17, count: 60) + x) == .knotsCoincide)
  }

  @Test func `a spline has at least the columns of its kind`() {
    #expect(problem(.bSpline(knots(df: 2), degree: 3)) == .tooFewColumns(least: 3))
    #expect(problem(.bSpline(knots(df: 3), degree: 3)) == nil)
    var whole = knots(df: 1)
    whole.hasIntercept = true
    #expect(problem(.natural(whole)) == .tooFewColumns(least: 2))
  }

  @Test func `a degree needs more different values than its number`() {
    let few = [1.0, 2, 5, 2, 1, 5]
    #expect(problem(.polynomial(degree: 2), few) == nil)
    #expect(problem(.polynomial(degree: 3), few) == .degreeTooHigh(distinct: 3))
    // 41 equidistant values: beyond about 30 the recurrence loses the orthogonality of the columns.
    #expect(problem(.polynomial(degree: 39), (0..<41).map(Double.init)) == .degreeTooHigh(distinct: 41))
  }

  @Test func `a restricted spline needs three more values than knots`() {
    #expect(problem(.restricted(count: 3), [1, 2, 3, 4, 5, 1, 2]) == .tooFewValues(distinct: 5, needed: 6))
  }
}

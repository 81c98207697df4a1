import Testing

@testable import Validation

struct LearningCurveTests {
  private let fitted = (0..<150).map { $0 < 105 }

  @Test func `the whole is the fit on all the rows that may be fitted`() throws {
    let sample = try LehmerSample.sample()
    let curve = try LearningCurve(sample, fitted: fitted)
    let whole = try HeldOutValidation.years(sample, fitted.map { $0 ? 1 : 2 }).parts[0]
    #expect(curve.points.last?.rows == 105 && curve.points.last?.spread == nil)
    expect(curve.points.last?.area, whole.area?.value ?? .nan)
    #expect(curve.points.last?.events == fitted.indices.reduce(0) { $0 + (fitted[$1] ? sample.outcome[$1] : 0) })
  }

  @Test func `more rows are seen and less is promised than kept`() throws {
    let curve = try LearningCurve(
      LehmerSample.sample(), fitted: fitted, design: LearningCurveDesign(shares: [0.4, 0.7, 1], draws: 10, seed: 2))
    #expect(curve.points.map(\.rows) == [42, 75, 105])
    let promised = curve.points.map { $0.trainingArea - $0.area }
    #expect(promised[0] > promised[2])
    #expect(curve.points[0].area < curve.points[2].area)
    #expect((curve.points[0].spread ?? 0) > 0)
  }

  @Test func `draws without a fit are counted, and a size of them is left out`() throws {
    let curve = try LearningCurve(
      LehmerSample.sample(), fitted: fitted, design: LearningCurveDesign(shares: [0.03, 0.2, 1], draws: 8, seed: 2))
    #expect(curve.points.first?.rows ?? 0 > 3)
    #expect(curve.points.last?.failed == 0)
  }

  @Test func `the answer has the same bits for any number of threads`() throws {
    let sample = try LehmerSample.sample()
    #expect(try LearningCurve(sample, fitted: fitted, threads: 1) == LearningCurve(sample, fitted: fitted, threads: 3))
  }

  @Test func `nothing to judge is refused`() throws {
    let sample = try LehmerSample.sample()
    #expect(throws: ValidationError.self) { try LearningCurve(sample, fitted: [Bool](repeating: true, count: 150)) }
    #expect(throws: ValidationError.settingOutOfRange(name: "shares")) {
      try LearningCurve(sample, fitted: fitted, design: LearningCurveDesign(shares: [0.5, 1.2]))
    }
  }
}

import LinearAlgebra
import Regression
import Testing

@testable import Validation

struct HeldOutValidationTests {
  /// A part judged by a fit of the copied rows.
  private func direct(_ sample: ModelSample, judged: (Int) -> Bool) throws -> (area: Double, slope: Double, inTheLarge: Double) {
    let (fitted, rows) = (sample.outcome.indices.filter { !judged($0) }, sample.outcome.indices.filter(judged))
    let copies = [fitted.map { _ in 1.0 }] + sample.columns.map { x in fitted.map { x[$0] } }
    let b = try GeneralizedLinearModel(.bernoulli).fit(Matrix(columns: copies), outcome: fitted.map { sample.outcome[$0] }).coefficients
    let predictor = rows.map { row in sample.columns.indices.reduce(b[0]) { $0 + b[$1 + 1] * sample.columns[$1][row] } }
    let y = rows.map { sample.outcome[$0] }
    return try (
      AreaUnderCurve(outcome: y, score: predictor).estimate, Logistic.fit([predictor], outcome: y).coefficients[1],
      Logistic.fit([], outcome: y, offset: predictor).coefficients[0]
    )
  }

  @Test func `each fold is judged by the fit on the others`() throws {
    let sample = try LehmerSample.sample()
    let folds = try GroupedFolds(sample, count: 5, seed: 9).ofRows
    let result = try HeldOutValidation.folds(sample, count: 5, seed: 9, threads: 2)
    #expect(result.division == .folds && result.parts.map(\.label) == ["1", "2", "3", "4", "5"])
    for (fold, part) in result.parts.enumerated() {
      let expected = try direct(sample) { folds[$0] == fold }
      expect(part.area?.value, expected.area)
      expect(part.slope?.value, expected.slope, within: 1e-7)
      #expect(abs((part.inTheLarge?.value ?? .nan) - expected.inTheLarge) < 1e-8)
      #expect(part.omission == nil && part.rows == folds.count { $0 == fold })
    }
    #expect(result.area == MetaAnalysis(areas: result.parts.compactMap(\.area)))
  }

  @Test func `folds part no cluster and have nearly equal numbers of events and rows`() throws {
    let sample = try LehmerSample.sample()
    let folds = try GroupedFolds(sample, count: 5, seed: 9).ofRows
    for row in folds.indices { #expect(folds[row] == folds[row - row % 3]) }
    let events = (0..<5).map { fold in folds.indices.count { folds[$0] == fold && sample.outcome[$0] == 1 } }
    #expect(events.max()! - events.min()! <= 1)
    #expect(try GroupedFolds(sample, count: 5, seed: 9) != GroupedFolds(sample, count: 5, seed: 10))
    #expect(throws: ValidationError.settingOutOfRange(name: "folds")) { try GroupedFolds(sample, count: 51, seed: 9) }
  }

  @Test func `each later year is judged by the years before it`() throws {
    let sample = try LehmerSample.sample()
    let years = (0..<150).map { 2021 + $0 / 50 }
    let result = try HeldOutValidation.years(sample, years)
    #expect(result.parts.map(\.label) == ["2022", "2023"] && result.parts.map(\.rows) == [50, 50])
    let fitted = try ModelSample(columns: sample.columns.map { Array($0[..<100]) }, outcome: Array(sample.outcome[..<100]))
    expect(result.parts[0].area?.value, try direct(fitted) { $0 >= 50 }.area)
    #expect(throws: ValidationError.settingOutOfRange(name: "years")) {
      try HeldOutValidation.years(sample, [Int](repeating: 2021, count: 150))
    }
  }

  @Test func `places of few events are not judged, and say why`() throws {
    let sample = try LehmerSample.sample()
    let codes = (0..<150).map { Int32($0 < 60 ? 0 : $0 < 130 ? 1 : $0 < 134 ? 2 : -1) }
    let result = try HeldOutValidation.sites(sample, codes: codes, labels: ["north", "south", "island", "nobody"])
    #expect(result.parts.map(\.label) == ["north", "south", "island"])
    #expect(result.parts.map(\.omission) == [nil, nil, .fewEvents])
    #expect(result.parts[2].area == nil && result.parts[2].slope == nil && result.parts[2].inTheLarge == nil)
    expect(result.parts[1].slope?.value, try direct(sample) { codes[$0] == 1 }.slope, within: 1e-7)
    #expect(result.area?.places == 2)
  }

  @Test func `a division without a fit leaves its part without measures`() throws {
    let y: [Double] = (0..<40).map { $0 % 2 == 0 ? 1 : 0 }
    // The first place alone breaks the separation of the others.
    let x = (0..<40).map { $0 < 20 ? Double($0 % 3) : 2 * y[$0] }
    let result = try HeldOutValidation.sites(
      ModelSample(columns: [x], outcome: y), codes: (0..<40).map { Int32($0 / 20) }, labels: ["a", "b"])
    #expect(result.parts[0].omission == .noFit && result.parts[0].area == nil)
    #expect(result.area == nil)
  }

  @Test func `the answer has the same bits for any number of threads`() throws {
    let sample = try LehmerSample.sample()
    #expect(
      try HeldOutValidation.folds(sample, count: 5, seed: 9, threads: 1) == HeldOutValidation.folds(sample, count: 5, seed: 9, threads: 3))
  }
}

import Testing

@testable import Validation

struct CrossValidatedPerformanceTests {
  @Test func `the measures are means over the folds of what held-out validation finds`() throws {
    let sample = try LehmerSample.sample()
    let found = try CrossValidatedPerformance(sample, folds: 5, seed: 9, threads: 2)
    let parts = try HeldOutValidation.folds(sample, count: 5, seed: 9).parts
    #expect(found.folds == 5 && found.failed == 0)
    let values = Dictionary(uniqueKeysWithValues: found.indices.map { ($0.name, $0) })
    expect(values["auc"]?.test, parts.reduce(0) { $0 + ($1.area?.value ?? .nan) } / 5)
    expect(values["slope"]?.test, parts.reduce(0) { $0 + ($1.slope?.value ?? .nan) } / 5, within: 1e-7)
    #expect(values["slope"]?.training == 1 && values["intercept"]?.training == 0)
    let boot = try OptimismBootstrap(sample, replicates: 20, seed: 1)
    #expect(boot.indices.map(\.apparent) == found.indices.map(\.apparent))
  }

  @Test func `too many folds are refused`() throws {
    let sample = try LehmerSample.sample()
    #expect(throws: ValidationError.settingOutOfRange(name: "folds")) { try CrossValidatedPerformance(sample, folds: 51, seed: 9) }
  }
}

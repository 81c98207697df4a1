import LinearAlgebra
import Regression
import Testing

@testable import Validation

struct OptimismBootstrapTests {
  /// `rms::validate(lrm(y ~ X1 + X2 + X3 + X4, x = TRUE, y = TRUE), B = 20)` of R 4.2.2, rms 6.5.0, with its `sample` replaced by these draws and
  /// its `lrm.fit` run with `eps = 1e-13, tol = 1e-14, maxit = 60`: apparent, training, test. Its refits end about 1e-8 standard errors from the maximum.
  private static let ofRows: [String: [Double]] = [
    "dxy": [0.592790651614181, 0.6012809156044479, 0.5655377302436125],
    "r2": [0.3216495920262634, 0.3276258536698136, 0.296552333410835],
    "intercept": [0, 0, 0.000163182075615359],
    "slope": [1, 1, 0.9521560914895225],
    "emax": [0, 0, 0.01099799769373352],
    "d": [0.2578250890841408, 0.2631935777853106, 0.2345932092495463],
    "u": [-0.01333333333333333, -0.01333333333333333, 0.003368437378342398],
    "q": [0.2711584224174741, 0.276526911118644, 0.2312247718712038],
    "b": [0.1705055239943371, 0.1667859594902939, 0.1766645436030332],
    "g": [1.464812651513831, 1.48915397898009, 1.369836278448057],
    "gp": [0.2636530782140543, 0.2630377525989379, 0.2541639719997282],
    "auc": [0.7963953258070905, 0.8006404578022239, 0.7827688651218063]
  ]

  /// The same call with `cluster = (0:149) %/% 3`.
  private static let ofTriples: [String: [Double]] = [
    "dxy": [0.592790651614181, 0.6104674250858746, 0.5658942364824717],
    "r2": [0.3216495920262634, 0.3480847289864363, 0.2983338008410186],
    "intercept": [0, 0, -0.08730776054810577],
    "slope": [1, 1, 0.8487092577508661],
    "emax": [0, 0, 0.05175919652101635],
    "d": [0.2578250890841408, 0.2830870704704114, 0.2362249495411463],
    "u": [-0.01333333333333333, -0.01333333333333333, 0.004589849099035481],
    "q": [0.2711584224174741, 0.2964204038037447, 0.2316351004421107],
    "b": [0.1705055239943371, 0.1624945755696882, 0.1770938241554604],
    "g": [1.464812651513831, 1.595969165198914, 1.382719466974731],
    "gp": [0.2636530782140543, 0.2691145268987758, 0.2526961089599632]
  ]

  private func expect(_ result: OptimismBootstrap, _ reference: [String: [Double]]) {
    #expect(result.failed == 0 && result.replicates == 20)
    for index in result.indices {
      guard let values = reference[index.name] else { continue }
      for (value, expected) in zip([index.apparent, index.training, index.test], values) {
        #expect(abs(value - expected) < 2e-9, "\(index.name): \(value) for \(expected)")
      }
    }
  }

  @Test func `the measures are those of rms with the same draws of rows`() throws {
    expect(try OptimismBootstrap(LehmerSample.sample(), draws: BootstrapDraws(rows: LehmerSample.rowDraws, of: 150)), Self.ofRows)
  }

  @Test func `the measures are those of rms with the same draws of triples`() throws {
    expect(try OptimismBootstrap(LehmerSample.sample(), draws: BootstrapDraws(rows: LehmerSample.clusterDraws, of: 150)), Self.ofTriples)
  }

  @Test func `the optimism is training minus test and the corrected value takes it off`() throws {
    let result = try OptimismBootstrap(LehmerSample.sample(), replicates: 20, seed: 4)
    for index in result.indices {
      #expect(index.optimism == index.training - index.test && index.corrected == index.apparent - index.optimism)
    }
    let (dxy, auc) = (result.indices[0], result.indices[11])
    #expect(abs(dxy.corrected - (2 * auc.corrected - 1)) < 1e-12)
  }

  @Test func `the answer has the same bits for any number of threads`() throws {
    let one = try OptimismBootstrap(LehmerSample.sample(), replicates: 30, seed: 4, threads: 1)
    #expect(try one == OptimismBootstrap(LehmerSample.sample(), replicates: 30, seed: 4, threads: 3))
    #expect(try one != OptimismBootstrap(LehmerSample.sample(), replicates: 30, seed: 5, threads: 3))
  }

  @Test func `an offset of zeros changes nothing, and another one is part of the predictions`() throws {
    let (columns, outcome) = (LehmerSample.columns, LehmerSample.outcome)
    let draws = try BootstrapDraws(rows: LehmerSample.rowDraws, of: 150)
    let without = try OptimismBootstrap(ModelSample(columns: columns, outcome: outcome), draws: draws)
    let zeros = [Double](repeating: 0, count: 150)
    #expect(try without == OptimismBootstrap(ModelSample(columns: columns, outcome: outcome, offset: zeros), draws: draws))
    // A multiple of a column moves its coefficient and no prediction.
    let moved = try OptimismBootstrap(ModelSample(columns: columns, outcome: outcome, offset: columns[0].map { 0.3 * $0 }), draws: draws)
    for (a, b) in zip(without.indices, moved.indices) { #expect(abs(a.corrected - b.corrected) < 1e-8) }
  }

  @Test func `replicates without a fit are left out, and too many of them are refused`() throws {
    var draws = LehmerSample.rowDraws
    draws[3] = [Int](repeating: 0, count: 150)
    let result = try OptimismBootstrap(LehmerSample.sample(), draws: BootstrapDraws(rows: draws, of: 150))
    #expect(result.failed == 1 && result.replicates == 19)
    for k in 4..<7 { draws[k] = draws[3] }
    let error = #expect(throws: ValidationError.self) {
      try OptimismBootstrap(LehmerSample.sample(), draws: BootstrapDraws(rows: draws, of: 150))
    }
    #expect(error == .refitsFailed(failed: 4, refits: 20))
  }

  @Test func `a separated model has no optimism`() throws {
    let sample = try ModelSample(columns: [[1, 2, 3, 4, 5, 6]], outcome: [0, 0, 0, 1, 1, 1])
    #expect(throws: ValidationError.self) { try OptimismBootstrap(sample, replicates: 20, seed: 1) }
  }

  @Test func `columns that depend on others change nothing`() throws {
    let draws = try BootstrapDraws(rows: LehmerSample.rowDraws, of: 150)
    let (columns, outcome) = (LehmerSample.columns, LehmerSample.outcome)
    let twice = try ModelSample(columns: columns + [columns[1], [Double](repeating: 7, count: 150)], outcome: outcome)
    let one = try OptimismBootstrap(ModelSample(columns: columns, outcome: outcome), draws: draws)
    for (a, b) in zip(one.indices, try OptimismBootstrap(twice, draws: draws).indices) { #expect(abs(a.corrected - b.corrected) < 1e-9) }
  }
}

import LinearAlgebra
import Modeling
import Tabular
import Validation

/// The optimism of a logistic regression: what `fit --validate` works out.
struct FitValidation {
  /// What was found.
  struct Result {
    let kind: FitValidationOptions.Kind
    /// The replicates or folds that had a fit.
    let replicates: Int
    let failed: Int
    /// nil for draws from a file.
    let seed: UInt64?
    /// nil without clusters.
    let clusters: Int?
    let indices: [OptimismBootstrap.Index]
  }

  let inputs: FitInputs
  let kind: FitValidationOptions.Kind
  private let draws: BootstrapDraws?
  private let threads: Int

  /// Nil when no validation was asked for.
  ///
  /// - Throws: `FitValidationProblem`, `TabularError` for a file of draws that cannot be read.
  init?(inputs: FitInputs, reading: TableOptions, threads: Int) throws {
    guard let kind = inputs.model.validation.validate else { return nil }
    (self.inputs, self.kind, self.threads) = (inputs, kind, threads)
    draws = try inputs.model.validation.draws.map {
      try DrawsFile(path: $0, reading: reading, threads: threads).draws(of: inputs.frame.rows.count)
    }
  }

  /// Refits and judges; problems name the table.
  ///
  /// - Throws: `FileFailure`.
  func result(table: String) throws -> Result {
    do { return try found() } catch let error as ValidationError {
      throw FileFailure(path: table, reason: FitValidationProblem.refits(error))
    } catch let error as FitValidationProblem {
      throw FileFailure(path: table, reason: error)
    }
  }

  private func found() throws -> Result {
    let (sample, seed) = (try sample(), inputs.model.penalty.seed ?? PenaltyOptions.usualSeed)
    let clusters = inputs.clusters == nil ? nil : sample.clusters.count
    switch kind {
    case .bootstrap:
      let draws = try self.draws ?? BootstrapDraws(sample, replicates: replicates, seed: seed)
      let found = try OptimismBootstrap(sample, draws: draws, threads: threads)
      return Result(
        kind: kind, replicates: found.replicates, failed: found.failed, seed: self.draws == nil ? seed : nil, clusters: clusters,
        indices: found.indices)
    case .folds:
      let count = inputs.model.penalty.folds ?? PenaltyOptions.usualFolds
      guard count <= sample.clusters.count else { throw FitValidationProblem.moreFolds(count, than: sample.clusters.count) }
      let found = try CrossValidatedPerformance(sample, folds: count, seed: seed, threads: threads)
      return Result(kind: kind, replicates: found.folds, failed: found.failed, seed: seed, clusters: clusters, indices: found.indices)
    }
  }

  private var replicates: Int { inputs.model.validation.replicates ?? FitValidationOptions.usualReplicates }

  /// The rows of the fit, as columns without the constant.
  private func sample() throws -> ModelSample {
    let design = inputs.frame.design
    guard design.hasIntercept else { throw FitValidationProblem.noIntercept }
    var matrix = Matrix(rows: design.rows, columns: design.columns)
    matrix.elements.withUnsafeMutableBufferPointer { design.fill($0, rows: 0..<design.rows) }
    let clusters = inputs.clusters.map { ModelSample.Clusters(codes: $0, count: Int($0.max() ?? -1) + 1) }
    return try ModelSample(
      columns: (1..<design.columns).map { Array(matrix[column: $0]) }, outcome: inputs.frame.outcome, offset: inputs.frame.offset,
      clusters: clusters)
  }
}

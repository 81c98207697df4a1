import LinearAlgebra
import Parallel
import Regression

/// Fits a logistic model again and again, to the same rows with other weights.
///
/// Each refit starts from the fit to all rows. The information matrix is computed once a refit and again only when steps no longer shrink fast;
/// the scores of several refits are one matrix product. A refit that does not settle so is left to ``GeneralizedLinearModel``, which finds out
/// whether a maximum exists at all.
struct RefitEngine: Sendable {
  let sample: ModelSample
  /// The predictor of the fit to all rows.
  let predictor: [Double]
  private let design: RefitDesign
  private let start: [Double]

  /// Fits the model to all rows.
  /// - Throws: `ValidationError.regression` when that has no answer.
  init(_ sample: ModelSample, threads: Int) throws(ValidationError) {
    BLAS.ensureOneThreadPerCall()
    var design = RefitDesign(sample.columns, rows: sample.rows, threads: threads)
    var fit = try RefitEngine.fit(design, sample, weights: nil, threads: threads)
    if !fit.aliased.isEmpty {
      let kept = sample.columns.indices.filter { !fit.aliased.contains($0 + 1) }.map { sample.columns[$0] }
      design = RefitDesign(kept, rows: sample.rows, threads: threads)
      fit = try RefitEngine.fit(design, sample, weights: nil, threads: threads)
    }
    (self.sample, self.design, start) = (sample, design, fit.coefficients)
    predictor = design.predictor(fit.coefficients, offset: sample.offset)
  }

  /// How many refits share a reading of the rows; a constant, so that it never changes an answer.
  static let batch = 8

  /// What `body` makes of each of `count` refits, in their order; the predictor is nil where there is no fit.
  /// - Complexity: O(rows × columns²) a refit and about six readings of the rows for each batch.
  func map<Result: Sendable>(
    count: Int, threads: Int, weights: @Sendable (Int) -> [Double],
    _ body: @Sendable (_ weights: [Double], _ predictor: [Double]?) -> Result
  ) -> [Result] {
    let batches = (count + RefitEngine.batch - 1) / RefitEngine.batch
    return Parallel.map(count: batches, threads: threads) { batch in
      let first = batch * RefitEngine.batch
      let members = (first..<min(first + RefitEngine.batch, count)).map { RefitMember(weights: weights($0), start: start) }
      return settle(members).map { body($0.weights, $0.predictor) }
    }.flatMap(\.self)
  }

  private func settle(_ members: [RefitMember]) -> [(weights: [Double], predictor: [Double]?)] {
    var members = members
    var predictors = [[Double]?](repeating: nil, count: members.count)
    while case let moving = members.indices.filter({ members[$0].state == .moving }), !moving.isEmpty {
      let pass = RefitPass(design: design, sample: sample, members: moving.map { members[$0] })
      for (place, member) in moving.enumerated() {
        members[member].advance(score: pass.score(place)) { pass.information(place) }
        if members[member].state == .found { predictors[member] = pass.predictor(place) }
      }
    }
    return members.indices.map { (members[$0].weights, predictors[$0] ?? careful(members[$0].weights)) }
  }

  /// The predictor found by the solver that makes sure; a column that is constant in the draw adds nothing.
  private func careful(_ weights: [Double]) -> [Double]? {
    guard let fit = try? RefitEngine.fit(design, sample, weights: weights, threads: 1) else { return nil }
    return design.predictor(fit.coefficients.map { $0.isNaN ? 0 : $0 }, offset: sample.offset)
  }

  private static func fit(
    _ design: RefitDesign, _ sample: ModelSample, weights: [Double]?, threads: Int
  ) throws(ValidationError) -> GeneralizedLinearFit {
    do {
      return try GeneralizedLinearModel(.bernoulli)
        .fit(design.tiles, outcome: sample.outcome, weights: weights, offset: sample.offset, threads: threads)
    } catch {
      throw .regression(error)
    }
  }
}

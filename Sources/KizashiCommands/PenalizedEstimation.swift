import Modeling
import Regression
import StructuredText

/// A regression whose coefficients are held small by a penalty.
struct PenalizedEstimation {
  let inputs: FitInputs
  private var options: PenaltyOptions { inputs.model.penalty }

  /// Fits, and puts the answer together.
  ///
  /// - Throws: `PenaltyFailure`, `FormulaError`, `RegressionError`.
  func answer() throws -> PenalizedAnswer {
    let family = inputs.likelihoodModel.family
    guard inputs.likelihoodModel.link.name == family.canonicalLink.name else {
      throw PenaltyFailure.link(canonical: family.canonicalLink.name)
    }
    let factors = try PenaltyFactors(try options.factors(), design: inputs.frame.design).columns
    let folds = try self.folds()
    do {
      let penalty = try Penalty.elasticNet(
        mixing: options.mixing, factors: options.penaltyFactor == nil ? nil : factors,
        scale: options.standardize == .no ? .asGiven : .standardDeviation)
      let model = try PenalizedModel(family, penalty: penalty, sequence: try options.sequence())
      return try answer(model, folds)
    } catch let error as RegressionError {
      if let named = PenaltyFailure(error, names: inputs.frame.design.names) { throw named }
      throw FitFailure(error: error, names: inputs.frame.design.names)
    }
  }

  private func answer(_ model: PenalizedModel, _ folds: Folds?) throws(RegressionError) -> PenalizedAnswer {
    guard let folds else { return PenalizedAnswer(inputs: inputs, path: try model.fit(inputs.data), validation: nil) }
    let validation = try model.crossValidate(inputs.data, folds: folds)
    return PenalizedAnswer(inputs: inputs, path: validation.path, validation: validation)
  }

  /// The folds that the options ask for.
  private func folds() throws -> Folds? {
    guard options.lambda == PenaltyOptions.crossValidation else { return nil }
    if let column = options.foldColumn ?? options.year {
      let (codes, count) = try inputs.frame.groups(of: column)
      guard count > 1 else { throw PenaltyFailure.oneFold(column: column) }
      return try Folds(codes)
    }
    let groups = try options.group.map { try inputs.frame.groups(of: $0).codes } ?? Array(0..<Int32(inputs.frame.rows.count))
    let (count, available) = (options.folds ?? PenaltyOptions.usualFolds, Int(groups.max() ?? -1) + 1)
    guard count <= available else { throw PenaltyFailure.moreFolds(count, than: available) }
    return try Folds.grouped(groups, count: count, seed: options.seed ?? PenaltyOptions.usualSeed)
  }
}

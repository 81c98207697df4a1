/// The null models from which paths start: of all rows, and of those outside each fold.
struct StartingStates {
  let states: [PathState]

  /// Scales the penalty to the rows of each.
  /// - Throws: `RegressionError.penalty` where a fold leaves nothing to fit or nothing to judge by.
  init(
    _ model: PenalizedModel, _ columns: PenalizedColumns, _ response: PenalizedResponse, _ scaling: PanelScaling, _ folds: Folds?
  ) throws(RegressionError) {
    var states = [StartingStates.state(nil, model, columns, response, scaling, folds)]
    for fold in 0..<(folds?.count ?? 0) {
      try StartingStates.check(fold, model.family, response, folds)
      states.append(StartingStates.state(fold, model, columns, response, scaling, folds))
    }
    self.states = states
  }

  private static func state(
    _ fold: Int?, _ model: PenalizedModel, _ columns: PenalizedColumns, _ response: PenalizedResponse, _ scaling: PanelScaling,
    _ folds: Folds?
  ) -> PathState {
    let isUsed = { (row: Int) in folds.map { Int($0.assignments[row]) } != fold || fold == nil }
    let weight = response.weights.indices.reduce(0) { isUsed($1) ? $0 + response.weights[$1] : $0 }
    let variances = columns.varying.indices.map { scaling.varianceOutside(fold: fold, column: $0, weight: weight) }
    // What stands between λ on the scale of all rows and on that of these: their columns' and their outcome's deviations.
    let lengths = columns.varying.indices.map { j in
      switch model.penalty.scale {
      case .standardDeviation: fold == nil ? 1 : max(0, variances[j]).squareRoot()
      case .asGiven: scaling.deviations[j] > 0 ? 1 / scaling.deviations[j] : 1
      }
    }
    let outcome = fold == nil ? 1 : response.deviation { _ in true } / response.deviation(where: isUsed)
    return PathState(
      fold: fold, weight: weight, hasIntercept: columns.hasIntercept,
      absoluteFactors: columns.factors.indices.map { columns.factors[$0] * lengths[$0] },
      squareFactors: columns.factors.indices.map { columns.factors[$0] * lengths[$0] * lengths[$0] * outcome },
      isFree: columns.varying.indices.map { scaling.deviations[$0] > 0 && variances[$0] > StartingStates.constantVariance },
      point: start(model, columns, response, isUsed), values: PathState.Values())
  }

  /// A column whose variance outside a fold is less than this, in units of that in all rows, does not vary there.
  private static let constantVariance = 1e-12

  private static func start(
    _ model: PenalizedModel, _ columns: PenalizedColumns, _ response: PenalizedResponse, _ isUsed: (Int) -> Bool
  ) -> PathState.Point {
    let zeros = [Double](repeating: 0, count: columns.varying.count)
    guard columns.hasIntercept else { return PathState.Point(intercept: 0, coefficients: zeros) }
    let predictor = model.family.canonicalLink.predictor(ofMean: response.mean(where: isUsed))
    let shift = response.offset.map { PenalizedResponse.mean($0, response.weights, where: isUsed) } ?? 0
    return PathState.Point(intercept: predictor.isFinite ? predictor - shift : 0, coefficients: zeros)
  }

  /// Refuses a fold by which nothing can be judged.
  private static func check(_ fold: Int, _ family: any Family, _ response: PenalizedResponse, _ folds: Folds?) throws(RegressionError) {
    guard let folds else { return }
    let counted = response.values.indices.filter { response.weights[$0] > 0 }
    let inside = counted.filter { Int(folds.assignments[$0]) == fold }
    guard let first = inside.first else { throw .penalty(.emptyFold(fold)) }
    if family.isBinary {
      let outcome = response.values[first]
      if outcome == 0 || outcome == 1, inside.count > 1 || folds.count < counted.count,
        inside.allSatisfy({ response.values[$0] == outcome })
      {
        throw .penalty(.oneSidedFold(fold, events: outcome == 1))
      }
    }
    let outside = counted.filter { Int(folds.assignments[$0]) != fold }
    guard let other = outside.first, !outside.allSatisfy({ response.values[$0] == response.values[other] }) else {
      throw .penalty(.constantOutside(fold: fold))
    }
  }
}

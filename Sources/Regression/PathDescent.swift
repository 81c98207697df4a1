import LinearAlgebra

/// A penalised path from the null model downwards, with or without folds.
struct PathDescent<Design: RowBlocks> {
  private let model: PenalizedModel
  private let data: RegressionData<Design>
  private let columns: PenalizedColumns
  private let response: PenalizedResponse
  private let scaling: PanelScaling
  private let folds: Folds?
  private var solver: PathSolver
  /// Twice the log-likelihood of a model that fits every row.
  private let saturated: Double

  /// Prepares the rows.
  /// - Throws: `RegressionError`.
  init(_ model: PenalizedModel, _ data: RegressionData<Design>, folds: Folds?) throws(RegressionError) {
    BLAS.ensureOneThreadPerCall()
    let counts = data.weights ?? [Double](repeating: 1, count: data.design.rows)
    columns = try PenalizedColumns(data, weights: counts, penalty: model.penalty)
    response = try PenalizedResponse(data, family: model.family, hasIntercept: columns.hasIntercept)
    try columns.checkUnpenalized(data, family: model.family, sequence: model.sequence)
    let rows = RowPanels(data.design, columns: columns.varying, folds: folds, threads: data.threads)
    let weights = rows.inOrder(response.weights)
    scaling = PanelScaling(
      rows, weights: weights, isCentered: columns.hasIntercept, folds: folds?.count ?? 1, threads: data.threads)
    let panels = PanelModel(
      rows: rows, outcome: rows.inOrder(response.values), weights: weights, offset: response.offset.map(rows.inOrder), family: model.family,
      link: model.family.canonicalLink, threads: data.threads)
    let states = try StartingStates(model, columns, response, scaling, folds).states
    solver = PathSolver(
      model: panels, folds: folds?.count ?? 1, mixing: model.penalty.mixing, states: states, columns: columns.varying)
    saturated = panels.saturatedTwice(mean: response.mean { _ in true })
    self.model = model
    self.data = data
    self.folds = folds
  }

  /// Follows the path.
  /// - Throws: `RegressionError.penalty(.notConverged)`.
  mutating func run() throws(RegressionError) -> CrossValidation {
    let null = try solveNull()
    let largest = largestStrength
    let rows = response.weights.count { $0 > 0 }
    let sequence = model.sequence.descending(from: largest, rows: rows, columns: columns.varying.count)
    var rule = EarlyEnd(model.family)
    var points: [PenalizedPoint] = []
    var judged: [CrossValidation.Point] = []
    var earlier = largest
    for λ in sequence {
      try approach(λ, from: earlier)
      try solver.solve(λ / response.unit, after: max(earlier, λ) / response.unit)
      earlier = λ
      let point = point(λ, null: null)
      points.append(point)
      if folds != nil { judged.append(judge(point)) }
      if model.sequence.mayEndEarly, rule.ends(after: point.devianceRatio) { break }
    }
    let places = model.sequence.places(in: points.map(\.strength))
    let path = PenalizedPath(
      largestStrength: largest, points: places.map { points[$0] }, nullDeviance: null, observations: rows, constantColumns: columns.constant
    )
    return CrossValidation(path: path, points: folds == nil ? [] : places.map { judged[$0] }, folds: folds?.count ?? 0)
  }

  /// The intercept alone, whose deviance it returns, and then with the columns that have no penalty.
  private mutating func solveNull() throws(RegressionError) -> Double {
    let found = solver.model.values(of: solver.states, at: solver.states.map(\.point), working: 0)
    for i in solver.states.indices { solver.states[i].values = found[i] }
    let isFree = solver.states.map(\.isFree)
    for i in solver.states.indices { solver.states[i].isFree = isFree[i].map { _ in false } }
    try solver.solve(nullStrength, after: nullStrength, mixing: 1)
    let null = deviance
    for i in solver.states.indices { solver.states[i].isFree = isFree[i] }
    try solver.solve(nullStrength, after: nullStrength, mixing: 1)
    return null
  }

  private var deviance: Double {
    let state = solver.states[0]
    return (saturated + 2 * state.values.loss * state.weight) * response.unit * response.unit
  }

  /// The smallest penalty that leaves every penalised coefficient at 0.
  private var largestStrength: Double {
    let state = solver.states[0]
    let steepest = state.isFree.indices.reduce(0) { steepest, j in
      guard state.isFree[j], state.absoluteFactors[j] > 0 else { return steepest }
      return max(steepest, abs(state.values.gradient[j]) / state.absoluteFactors[j])
    }
    return steepest / max(model.penalty.mixing, smallestMixing) * response.unit
  }

  /// Takes steps in between where a penalty is far below the one before and there are many columns, so that few of them enter at a time.
  private mutating func approach(_ λ: Double, from earlier: Double) throws(RegressionError) {
    guard columns.varying.count > manyColumns, λ > 0 else { return }
    var step = earlier
    while step * longestStep > λ {
      try solver.solve(step * longestStep / response.unit, after: step / response.unit)
      step *= longestStep
    }
  }

  private func point(_ λ: Double, null: Double) -> PenalizedPoint {
    let state = solver.states[0]
    var coefficients = [Double](repeating: 0, count: data.design.columns)
    var intercept = state.point.intercept
    for (place, column) in solver.columns.enumerated() where state.point.coefficients[place] != 0 {
      let original = columns.varying.firstIndex(of: column) ?? 0
      coefficients[column] = state.point.coefficients[place] / scaling.deviations[original] * response.unit
      intercept -= state.point.coefficients[place] / scaling.deviations[original] * scaling.centers[original]
    }
    if let value = columns.interceptValue { coefficients[0] = intercept * response.unit / value }
    let strength = PathState.Strength(λ / response.unit, mixing: model.penalty.mixing)
    return PenalizedPoint(
      strength: λ, coefficients: coefficients, nonzero: state.point.coefficients.count { $0 != 0 }, deviance: deviance,
      devianceRatio: 1 - deviance / null, violation: state.violation(strength))
  }

  /// What the folds that were left out say.
  private func judge(_ point: PenalizedPoint) -> CrossValidation.Point {
    let scale = response.unit * response.unit
    let held = solver.states.dropFirst().map { state in
      HeldOut(
        weight: solver.states[0].weight - state.weight, deviance: state.values.deviance * scale,
        squared: state.values.squaredDeviance * scale * scale)
    }
    let (mean, error) = HeldOut.summary(held, rows: response.weights.count)
    return CrossValidation.Point(strength: point.strength, mean: mean, standardError: error, nonzero: point.nonzero)
  }
}

/// A penalty under which no penalised coefficient ever leaves 0.
private let nullStrength = 1e100
/// The mixing from which the largest penalty of ridge regression is computed, as in glmnet.
private let smallestMixing = 1e-3
/// More columns than this are let in step by step.
private let manyColumns = 256
/// The smallest ratio of neighbouring penalties on the way to a penalty when there are many columns.
private let longestStep = 0.7

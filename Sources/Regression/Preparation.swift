import LinearAlgebra

/// Rows made ready for a solver: checked, standardised, without aliased columns, and with a starting point.
struct Preparation<Design: RowBlocks>: Sendable {
  let kernel: Kernel<Design>
  let factoring: Factoring
  /// The starting coefficients of the kept columns.
  let start: [Double]
  /// The evaluation at the start, where it has been made.
  let evaluation: Evaluation?

  /// Checks and standardises.
  /// - Complexity: O(rows × columns²).
  /// - Throws: `RegressionError` about the rows.
  init(
    _ data: RegressionData<Design>, family: any Family, link: any Link, conditioning: GeneralizedLinearModel.Conditioning = .refused,
    startingFrom startingPoint: StartingPoint = .mean
  ) throws(RegressionError) {
    BLAS.ensureOneThreadPerCall()
    let response = try family.response(outcome: data.outcome, weights: data.weights)
    guard response.weights.contains(where: { $0 > 0 }) else { throw .nothingToFit }
    if link is LogLink, family is Poisson, !zip(response.values, response.weights).contains(where: { $0 > 0 && $1 > 0 }) {
      throw .countsAllZero
    }
    let moments = try ColumnMoments(data.design, counts: response.weights, threads: data.threads)
    let design = StandardizedDesign(data.design, moments: moments)
    if design.hasIntercept, family.isBinary { try Preparation.checkVaries(response) }
    let whole = Kernel(
      design: design, response: response, offset: data.offset, family: family, link: link, threads: data.threads)
    if !whole.reachesEveryMean, !whole.evaluate(Preparation.start(whole), factoring: .crossProduct).isUsable {
      self = try Preparation(roughly: whole, conditioning: conditioning)
      return
    }
    let first = (startingPoint == .sample ? whole.sampleMaximum(from: Preparation.start) : nil) ?? Preparation.start(whole)
    let independent = try whole.withoutAliasedColumns(at: first, conditioning: conditioning)
    let kernel = independent.kernel
    try Preparation.checkRows(kernel)
    self.kernel = kernel
    factoring = independent.factoring
    evaluation = independent.evaluation
    start = independent.evaluation == nil ? Preparation.start(kernel) : first
  }

  /// Where the means at the usual start leave their range: a straight line through the outcome on the scale of the predictor.
  private init(roughly whole: Kernel<Design>, conditioning: GeneralizedLinearModel.Conditioning) throws(RegressionError) {
    let line = whole.straight
    let zero = [Double](repeating: 0, count: whole.design.columns)
    let independent = try line.withoutAliasedColumns(at: zero, conditioning: conditioning)
    let kept = independent.kernel
    let evaluation = kept.evaluate([Double](repeating: 0, count: kept.design.columns), factoring: .orthogonal)
    guard let factor = evaluation.factor else { throw .decompositionFailed(routine: "dgeqrf") }
    kernel = whole.keeping(kept.design.kept)
    factoring = independent.factoring
    start = factor.solve(evaluation.score)
    self.evaluation = nil
    try Preparation.checkRows(kernel)
    guard kernel.evaluate(start, factoring: .crossProduct).isUsable else { throw .meansOutOfRange }
  }

  private static func checkRows(_ kernel: Kernel<Design>) throws(RegressionError) {
    let rows = kernel.response.weights.count { $0 > 0 }
    let columns = kernel.design.design.columns
    if kernel.design.columns >= rows, columns > rows { throw .tooFewRows(rows: rows, columns: columns) }
  }

  private static func checkVaries(_ response: Response) throws(RegressionError) {
    let counted = response.values.indices.lazy.filter { response.weights[$0] > 0 }
    if counted.allSatisfy({ response.values[$0] == 0 }) { throw .outcomeIsConstant(events: false) }
    if counted.allSatisfy({ response.values[$0] == 1 }) { throw .outcomeIsConstant(events: true) }
  }

  /// The constant column alone explains the mean outcome; every other coefficient is 0.
  static func start<Rows: RowBlocks>(_ kernel: Kernel<Rows>) -> [Double] {
    var start = [Double](repeating: 0, count: kernel.design.columns)
    guard kernel.design.hasIntercept else { return start }
    let predictor = kernel.link.predictor(ofMean: kernel.response.mean)
    start[0] = predictor.isFinite ? predictor - kernel.meanOffset : 0
    return start
  }
}

extension Response {
  /// The weighted mean outcome.
  var mean: Double {
    var (sum, count) = (0.0, 0.0)
    for i in values.indices {
      sum += weights[i] * values[i]
      count += weights[i]
    }
    return sum / count
  }
}

extension Kernel {
  /// The weighted mean offset; 0 without one.
  var meanOffset: Double {
    guard let offset else { return 0 }
    return Response(values: offset, weights: response.weights).mean
  }
}

extension Kernel {
  /// The weighted standard deviation of the outcome where the family estimates a dispersion; else 1.
  var outcomeUnit: Double {
    guard family.estimatesDispersion else { return 1 }
    let mean = response.mean
    let squares = Response(values: response.values.map { ($0 - mean) * ($0 - mean) }, weights: response.weights)
    let deviation = squares.mean.squareRoot()
    return deviation > 0 ? deviation : 1
  }
}

extension Kernel {
  /// Whether every predictor belongs to a mean that the family can have.
  var reachesEveryMean: Bool { family.estimatesDispersion || !(link is IdentityLink || (link is LogLink && family.isBinary)) }

  /// The linear model of the predictors of the outcomes, which are pulled off the ends of their range.
  fileprivate var straight: Kernel {
    var line = response
    for i in line.values.indices {
      let y = line.values[i]
      line.values[i] = link.predictor(ofMean: family.isBinary ? (y + 0.5) / 2 : y + 0.1)
    }
    return Kernel(design: design, response: line, offset: offset, family: Gaussian(), link: IdentityLink(), threads: threads)
  }
}

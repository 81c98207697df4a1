import LinearAlgebra
import Probability
import Regression

extension CalibrationCurve {
  /// The curve of predicted probabilities: a logistic regression on a restricted cubic spline of `logit p`, with a pointwise band on the logit.
  ///
  /// Five degrees of freedom from 500 events (or others, where these are fewer) on, four from 100, three from 20, below a line; fewer where
  /// predictions take too few values. With `clusters` the covariance is the clustered sandwich. The points lie at 100 quantiles of the predictions,
  /// so that the curve ends where half a per cent of the rows are left.
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError`; `.probabilityWithoutLogit` for predictions of exactly 0 or 1, `.regression` where events and others separate.
  public init(
    outcome y: [Double], probability p: [Double], clusters: [Int32]? = nil, level: Double = 0.95, threads: Int = 1
  ) throws(ValidationError) {
    try Check.outcome(y, rows: p.count)
    try Check.probability(p)
    try Check.level(level)
    if let row = p.firstIndex(where: { $0 == 0 || $0 == 1 }) { throw .probabilityWithoutLogit(row: row) }
    let events = y.reduce(0, +)
    guard events > 0, events < Double(y.count) else { throw .oneClassOnly(events: events > 0) }
    let logits = p.map(SpecialFunctions.logit)
    let sorted = logits.sorted()
    let rows = SplineRows(y, logits, clusters: clusters, threads: threads)
    let fit = try SplineFit(rows, sorted: sorted, fewerOfBoth: min(events, Double(y.count) - events))
    let z = NormalDistribution.standard.upperQuantile((1 - level) / 2)
    points = Self.places(sorted).map { fit.point(at: $0, z: z) }
  }

  private static let placeCount = 100

  /// The distinct middles of a hundred equal shares of the rows.
  private static func places(_ sorted: [Double]) -> [Double] {
    let all = (0..<placeCount).map { SampleQuantile.type7(sorted, (Double($0) + 0.5) / Double(placeCount)) }
    return all.indices.filter { $0 == 0 || all[$0] > all[$0 - 1] }.map { all[$0] }
  }
}

/// What a spline is fitted to; without clusters, rows of equal logit are one row that counts as often.
private struct SplineRows {
  let x: [Double]
  let y: [Double]
  let weights: [Double]?
  let clusters: [Int32]?
  let threads: Int

  init(_ y: [Double], _ x: [Double], clusters: [Int32]?, threads: Int) {
    (self.clusters, self.threads) = (clusters, threads)
    guard clusters == nil else {
      (self.x, self.y, weights) = (x, y, nil)
      return
    }
    let order = x.indices.sorted { x[$0] < x[$1] }
    var (places, rows, events) = ([Double](), [Double](), [Double]())
    for i in order {
      if places.last != x[i] {
        places.append(x[i])
        rows.append(0)
        events.append(0)
      }
      rows[rows.count - 1] += 1
      events[events.count - 1] += y[i]
    }
    (self.x, self.y, weights) = (places, zip(events, rows).map { $0 / $1 }, rows)
  }
}

/// A logistic regression on a spline, with its covariance.
private struct SplineFit {
  private let basis: RestrictedCubicBasis
  private let coefficients: [Double]
  private let covariance: Matrix

  /// From so many events, or others where these are fewer, on a spline has six knots, five, four; below it is a line.
  private static let knots: [(from: Double, number: Int)] = [(500, 6), (100, 5), (20, 4)]

  /// The fit with as many knots as there is evidence for and the predictions carry; predictions that are all alike have a constant.
  init(_ rows: SplineRows, sorted: [Double], fewerOfBoth count: Double) throws(ValidationError) {
    guard sorted[0] < sorted[sorted.count - 1] else {
      try self.init(nil, rows)
      return
    }
    let most = Self.knots.first { count >= $0.from }?.number ?? 0
    for number in (3..<max(most + 1, 3)).reversed() {
      guard let fit = try? SplineFit(RestrictedCubicBasis(number, ofSorted: sorted), rows) else { continue }
      self = fit
      return
    }
    try self.init(RestrictedCubicBasis(0, ofSorted: sorted), rows)
  }

  /// The fit on a basis, or on a constant alone.
  private init(_ basis: RestrictedCubicBasis?, _ rows: SplineRows) throws(ValidationError) {
    let isConstant = basis == nil
    self.basis = basis ?? RestrictedCubicBasis(0, ofSorted: [])
    let ones = [Double](repeating: 1, count: rows.x.count)
    let X = Matrix(columns: [ones] + (isConstant ? [] : self.basis.columns(of: rows.x)))
    do throws(RegressionError) {
      let data = try RegressionData(X, outcome: rows.y, weights: rows.weights, threads: rows.threads)
      let fit = try GeneralizedLinearModel(.bernoulli).fit(data)
      guard fit.aliased.isEmpty else { throw .columnNotFitted(column: fit.aliased[0]) }
      coefficients = fit.coefficients
      covariance =
        try rows.clusters.map { c throws(RegressionError) in try fit.clusteredCovariance(clusters: c, of: data) } ?? fit.covariance
    } catch { throw .regression(error) }
  }

  func point(at x: Double, z: Double) -> CalibrationCurve.Point {
    let b = Array(([1] + basis.values(at: x)).prefix(coefficients.count))
    let η = zip(b, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    var variance = 0.0
    for i in b.indices { for j in b.indices { variance += b[i] * covariance[i, j] * b[j] } }
    let half = z * max(0, variance).squareRoot()
    return CalibrationCurve.Point(
      prediction: SpecialFunctions.logistic(x), observed: SpecialFunctions.logistic(η),
      low: SpecialFunctions.logistic(η - half), high: SpecialFunctions.logistic(η + half))
  }
}

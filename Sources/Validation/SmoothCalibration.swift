/// The distance of predictions from a smooth curve of what happened, along the whole range of predictions.
///
/// The curve is Cleveland's local regression: at each prediction a weighted parabola through the nearest 75 per cent of the rows, with
/// tricube weights, as in R's `loess(y ~ p, degree = 2, span = 0.75, surface = "direct")`. Austin, Steyerberg, Statistics in Medicine 38 (2019).
/// Rows on the window's edge have no weight, so that the order of the file does not matter.
public struct SmoothCalibration: Equatable, Sendable {
  /// A point of the curve.
  public struct Point: Equatable, Sendable {
    /// The prediction.
    public let prediction: Double
    /// The smoothed share of events.
    public let observed: Double
  }

  /// The curve: at every row in the order of the file, or at 500 quantiles of the predictions when there are more than 4,000 rows.
  public let points: [Point]
  /// The integrated calibration index: the mean distance of curve and prediction.
  public let mean: Double
  /// The median distance (E50).
  public let median: Double
  /// The 90th percentile of the distances (E90).
  public let percentile90: Double
  /// The largest distance (Emax).
  public let largest: Double

  /// Smooths outcomes over predictions.
  /// - Complexity: O(n²) up to 4,000 rows, then 500 n.
  /// - Throws: `ValidationError`.
  public init(outcome y: [Double], probability p: [Double]) throws(ValidationError) {
    try Check.outcome(y, rows: p.count)
    try Check.probability(p)
    let curve = LocalRegression(x: p, y: y)
    let places = p.count <= Self.mostPoints ? p : Self.quantiles(curve.x)
    points = places.map { Point(prediction: $0, observed: curve.value(at: $0)) }
    let distances = points.map { abs($0.prediction - $0.observed) }.sorted()
    mean = distances.reduce(0, +) / Double(distances.count)
    median = SampleQuantile.type7(distances, 0.5)
    percentile90 = SampleQuantile.type7(distances, 0.9)
    largest = distances[distances.count - 1]
  }

  /// Up to so many rows each has its own point of the curve.
  private static let mostPoints = 4000
  /// The number of points of the curve of more rows.
  private static let quantileCount = 500

  private static func quantiles(_ sorted: [Double]) -> [Double] {
    (0..<quantileCount).map { SampleQuantile.type7(sorted, (Double($0) + 0.5) / Double(quantileCount)) }
  }
}

/// Local quadratic regression on one variable.
private struct LocalRegression {
  /// Ascending.
  let x: [Double]
  private let y: [Double]
  private let window: Int

  /// The share of the rows that shapes the curve at a place.
  private static let span = 0.75
  /// A pivot below this share of its diagonal counts as none: the parabola is then a line, the line a mean.
  private static let smallestPivot = 1e-12

  init(x: [Double], y: [Double]) {
    let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
    self.x = order.map { x[$0] }
    self.y = order.map { y[$0] }
    window = max(1, Int(Double(x.count) * Self.span + 1e-5))
  }

  func value(at place: Double) -> Double {
    let first = nearest(to: place)
    let reach = max(place - x[first], x[first + window - 1] - place)
    guard reach > 0 else { return mean(at: place) }
    var sums = Sums()
    for i in first..<first + window {
      let d = (x[i] - place) / reach
      sums.add(d, y[i], weight: weight(d * d))
    }
    return sums.constant(smallestPivot: Self.smallestPivot)
  }

  /// The mean of all rows at a place with so many of them that the window reaches no further.
  private func mean(at place: Double) -> Double {
    let rows = x.indices.filter { x[$0] == place }
    return rows.reduce(0) { $0 + y[$1] } / Double(rows.count)
  }

  /// Tricube: `(1 − |d|³)³`.
  private func weight(_ square: Double) -> Double {
    let rest = 1 - square * square.squareRoot()
    return rest * rest * rest
  }

  /// Where the window of nearest rows begins: moved right as long as the row that enters is nearer than the one that leaves.
  private func nearest(to place: Double) -> Int {
    var (low, high) = (0, x.count - window)
    while low < high {
      let middle = (low + high) / 2
      if place - x[middle] > x[middle + window] - place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The weighted moments of a local parabola.
private struct Sums {
  private var power = (0.0, 0.0, 0.0, 0.0, 0.0)
  private var product = (0.0, 0.0, 0.0)

  mutating func add(_ d: Double, _ y: Double, weight w: Double) {
    let (d1, d2) = (w * d, w * d * d)
    power = (power.0 + w, power.1 + d1, power.2 + d2, power.3 + d2 * d, power.4 + d2 * d * d)
    product = (product.0 + w * y, product.1 + d1 * y, product.2 + d2 * y)
  }

  /// The parabola's height at d = 0, by eliminating the square and then the slope from the normal equations.
  func constant(smallestPivot: Double) -> Double {
    var (a00, a01, a11, b0, b1) = (power.0, power.1, power.2, product.0, product.1)
    if power.4 > 0, power.4 - power.2 * power.2 / power.0 > smallestPivot * power.4 {
      let (f0, f1) = (power.2 / power.4, power.3 / power.4)
      (a00, a01, a11) = (a00 - f0 * power.2, a01 - f0 * power.3, a11 - f1 * power.3)
      (b0, b1) = (b0 - f0 * product.2, b1 - f1 * product.2)
    }
    guard a11 > smallestPivot * power.2, power.2 > 0 else { return product.0 / power.0 }
    let f = a01 / a11
    return (b0 - f * b1) / (a00 - f * a01)
  }
}

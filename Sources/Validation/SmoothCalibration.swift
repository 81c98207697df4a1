import Parallel

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

  /// The curve by ascending prediction: at each distinct prediction, or where these are more than 10,000 at 700 nodes joined by straight lines.
  public let points: [Point]
  /// The integrated calibration index: the mean distance of curve and prediction over the rows.
  public let mean: Double
  /// The median distance (E50).
  public let median: Double
  /// The 90th percentile of the distances (E90).
  public let percentile90: Double
  /// The largest distance (Emax).
  public let largest: Double

  /// Smooths outcomes over predictions.
  /// - Complexity: O(distinct predictions²) up to 10,000 of them, then 700 times their number.
  /// - Throws: `ValidationError`.
  public init(outcome y: [Double], probability p: [Double], threads: Int = 1) throws(ValidationError) {
    try self.init(outcome: y, probability: p, threads: threads, mostPoints: Self.mostPoints)
  }

  /// Smooths outcomes over predictions; from more than `mostPoints` distinct ones on at nodes.
  init(outcome y: [Double], probability p: [Double], threads: Int, mostPoints: Int) throws(ValidationError) {
    try Check.outcome(y, rows: p.count)
    try Check.probability(p)
    let regression = LocalRegression(x: p, y: y)
    let places = regression.places.count <= mostPoints ? regression.places : Self.nodes(regression)
    let heights = Parallel.map(count: places.count, threads: threads) { regression.value(at: places[$0]) }
    points = zip(places, heights).map { Point(prediction: $0, observed: $1) }
    let distances = Self.distances(regression, points).sorted()
    mean = distances.reduce(0, +) / Double(distances.count)
    median = SampleQuantile.type7(distances, 0.5)
    percentile90 = SampleQuantile.type7(distances, 0.9)
    largest = distances[distances.count - 1]
  }

  /// Up to so many distinct predictions each has its own point of the curve.
  private static let mostPoints = 10_000
  /// The number of nodes at quantiles of more predictions, for where the rows are.
  private static let quantileNodes = 500
  /// The number of nodes at equal steps between the lowest and the highest prediction, for where rows are rare.
  private static let evenNodes = 200

  private static func nodes(_ regression: LocalRegression) -> [Double] {
    let (low, high) = (regression.quantile(0), regression.quantile(1))
    let quantiles = (0..<quantileNodes).map { regression.quantile((Double($0) + 0.5) / Double(quantileNodes)) }
    let even = (1..<evenNodes - 1).map { low + (high - low) * Double($0) / Double(evenNodes - 1) }
    let all = ([low, high] + quantiles + even).sorted()
    return all.indices.filter { $0 == 0 || all[$0] > all[$0 - 1] }.map { all[$0] }
  }

  /// The distance of curve and prediction of every row, by ascending prediction.
  private static func distances(_ regression: LocalRegression, _ points: [Point]) -> [Double] {
    var (distances, k) = ([Double](), 0)
    distances.reserveCapacity(regression.rows)
    for (place, count) in zip(regression.places, regression.counts) {
      while k + 1 < points.count, points[k + 1].prediction <= place { k += 1 }
      distances += repeatElement(abs(place - height(points, k, place)), count: Int(count))
    }
    return distances
  }

  /// The curve between the points k and k + 1.
  private static func height(_ points: [Point], _ k: Int, _ place: Double) -> Double {
    let a = points[k]
    guard place > a.prediction, k + 1 < points.count else { return a.observed }
    let b = points[k + 1]
    return a.observed + (b.observed - a.observed) * (place - a.prediction) / (b.prediction - a.prediction)
  }
}

/// Local quadratic regression on one variable; rows of equal x are one place that counts as often.
struct LocalRegression: Sendable {
  /// The distinct places, ascending.
  let places: [Double]
  /// The number of rows at each place.
  let counts: [Double]
  /// The sum of the outcomes at each place.
  private let sums: [Double]
  /// All rows, ascending.
  private let x: [Double]
  private let window: Int

  /// The share of the rows that shapes the curve at a place.
  private static let span = 0.75
  /// R adds this before it rounds the number of rows of a window down.
  private static let spanRounding = 1e-5
  /// A pivot below this share of its diagonal counts as none: the parabola is then a line, the line a mean.
  fileprivate static let smallestPivot = 1e-12

  init(x: [Double], y: [Double]) {
    var rows = zip(x, y).map { (x: $0, y: $1) }
    rows.sort { $0.x < $1.x }
    var (places, counts, sums): ([Double], [Double], [Double]) = ([], [], [])
    for row in rows {
      if places.last != row.x {
        places.append(row.x)
        counts.append(0)
        sums.append(0)
      }
      counts[counts.count - 1] += 1
      sums[sums.count - 1] += row.y
    }
    (self.places, self.counts, self.sums) = (places, counts, sums)
    self.x = rows.map(\.x)
    window = max(1, Int(Double(x.count) * Self.span + Self.spanRounding))
  }

  /// The number of rows.
  var rows: Int { x.count }

  /// The quantile of the rows' places (type 7).
  func quantile(_ share: Double) -> Double { SampleQuantile.type7(x, share) }

  /// The height of the curve.
  /// - Complexity: O(places).
  func value(at place: Double) -> Double {
    let first = nearest(to: place)
    let reach = max(place - x[first], x[first + window - 1] - place)
    let start = index(of: place - reach)
    guard reach > 0 else { return sums[start] / counts[start] }
    var moments = LocalMoments()
    for i in start..<places.count {
      let d = (places[i] - place) / reach
      if d > 1 { break }
      moments.add(d, count: counts[i], sum: sums[i])
    }
    return moments.height
  }

  /// The first distinct place that is not below a value.
  private func index(of value: Double) -> Int {
    var (low, high) = (0, places.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
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

/// The moments of a local parabola under tricube weights `(1 − |d|³)³`.
private struct LocalMoments {
  private var power = (0.0, 0.0, 0.0, 0.0, 0.0)
  private var product = (0.0, 0.0, 0.0)

  @inline(__always) mutating func add(_ d: Double, count: Double, sum: Double) {
    let rest = max(0, 1 - abs(d * d * d))
    let weight = rest * rest * rest
    let (w, s, d2) = (weight * count, weight * sum, d * d)
    power = (power.0 + w, power.1 + w * d, power.2 + w * d2, power.3 + w * d2 * d, power.4 + w * d2 * d2)
    product = (product.0 + s, product.1 + s * d, product.2 + s * d2)
  }

  /// The parabola's height at d = 0, by eliminating the square and then the slope from the normal equations.
  var height: Double {
    let smallest = LocalRegression.smallestPivot
    var (a00, a01, a11, b0, b1) = (power.0, power.1, power.2, product.0, product.1)
    if power.4 > 0, power.4 - power.2 * power.2 / power.0 > smallest * power.4 {
      let (f0, f1) = (power.2 / power.4, power.3 / power.4)
      (a00, a01, a11) = (a00 - f0 * power.2, a01 - f0 * power.3, a11 - f1 * power.3)
      (b0, b1) = (b0 - f0 * product.2, b1 - f1 * product.2)
    }
    guard a11 > smallest * power.2, power.2 > 0 else { return product.0 / power.0 }
    let f = a01 / a11
    return (b0 - f * b1) / (a00 - f * a01)
  }
}

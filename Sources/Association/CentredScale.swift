/// Where a column is centred, and the power of two that brings its deviations near 1.
struct CentredScale: Sendable {
  /// The mean of the finite values, freed of most of its rounding; 0 without any.
  private(set) var centre = 0.0
  private(set) var factor = 1.0

  init() {}

  /// - Complexity: O(rows).
  init(of x: [Double]) {
    guard let start = x.first(where: \.isFinite) else { return }
    var (n, sum, largest) = (0.0, 0.0, 0.0)
    for value in x where value.isFinite {
      n += 1
      sum += value - start
      largest = max(largest, abs(value - start))
    }
    centre = start + sum / n
    factor = unitScale(ofLargest: largest)
  }

  /// The deviations of these numbers, scaled.
  func deviations(_ x: [Double]) -> [Double] { x.map { ($0 - centre) * factor } }
}

/// Comparisons with what is true of schools; effects are known up to the mean of each school type.
enum Truth {
  /// Values minus the means of their types.
  static func centred(_ values: [Double], _ types: [Int]) -> [Double] {
    let means = SchoolRows.means(values, types, 2)
    return zip(values, types).map { $0 - means[$1] }
  }

  /// Spearman's rank correlation of numbers without ties.
  static func rankCorrelation(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let squares = zip(ranks(x), ranks(y)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return 1 - 6 * squares / (n * (n * n - 1))
  }

  private static func ranks(_ x: [Double]) -> [Double] {
    var ranks = x
    for (rank, place) in x.indices.sorted(by: { x[$0] < x[$1] }).enumerated() { ranks[place] = Double(rank + 1) }
    return ranks
  }

  /// The root of the mean square of differences.
  static func error(_ x: [Double], _ y: [Double]) -> Double {
    (zip(x, y).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(x.count)).squareRoot()
  }
}

/// A mean over towns (and over schools or traits within them).
struct Mean {
  private(set) var sum = 0.0
  private(set) var count = 0.0

  /// The mean; nil of nothing.
  var value: Double? { count > 0 ? sum / count : nil }

  mutating func add(_ value: Double) {
    sum += value
    count += 1
  }

  mutating func add(_ event: Bool) { add(event ? 1 : 0) }

  /// The standard error of a share.
  var shareError: Double { value.map { ($0 * (1 - $0) / count).squareRoot() } ?? 0 }
}

/// The nine definitions of a sample quantile.
///
/// Hyndman, Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, 361–365; numbered as there and in R.
public enum QuantileType: Int, CaseIterable, Sendable {
  /// Inverse of the empirical distribution function.
  case inverse = 1
  /// The same with averages at steps.
  case averagedInverse
  /// The nearest even order statistic.
  case nearestEven
  /// Linear interpolation of the empirical distribution function.
  case linear
  /// Piecewise linear through the midpoints of the steps.
  case midpoint
  /// Position `(n + 1) p`.
  case expectedPosition
  /// Position `(n - 1) p + 1`; R's default.
  case modePosition
  /// Approximately median-unbiased.
  case medianUnbiased
  /// Approximately unbiased for a normal distribution.
  case normalUnbiased
}

/// Quantiles of sorted values.
public struct Quantiles: Sendable {
  private let sorted: [Double]

  /// How far a position may miss a whole number, relative to it, and still count as it: the rounding of `n p`. R uses it absolutely.
  private static let fuzz = 4 * Double.ulpOfOne

  /// Sorts the values, of which there must be one.
  ///
  /// - Complexity: O(n log n).
  public init(_ values: [Double]) {
    precondition(!values.isEmpty, "a quantile needs a value")
    sorted = values.sorted()
  }

  /// The quantile at a probability in 0…1.
  public func value(at p: Double, type: QuantileType = .modePosition) -> Double {
    let (j, share) = Self.split(position(of: p, type: type))
    switch type {
    case .inverse: return between(j, share: share > 0 ? 1 : 0)
    case .averagedInverse: return between(j, share: share > 0 ? 1 : 0.5)
    case .nearestEven: return between(j, share: share == 0 && j % 2 == 0 ? 0 : 1)
    default: return between(j, share: share)
    }
  }

  /// The median.
  public var median: Double { value(at: 0.5) }

  /// The position of a probability among the order statistics, counted from 1.
  private func position(of p: Double, type: QuantileType) -> Double {
    let n = Double(sorted.count)
    switch type {
    case .inverse, .averagedInverse, .linear: return n * p
    case .nearestEven: return n * p - 0.5
    case .midpoint: return n * p + 0.5
    case .expectedPosition: return (n + 1) * p
    case .modePosition: return (n - 1) * p + 1
    case .medianUnbiased: return (n + 1.0 / 3) * p + 1.0 / 3
    case .normalUnbiased: return (n + 0.25) * p + 0.375
    }
  }

  /// The whole part of a position and what is left, 0 where only rounding is left.
  private static func split(_ position: Double) -> (whole: Int, share: Double) {
    let tolerance = fuzz * max(1, position.magnitude)
    let whole = (position + tolerance).rounded(.down)
    let share = position - whole
    return (Int(whole), share <= tolerance ? 0 : share)
  }

  /// Between the order statistics `j` and `j + 1` (from 1; kept within the values).
  private func between(_ j: Int, share: Double) -> Double {
    let low = sorted[min(max(j, 1), sorted.count) - 1]
    let high = sorted[min(max(j + 1, 1), sorted.count) - 1]
    if share == 0 { return low }
    return share == 1 ? high : (1 - share) * low + share * high
  }
}

extension Quantiles {
  /// 1.4826, which makes the median absolute deviation of a normal distribution its standard deviation.
  private static let normalScale = 1.4826

  /// `1.4826 median |x - median|`.
  ///
  /// - Complexity: O(n log n).
  public var medianAbsoluteDeviation: Double {
    let centre = median
    return Self.normalScale * Quantiles(sorted.map { ($0 - centre).magnitude }).median
  }
}

import Glibc

/// The best criterion with a quantity held, and where it passes a limit.
struct ProfileCurve {
  /// The criterion at its minimum.
  let minimum: Double
  /// How far the signed root of its increase may go.
  let z: Double
  /// The best criterion with the quantity at a value, and where it is; from a point nearby, and what is known of the second derivative.
  let best: (_ value: Double, _ warm: [Double]?, _ model: inout QuadraticModel?) -> (value: Double, x: [Double])?

  /// How near the root must come to z.
  private static let tolerance = 1e-7
  private static let stepLimit = 100

  /// A point on the curve: the value held, and what the root has beyond z.
  private struct Point {
    let value: Double
    let excess: Double
  }

  /// The value on one side of the minimum where the root of the increase is z; the bound, where it stays below.
  /// - Throws: `MultilevelError.notConverged`.
  func limit(from center: Double, step: Double, bound: Double?) throws(MultilevelError) -> Double {
    if let bound, excess(at: bound)?.excess ?? 1 <= 0 { return bound }
    var (inside, outside): (Point, Point?) = (Point(value: center, excess: -z), bound.map { Point(value: $0, excess: .infinity) })
    var warm: [Double]?
    var model: QuadraticModel?
    var value = center + step
    for _ in 0..<ProfileCurve.stepLimit {
      guard let found = best(value, warm, &model) else { throw .notConverged(iterations: ProfileCurve.stepLimit) }
      warm = found.x
      let here = Point(value: value, excess: max(0, found.value - minimum).squareRoot() - z)
      if abs(here.excess) < ProfileCurve.tolerance { return value }
      value = next(here, inside, outside, center: center)
      if here.excess < 0 { inside = here } else { outside = here }
      if let outside, abs(outside.value - inside.value) <= 1e-12 * abs(center) { return value }
    }
    throw .notConverged(iterations: ProfileCurve.stepLimit)
  }

  private func excess(at value: Double) -> Point? {
    var model: QuadraticModel?
    return best(value, nil, &model).map { Point(value: value, excess: max(0, $0.value - minimum).squareRoot() - z) }
  }

  /// Where the line through the last two points passes 0, kept between what is inside and what is outside.
  private func next(_ here: Point, _ inside: Point, _ outside: Point?, center: Double) -> Double {
    let other = here.excess < 0 ? inside : outside.map { $0.excess.isFinite ? $0 : inside } ?? inside
    let slope = (here.excess - other.excess) / (here.value - other.value)
    let guess = here.value - here.excess / slope
    let low = here.excess < 0 ? here.value : inside.value
    let high = here.excess < 0 ? outside?.value : here.value
    guard let high, high.isFinite else {
      let farthest = low + 3 * (low - center) + (low == center ? guess - low : 0)
      return guess.isFinite && (guess - low) * (farthest - low) > 0 && abs(guess - low) < abs(farthest - low) ? guess : farthest
    }
    let isBetween = guess.isFinite && (guess - low) * (guess - high) < 0
    return isBetween ? guess : (low + high) / 2
  }
}

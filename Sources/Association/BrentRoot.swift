/// Brent's root finder as R's `uniroot` carries it out: the same steps, hence the same digits.
///
/// Source: R. P. Brent, Algorithms for Minimization without Derivatives, 1973, chapter 4.
struct BrentRoot {
  private var a: Double, b: Double, c: Double
  private var fa: Double, fb: Double, fc: Double

  /// R's default tolerance, `ε^(1/4)`.
  static let tolerance = 0x1p-13
  /// R's default number of steps.
  static let iterations = 1000

  /// The root between two places where `f` has different signs.
  static func find(between low: Double, and high: Double, _ f: (Double) -> Double) -> Double {
    var search = BrentRoot(low, high, f)
    if search.fa == 0 { return low }
    if search.fb == 0 { return high }
    for _ in 0..<iterations { if search.step(f) { break } }
    return search.b
  }

  private init(_ low: Double, _ high: Double, _ f: (Double) -> Double) {
    (a, b, c) = (low, high, low)
    (fa, fb) = (f(low), f(high))
    fc = fa
  }

  /// One step; true when the root is found.
  private mutating func step(_ f: (Double) -> Double) -> Bool {
    let previous = b - a
    if abs(fc) < abs(fb) { (a, b, c, fa, fb, fc) = (b, c, b, fb, fc, fb) }
    let shortest = 2 * Double.ulpOfOne * abs(b) + Self.tolerance / 2
    var step = (c - b) / 2
    if abs(step) <= shortest || fb == 0 { return true }
    if abs(previous) >= shortest, abs(fa) > abs(fb), let shorter = interpolated(previous, shortest) { step = shorter }
    if abs(step) < shortest { step = step > 0 ? shortest : -shortest }
    (a, fa) = (b, fb)
    b += step
    fb = f(b)
    if (fb > 0 && fc > 0) || (fb < 0 && fc < 0) { (c, fc) = (a, fa) }
    return false
  }

  /// The step of linear or inverse quadratic interpolation; nil when halving is safer.
  private func interpolated(_ previous: Double, _ shortest: Double) -> Double? {
    let length = c - b
    var (p, q): (Double, Double)
    if a == c {
      let t = fb / fa
      (p, q) = (length * t, 1 - t)
    } else {
      let (u, t1, t2) = (fa / fc, fb / fc, fb / fa)
      p = t2 * (length * u * (u - t1) - (b - a) * (t1 - 1))
      q = (u - 1) * (t1 - 1) * (t2 - 1)
    }
    if p > 0 { q = -q } else { p = -p }
    return p < 0.75 * length * q - abs(shortest * q) / 2 && p < abs(previous * q / 2) ? p / q : nil
  }
}

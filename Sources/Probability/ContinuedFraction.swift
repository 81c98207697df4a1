/// Continued fractions from the front, by Lentz's method as modified by Thompson and Barnett (1986).
enum ContinuedFraction {
  /// Stands for a denominator of exactly zero.
  private static let tiny = 1e-300
  /// More terms than any argument needs that a test can have; the loop then ends with what it has.
  private static let mostTerms = 10_000_000

  /// `first + a₁ / (b₁ + a₂ / (b₂ + …))`; `next` is called with 1, 2, … in order and gives (aₙ, bₙ).
  static func lentz(first: Double, next: (Double) -> (a: Double, b: Double)) -> Double {
    var value = first == 0 ? tiny : first
    var (c, d) = (value, 0.0)
    for n in 1...mostTerms {
      let (a, b) = next(Double(n))
      d = nonzero(b + a * d)
      c = nonzero(b + a / c)
      d = 1 / d
      let change = c * d
      value *= change
      if abs(change - 1) < 0x1p-52 { break }
    }
    return value
  }

  private static func nonzero(_ x: Double) -> Double { x == 0 ? tiny : x }
}

import Glibc

extension SpecialFunctions {
  /// The digamma function `ψ(x) = Γ′(x) / Γ(x)`; NaN at 0, −1, −2, …
  ///
  /// Reflection for negative x, recurrence up to 10, asymptotic series from there (Abramowitz and Stegun 6.3.18).
  public static func digamma(_ x: Double) -> Double {
    guard x > 0 else { return x == x.rounded() ? .nan : digamma(1 - x) - .pi / tan(.pi * x) }
    let (start, sum) = recurrence(x) { 1 / $0 }
    let z = 1 / (start * start)
    let series = z * (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32760 - z / 12))))))
    return log(start) - 0.5 / start - series - sum
  }

  /// The trigamma function `ψ′(x)`; infinite at 0, −1, −2, …
  ///
  /// Reflection, recurrence and asymptotic series as for `digamma` (Abramowitz and Stegun 6.4.12).
  public static func trigamma(_ x: Double) -> Double {
    guard x > 0 else { return x == x.rounded() ? .infinity : square(.pi / sin(.pi * x)) - trigamma(1 - x) }
    let (start, sum) = recurrence(x) { 1 / ($0 * $0) }
    let z = 1 / (start * start)
    let series = z * (1 / 6 - z * (1 / 30 - z * (1 / 42 - z * (1 / 30 - z * (5 / 66 - z * (691 / 2730 - z * 7 / 6))))))
    return (1 + 0.5 / start + series) / start + sum
  }

  /// From where the asymptotic series are exact to the last digits.
  private static let asymptoticStart = 10.0

  /// The sum of `term` at x, x + 1, … below the start of the series, the smallest first, and where the series starts.
  private static func recurrence(_ x: Double, _ term: (Double) -> Double) -> (start: Double, sum: Double) {
    let steps = max(0, (asymptoticStart - x).rounded(.up))
    let sum = stride(from: steps - 1, through: 0, by: -1).reduce(0.0) { $0 + term(x + $1) }
    return (x + steps, sum)
  }

  private static func square(_ x: Double) -> Double { x * x }
}

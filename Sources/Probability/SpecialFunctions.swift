import Glibc

/// The special functions that distributions and likelihoods are made of.
public enum SpecialFunctions {
  /// The natural logarithm of |Γ(x)| (the C library's `lgamma_r`, which keeps its digits near the zeros 1 and 2).
  public static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }

  /// `log Γ(1 + a)` for a > −1, with full relative accuracy for small a.
  ///
  /// The part of `a` that does not fit into 2 + a is brought back through the derivative ψ(2).
  public static func logGamma(onePlus a: Double) -> Double {
    guard abs(a) < 0.5 else { return logGamma(1 + a) }
    let shifted = 2 + a
    let lost = a - (shifted - 2)
    return logGamma(shifted) + lost * digammaOfTwo - log1p(a)
  }

  /// ψ(2) = 1 − γ.
  private static let digammaOfTwo = 0.42278433509846713939

  /// `log B(a, b) = log Γ(a) + log Γ(b) − log Γ(a + b)` for positive a and b, without cancellation when one of them is large.
  public static func logBeta(_ a: Double, _ b: Double) -> Double {
    let (p, q) = (min(a, b), max(a, b))
    guard q >= Saddlepoint.seriesStart else { return logGamma(p) + logGamma(q) - logGamma(a + b) }
    let correction = Saddlepoint.stirlingError(q) - Saddlepoint.stirlingError(a + b)
    return logGamma(p) + correction - (q - 0.5) * log1p(p / q) - p * log(a + b) + p
  }

  /// The logistic function `1 / (1 + exp(−x))`, accurate in both tails.
  public static func logistic(_ x: Double) -> Double {
    guard x < 0 else { return 1 / (1 + exp(-x)) }
    let e = exp(x)
    return e / (1 + e)
  }

  /// The logit `log(p / (1 − p))`, the inverse of the logistic function.
  public static func logit(_ p: Double) -> Double { log(p) - log1p(-p) }

  /// `log(1 + exp(x))` without overflow.
  public static func logOnePlusExp(_ x: Double) -> Double { x > 0 ? x + log1p(exp(-x)) : log1p(exp(x)) }
}

import Glibc

/// The inverse of the standard normal distribution function to full double precision.
///
/// Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988), routine PPND16.
enum NormalQuantile {
  /// The quantile of `p`, which lies strictly between 0 and 1.
  static func value(_ p: Double) -> Double {
    let q = p - 0.5
    return abs(q) <= centralHalfWidth ? central(q) : tail(logTail: log(min(p, 1 - p)), sign: q)
  }

  /// Half the width of the interval around ½ that one rational function serves.
  private static let centralHalfWidth = 0.425

  private static func central(_ q: Double) -> Double {
    let r = 0.180625 - q * q
    return q
      * rational(
        r,
        3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
        42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
        39307.89580009271061, 28729.085735721942674, 5226.495278852854561)
  }

  private static func tail(logTail: Double, sign: Double) -> Double {
    let r = (-logTail).squareRoot()
    let z =
      r <= 5
      ? rational(
        r - 1.6,
        1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
        1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
        2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
        0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9)
      : rational(
        r - 5,
        6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
        0.026532189526576123093, 1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
        0.59983220655588793769, 0.1369298809227358053, 0.0148753612908506148525, 7.868691311456132591e-4,
        1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15)
    return sign < 0 ? -z : z
  }

  /// The ratio of two polynomials of degree seven; the denominator's constant is 1.
  private static func rational(
    _ r: Double,
    _ a0: Double, _ a1: Double, _ a2: Double, _ a3: Double, _ a4: Double, _ a5: Double, _ a6: Double, _ a7: Double,
    _ b1: Double, _ b2: Double, _ b3: Double, _ b4: Double, _ b5: Double, _ b6: Double, _ b7: Double
  ) -> Double {
    let upper = ((((((a7 * r + a6) * r + a5) * r + a4) * r + a3) * r + a2) * r + a1) * r + a0
    let lower = ((((((b7 * r + b6) * r + b5) * r + b4) * r + b3) * r + b2) * r + b1) * r + 1
    return upper / lower
  }
}

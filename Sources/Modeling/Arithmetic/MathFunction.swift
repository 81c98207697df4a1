import Glibc

/// A function of numbers that a formula may hold.
enum MathFunction: String, CaseIterable, Sendable {
  case log, log2, log10, log1p, exp, expm1, sqrt, abs

  /// The value; not finite where there is none.
  func value(_ x: Double) -> Double {
    switch self {
    case .log: Glibc.log(x)
    case .log2: Glibc.log2(x)
    case .log10: Glibc.log10(x)
    case .log1p: Glibc.log1p(x)
    case .exp: Glibc.exp(x)
    case .expm1: Glibc.expm1(x)
    case .sqrt: x.squareRoot()
    case .abs: x.magnitude
    }
  }

  /// Why it has no value where it has none.
  var fault: ArithmeticFault {
    switch self {
    case .log, .log2, .log10: .logarithmOfNonPositive
    case .log1p: .logarithmOfNonPositive
    case .sqrt: .rootOfNegative
    case .exp, .expm1, .abs: .overflow
    }
  }
}

import Glibc

/// A number as an unevaluated sum of two doubles, which holds about 32 digits. Dekker (1971), Numerische Mathematik 18, 224–242.
struct PairedSum: Sendable {
  var high: Double
  var low: Double

  static let zero = PairedSum(0, 0)

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The nearest double.
  var value: Double { high + low }

  @inline(__always)
  func adding(_ x: Double) -> PairedSum {
    let sum = high + x
    let part = sum - high
    let error = (high - (sum - part)) + (x - part) + low
    let result = sum + error
    return PairedSum(result, error - (result - sum))
  }

  @inline(__always)
  func adding(product x: Double, _ y: Double) -> PairedSum {
    let p = x * y
    return adding(p).adding(fma(x, y, -p))
  }

  func adding(_ other: PairedSum) -> PairedSum { adding(other.high).adding(other.low) }

  var negated: PairedSum { PairedSum(-high, -low) }

  func times(_ x: Double) -> PairedSum {
    let p = high * x
    return PairedSum(p, 0).adding(fma(high, x, -p) + low * x)
  }

  func times(_ other: PairedSum) -> PairedSum {
    let p = high * other.high
    return PairedSum(p, 0).adding(fma(high, other.high, -p) + (high * other.low + low * other.high))
  }

  func divided(by other: PairedSum) -> PairedSum {
    let first = high / other.high
    let rest = adding(other.times(-first))
    let second = rest.high / other.high
    let last = rest.adding(other.times(-second))
    return PairedSum(first, 0).adding(second).adding(last.high / other.high)
  }

  /// The square root; of a number above 0.
  var squareRoot: PairedSum {
    let first = high.squareRoot()
    let rest = adding(product: -first, first)
    return PairedSum(first, 0).adding(rest.value / (2 * first))
  }
}

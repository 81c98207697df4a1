/// The natural logarithm from arithmetic alone, so that random numbers have the same bits on every processor and C library.
enum PortableLog {
  /// log 2 in two parts; the first has trailing zeros, so that its product with an exponent is exact.
  private static let log2 = (high: 0x1.62e42feep-1, low: 0x1.a39ef35793c76p-33)

  /// The natural logarithm of a positive normal number: `e log 2 + 2 artanh((m − 1) / (m + 1))` for x = m 2ᵉ with m within a factor √2 of 1.
  @inline(__always)
  static func log(_ x: Double) -> Double {
    let shift: Int64 = x.significand > 2.0.squareRoot() ? 1 : 0
    let exponent = Double(Int64(bitPattern: x.bitPattern >> 52 & 0x7FF) - 1023 + shift)
    let m = shift == 0 ? x.significand : x.significand * 0.5
    let s = (m - 1) / (m + 1)
    return exponent * log2.high + (exponent * log2.low + 2 * s + 2 * s * artanhTail(s * s))
  }

  /// `Σ zᵏ / (2k + 1)` from k = 1 for z up to 0.0295, even and odd powers apart so that they are computed side by side;
  /// the first term left out is below 10⁻¹⁸.
  @inline(__always)
  private static func artanhTail(_ z: Double) -> Double {
    let w = z * z
    let odd = 1 / 3 + w * (1 / 7 + w * (1 / 11 + w * (1 / 15 + w * (1 / 19 + w * (1 / 23)))))
    let even = 1 / 5 + w * (1 / 9 + w * (1 / 13 + w * (1 / 17 + w * (1 / 21))))
    return z * odd + w * even
  }
}

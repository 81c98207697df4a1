/// The power of two that brings the largest of some distances near 1, so that their squares neither overflow nor vanish.
///
/// A product with a power of two is exact; the correlation of numbers of 10⁻²⁰⁰ has the digits of that of numbers near 1.
func unitScale(ofLargest distance: Double) -> Double {
  guard distance > 0, distance.isFinite else { return 1 }
  return Double(sign: .plus, exponent: -max(min(distance.exponent, scaledExponents), -scaledExponents), significand: 1)
}

/// Powers beyond this would have no reciprocal.
private let scaledExponents: Double.Exponent = 1000

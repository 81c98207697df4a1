import Glibc

extension Double {
  /// A share in percent with no more decimals than it needs, and without what multiplying by a hundred adds in binary: 0.07 is 7, not 7.000000000000001.
  func inPercent(decimals: Int) -> String {
    let scale = pow(10, Double(decimals)), percent = (self * 100 * scale).rounded() / scale
    return percent == percent.rounded() ? String(Int(percent)) : String(percent)
  }
}

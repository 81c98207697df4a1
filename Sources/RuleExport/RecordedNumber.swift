import Glibc

/// A number as a register records it: whole, or with a fixed number of decimals.
public enum RecordedNumber {
  /// The decimal text of a value that is recordable at this scale; exact, since only whole numbers are written.
  public static func text(_ value: Double, decimals: Int) -> String {
    let scaled = Int64((value * pow(10, Double(decimals))).rounded())
    guard decimals > 0 else { return String(scaled) }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

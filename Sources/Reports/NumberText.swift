public import Disclosure
import Glibc

/// Numbers as people read them; the only place that rounds for reading.
public struct NumberText: Sendable {
  /// What stands for a number that does not exist.
  public static let none = "—"
  /// What stands for a count that is too small to show.
  public static let hidden = "＊"

  /// The number with this many decimals.
  public static func fixed(_ x: Double?, _ decimals: Int) -> String {
    guard let x, x.isFinite else { return none }
    let text = printed("%.*f", decimals, x)
    return text.allSatisfy { "-0.".contains($0) } && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }

  /// The number with its sign.
  public static func signed(_ x: Double, _ decimals: Int) -> String {
    let text = fixed(x, decimals)
    return x > 0 && text.contains { !"0.".contains($0) } ? "+" + text : text
  }

  /// A share as a percentage.
  public static func percent(_ x: Double?, _ decimals: Int = 1) -> String { x.map { fixed($0 * 100, decimals) + "%" } ?? none }

  /// A count with separators of thousands.
  public static func count(_ n: Int) -> String {
    let digits = Array(String(abs(n)))
    var text = n < 0 ? "-" : ""
    for (k, digit) in digits.enumerated() {
      if k > 0, (digits.count - k).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A count of people, hidden when it is small.
  public static func count(_ n: PublishedCount) -> String { n.value.map(count) ?? hidden }

  /// The number with this many significant digits.
  public static func significant(_ x: Double?, digits: Int = 6) -> String {
    guard let x, x.isFinite else { return none }
    return printed("%.*g", digits, x)
  }

  /// A p-value; one below the last decimal is only said to be below.
  public static func pValue(_ p: Double?, decimals: Int = 3) -> String {
    guard let p, p.isFinite else { return none }
    let smallest = pow(10, -Double(decimals))
    return p < smallest ? "<" + fixed(smallest, decimals) : fixed(p, decimals)
  }

  /// A number as the C library prints it: the same bytes in every locale, and without Foundation.
  private static func printed(_ format: String, _ precision: Int, _ x: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    let length = withVaList([Int32(precision), x]) { vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

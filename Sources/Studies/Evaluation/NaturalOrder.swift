/// The order in which readers look for names: whole numbers within them by size, `学校2` before `学校10`.
enum NaturalOrder {
  /// Whether the first stands before the second; names that differ in leading zeros only by their scalars.
  static func precedes(_ first: String, _ second: String) -> Bool {
    let (a, b) = (parts(first), parts(second))
    for (x, y) in zip(a, b) where x != y { return x.precedes(y) }
    return a.count != b.count ? a.count < b.count : first < second
  }

  /// A run of digits without leading zeros, or of other characters.
  private struct Part: Equatable {
    var isNumber: Bool
    var text: Substring.UnicodeScalarView

    static func == (a: Part, b: Part) -> Bool { a.isNumber == b.isNumber && a.text.elementsEqual(b.text) }

    func precedes(_ other: Part) -> Bool {
      guard isNumber == other.isNumber else { return isNumber }
      if isNumber, text.count != other.text.count { return text.count < other.text.count }
      return text.lexicographicallyPrecedes(other.text)
    }
  }

  private static let digits: ClosedRange<Unicode.Scalar> = "0"..."9"

  private static func parts(_ name: String) -> [Part] {
    var parts: [Part] = [], rest = Substring(name).unicodeScalars
    while let first = rest.first {
      let isNumber = digits.contains(first)
      let run = rest.prefix { digits.contains($0) == isNumber }
      rest = rest.dropFirst(run.count)
      parts.append(Part(isNumber: isNumber, text: isNumber ? run.drop { $0 == "0" } : run))
    }
    return parts
  }
}

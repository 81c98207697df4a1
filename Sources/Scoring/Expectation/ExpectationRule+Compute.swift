extension ExpectationRule {
  /// The digits after the point with which values and coefficients are taken; more are rounded, half to even.
  static let scale = 9

  /// The expected score of a pupil, as a decimal text; nil where the grade is unknown, or a value is missing or outside its limits.
  /// - Parameters:
  ///   - grade: the grade as the rule writes it.
  ///   - values: the cells by the names of the columns.
  /// - Complexity: O(terms).
  public func expected(grade: String, values: [String: String]) -> String? {
    guard let constant = constants.first(where: { $0.grade == grade }), let start = Self.scaled(constant.value) else { return nil }
    var known: [String: Int64] = [:]
    for input in inputs {
      guard let text = values[input.id], let value = Self.scaled(text), let low = Self.scaled(input.minimum),
        let high = Self.scaled(input.maximum), low <= value, value <= high
      else { return nil }
      known[input.id] = value
    }
    var sum = Int128(start) * Self.one
    for term in terms where term.grades?.contains(grade) ?? true {
      guard let value = known[term.input], let coefficient = Self.scaled(term.coefficient) else { return nil }
      sum += Int128(value) * Int128(coefficient)
    }
    return text(sum)
  }

  /// 1 as a scaled number.
  private static let one: Int128 = 1_000_000_000

  /// A decimal text times 10⁹.
  private static func scaled(_ text: String) -> Int64? {
    guard case .value(let value, _) = DecimalText.parse(text, scale: scale) else { return nil }
    return value
  }

  /// A number times 10¹⁸ as a text with the rule's digits, rounded half to even.
  private func text(_ sum: Int128) -> String? {
    var unit: Int128 = 1
    for _ in 0..<(2 * Self.scale - decimals) { unit *= 10 }
    var (whole, rest) = sum.quotientAndRemainder(dividingBy: unit)
    if rest < 0 { (whole, rest) = (whole - 1, rest + unit) }
    if rest * 2 > unit || (rest * 2 == unit && whole & 1 == 1) { whole += 1 }
    return Int64(exactly: whole).map { DecimalText.text($0, scale: decimals) }
  }
}

extension ExpectationRule {
  /// A number as the decimal text that rules of this kind hold, with nine digits after the point.
  /// - Throws: `ScoringError.invalid` for numbers that are too large or not finite.
  public static func decimal(_ number: Double) throws(ScoringError) -> String {
    let scaled = (number * Double(Self.one)).rounded()
    guard scaled.magnitude < Double(DecimalText.limit) else {
      throw .invalid(path: "", field: "terms", defect: .notDecimal(scale: scale))
    }
    return DecimalText.text(Int64(scaled), scale: scale)
  }
}

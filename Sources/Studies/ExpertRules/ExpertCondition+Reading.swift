import Modeling
import StructuredText

extension ExpertCondition {
  /// Reads a condition such as `abs_days >= 15 and shugaku = yes`; nil when it cannot be read.
  init?(_ text: String, line: Int) {
    let parts = text.replacing("かつ", with: Self.and).split(separator: Self.and, omittingEmptySubsequences: false)
    let comparisons = parts.map { ExpertComparison(String($0)) }
    guard comparisons.allSatisfy({ $0 != nil }) else { return nil }
    self.init(comparisons: comparisons.compactMap(\.self), line: line)
  }

  private static let and = " and "
}

extension ExpertComparison {
  /// Reads one comparison; nil when it is none.
  init?(_ text: String) {
    let text = text.trimmed
    if let item = text.argument(of: "missing") {
      self.init(subject: ExpertSubject(item: item, aspect: .level), test: .isMissing)
      return
    }
    guard let (left, relation, right) = Self.parts(text), let subject = ExpertSubject(left), !right.isEmpty else { return nil }
    guard !relation.isOrder || right.decimal != nil else { return nil }
    self.init(subject: subject, test: .compares(relation, to: right))
  }

  /// How relations may be written besides their own form.
  private static let otherForms = [("≥", ">="), ("≧", ">="), ("≤", "<="), ("≦", "<="), ("≠", "!="), ("==", "=")]

  /// What stands before and after the first relation; longer relations are looked for first.
  private static func parts(_ text: String) -> (String, ExpertRelation, String)? {
    let text = otherForms.reduce(text) { $0.replacing($1.0, with: $1.1) }
    guard let start = text.firstIndex(where: { "<>=!".contains($0) }) else { return nil }
    let rest = text[start...]
    guard let relation = ExpertRelation.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else { return nil }
    return (String(text[..<start]).trimmed, relation, String(rest.dropFirst(relation.rawValue.count)).trimmed)
  }
}

extension ExpertSubject {
  /// Reads an item, or `change(item)`; nil when it is neither.
  init?(_ text: String) {
    let text = text.trimmed
    if let item = text.argument(of: ItemAspect.change.rawValue) {
      self.init(item: item, aspect: .change)
    } else {
      guard !text.isEmpty, !text.contains(where: { "() <>=!".contains($0) }) else { return nil }
      self.init(item: text, aspect: .level)
    }
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// What stands in the brackets after a word, as in `change(item)`.
  fileprivate func argument(of word: String) -> String? {
    guard hasPrefix(word + "("), hasSuffix(")") else { return nil }
    let inner = String(dropFirst(word.count + 1).dropLast()).trimmed
    return inner.isEmpty || inner.contains { "()".contains($0) } ? nil : inner
  }

  /// The number that it writes in digits.
  var decimal: Double? {
    guard allSatisfy({ "0123456789.-+".contains($0) }) else { return nil }
    return Double(self)
  }
}

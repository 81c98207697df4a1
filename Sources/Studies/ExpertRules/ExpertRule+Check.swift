import Modeling
import Tabular

extension ExpertRule {
  /// Looks the items and values of the rule up in the dictionary.
  /// - Throws: `StudyError.plan` with the line of the condition.
  func check(_ reader: RegisterReader) throws {
    for (subject, line) in subjects {
      let item = try reader.item(subject.item, line: line)
      if let problem = subject.problem(item) { throw reader.problem(.expertRule(name: name, problem), line: line) }
    }
    if case .rank(let subject, _) = form, let item = reader.dictionary[subject.item], item.type == .category {
      throw reader.problem(.expertRule(name: name, .noNumbers(id: item.id)), line: line)
    }
    for condition in conditions {
      for comparison in condition.comparisons {
        let item = try reader.item(comparison.subject.item, line: condition.line)
        guard let problem = comparison.problem(item) else { continue }
        throw reader.problem(.expertRule(name: name, problem), line: condition.line)
      }
    }
  }
}

extension ExpertSubject {
  /// Why an item may not be looked at in this way; nil when it may.
  fileprivate func problem(_ item: DictionaryItem) -> ExpertRuleProblem? {
    let hasValues = ![.key, .text, .date].contains(item.type)
    guard item.role == .item, item.use == .candidate, hasValues else { return .notForRules(id: item.id) }
    return aspect == .change && item.type == .category ? .noNumbers(id: item.id) : nil
  }
}

extension ExpertComparison {
  /// Why an item cannot be compared so; nil when it can.
  fileprivate func problem(_ item: DictionaryItem) -> ExpertRuleProblem? {
    guard case .compares(let relation, let text) = test else { return nil }
    if item.type == .category {
      guard !relation.isOrder else { return .noNumbers(id: item.id) }
      let isKnown = item.codes.isEmpty || item.codes.contains { $0.code == text || $0.label == text }
      return isKnown ? nil : .noValue(id: item.id, known: item.codes.map(\.code))
    }
    return number(text, item) == nil ? .noValue(id: item.id, known: item.type == .flag ? ["yes", "no"] : []) : nil
  }

  /// The number that a text stands for in an item that is no category: a number, yes or no of a flag, or a code of the dictionary.
  func number(_ text: String, _ item: DictionaryItem) -> Double? {
    if item.type == .flag, subject.aspect == .level {
      if Self.yes.contains(text.lowercased()) { return 1 }
      if Self.no.contains(text.lowercased()) { return 0 }
      return text.decimal.flatMap { [0, 1].contains($0) ? $0 : nil }
    }
    return text.decimal ?? item.codes.first { $0.label == text }?.code.decimal
  }

  private static let yes: Set = ["yes", "true", "有", "あり"]
  private static let no: Set = ["no", "false", "無", "なし"]
}

import Scoring

/// A rule file of either kind, which proved itself.
enum OpenedRule {
  /// A rule with points.
  case points(ScoringRule)
  /// An expectation of scores.
  case expectation(ExpectationRule)

  /// Opens the bytes of a file; `path` is its name in messages.
  ///
  /// - Throws: `ScoringError` at the first thing that is wrong.
  init(contents: [UInt8], path: String) throws(ScoringError) {
    if try ExpectationRule.isKind(contents: contents, path: path) {
      self = .expectation(try ExpectationRule.load(contents: contents, path: path))
    } else {
      self = .points(try ScoringRule.load(contents: contents, path: path))
    }
  }

  /// The name of the rule.
  var id: String {
    switch self {
    case .points(let rule): rule.description.id
    case .expectation(let rule): rule.id
    }
  }

  /// The school years in which it may be used; nil where it names none.
  var validity: RuleValidity? {
    switch self {
    case .points(let rule): rule.description.validity
    case .expectation(let rule): rule.validity
    }
  }
}

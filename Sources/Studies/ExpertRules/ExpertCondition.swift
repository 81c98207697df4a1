public import Modeling

/// What an expert rule looks at: an item as it is, or how it changed since the year before.
public struct ExpertSubject: Sendable, Equatable {
  /// The item.
  public var item: String
  /// As it is, or its change.
  public var aspect: ItemAspect
}

/// A condition of an expert rule: comparisons that must all hold.
public struct ExpertCondition: Sendable, Equatable {
  /// The comparisons.
  public var comparisons: [ExpertComparison]
  /// The line of the plan on which it stands.
  var line: Int
}

/// One comparison; a value that is missing never fulfils it, unless it asks for just that.
public struct ExpertComparison: Sendable, Equatable {
  /// What is asked of a value.
  public enum Test: Sendable, Equatable {
    /// To stand in this relation to a number, a code or a word.
    case compares(ExpertRelation, to: String)
    /// To be missing.
    case isMissing
  }

  /// What is looked at.
  public var subject: ExpertSubject
  /// What is asked of it.
  public var test: Test
}

/// How a value stands to a number.
public enum ExpertRelation: String, Sendable, CaseIterable {
  case atLeast = ">="
  case atMost = "<="
  case unequal = "!="
  case above = ">"
  case below = "<"
  case equal = "="

  /// Whether it is about order, which codes of a category do not have.
  var isOrder: Bool { self != .equal && self != .unequal }

  /// Whether two numbers stand so.
  func holds(_ value: Double, _ other: Double) -> Bool {
    switch self {
    case .atLeast: value >= other
    case .atMost: value <= other
    case .unequal: value != other
    case .above: value > other
    case .below: value < other
    case .equal: value == other
    }
  }
}

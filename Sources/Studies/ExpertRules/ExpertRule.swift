/// A rule that experts wrote, as a plan states it; it is tested beside the card on the same children.
public struct ExpertRule: Sendable, Equatable {
  /// How the rule comes to its score.
  public enum Form: Sendable, Equatable {
    /// The number of conditions that hold; its authors act from `atLeast` of them.
    case count(of: [ExpertCondition], atLeast: Int)
    /// Whether one condition holds.
    case condition(ExpertCondition)
    /// A value itself; its authors act from a limit on.
    case rank(ExpertSubject, limit: Limit?)
    /// Levels on several axes, taken together.
    case matrix(ExpertMatrix)
  }

  /// Where a value begins to call for action.
  public enum Limit: Sendable, Equatable {
    /// This value or more; higher values mean more risk.
    case from(Double)
    /// This value or less; lower values mean more risk.
    case downTo(Double)
  }

  /// The name in files.
  public var name: String
  /// The name for readers.
  public var label: String
  /// How the rule comes to its score.
  public var form: Form
  /// The line of the plan on which it stands.
  var line: Int

  /// The score from which its authors act; nil when they name none.
  public var threshold: Double? {
    switch form {
    case .count(_, let least): Double(least)
    case .condition: 1
    case .rank(_, .from(let value)): value
    case .rank(_, .downTo(let value)): -value
    case .rank(_, nil): nil
    case .matrix(let matrix): matrix.from.map(Double.init)
    }
  }

  /// What it looks at, as often as it does.
  var subjects: [(subject: ExpertSubject, line: Int)] {
    switch form {
    case .rank(let subject, _): [(subject, line)]
    default: conditions.flatMap { condition in condition.comparisons.map { ($0.subject, condition.line) } }
    }
  }

  /// Its conditions, in the order of the plan.
  var conditions: [ExpertCondition] {
    switch form {
    case .count(let conditions, _): conditions
    case .condition(let condition): [condition]
    case .rank: []
    case .matrix(let matrix): matrix.axes.flatMap { $0.levels.flatMap(\.self) }
    }
  }
}

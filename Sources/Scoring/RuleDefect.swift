/// How the structure of a rule contradicts itself.
public enum RuleDefect: Equatable, Sendable {
  /// A text or a list is empty.
  case empty
  /// A list is longer than this.
  case tooLong(limit: Int)
  /// A name or a value stands twice.
  case duplicate(String)
  /// No input of values has this id.
  case unknownInput(String)
  /// The parts of the field do not belong together.
  case wrongParts
  /// The scale is not between 1 and the limit.
  case badScale(limit: Int)
  /// The text is not a decimal number of this scale.
  case notDecimal(scale: Int)
  /// The low end lies above the high end.
  case emptyRange
  /// The cuts do not ascend.
  case cutOrder
  /// The cut equals a value that can be recorded.
  case cutOnRecordableValue
  /// No value of the plausible range falls into a bin.
  case unreachableBin
  /// The value is in no bin, or in a bin without being accepted.
  case unbinnedValue(String)
  /// Points do not follow the direction.
  case againstDirection
  /// The reason has no points, or cannot occur.
  case reasonMismatch(String)
  /// A number lies outside these limits.
  case outsideLimits(low: Int, high: Int)
  /// The table does not ascend.
  case notAscending
  /// The table does not start at the smallest score.
  case wrongStart(Int)
  /// The largest score is another.
  case notTheLargest(Int)
  /// The text names a cause.
  case causalWording(String)
  /// There are no check records.
  case noCheckRecords
}

/// Why a value is not there. A reason is information of its own: "did not attend" is not "moved here last month".
public enum MissingReason: UInt8, CaseIterable, Sendable {
  /// The value is there.
  case present
  /// No record, or an empty cell.
  case notRecorded
  /// The child was not yet in the registers, so there is nothing to compare with.
  case noHistory
  /// The child did not come: 未受診, 欠席.
  case notAttended
  /// No answer or no consent: 無回答.
  case refused
  /// The record stayed with the town that the child left: 転入.
  case transferredIn
  /// The system did not record this item at the time.
  case systemGap
  /// The item does not concern this child: 該当なし.
  case notApplicable
  /// The value became known only after the prediction date.
  case notYet
  /// 不明.
  case unknown

  /// The name used in dictionaries, results and rule files.
  public var name: String { Self.names[Int(rawValue)] }

  /// The reason with this name in a dictionary.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[index]
  }

  /// Whether the reason says something about the town's records rather than about the child; such a reason never earns points.
  public var isNeutral: Bool { self == .transferredIn || self == .systemGap || self == .noHistory || self == .notYet }

  private static let names = [
    "present", "not_recorded", "no_history", "not_attended", "refused", "transferred_in", "system_gap", "not_applicable",
    "not_yet", "unknown"
  ]
}

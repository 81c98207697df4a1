public import StructuredText
public import Tabular

/// What the registers of a plan hold.
public struct StudyCheck: Sendable {
  /// Per register, what was read and what was not.
  public let registers: [RegisterSummary]
  /// Who is in the panel.
  public let panel: PanelSummary
  /// Per outcome, children at risk and events per year.
  public let outcomes: [OutcomeResult]
  /// The rows that could not be read.
  public let rejects: [Reject]
  /// Why `run` would refuse: a register with more rejected rows than the plan allows.
  public let excess: StudyError?

  /// The check as JSON.
  public var json: JSONValue {
    [
      "registers": .array(registers.map(\.json)), "panel": panel.json, "outcomes": .array(outcomes.map(\.json)),
      "rejects": .array(
        rejects.map { ["file": .string($0.file), "line": .integer($0.line), "item": .string($0.item), "reason": .string($0.problem.code)] })
    ]
  }
}

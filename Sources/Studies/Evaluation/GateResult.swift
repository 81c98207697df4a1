/// Whether a demand of the plan is met.
public struct GateResult: Sendable, Equatable {
  /// The demand.
  public var gate: Gate
  /// What was measured; nil when it is not estimable, and the demand then is not met.
  public var value: Double?
  /// Whether it is met.
  public var isMet: Bool

  /// The result of a demand.
  public init(gate: Gate, value: Double?) {
    (self.gate, self.value) = (gate, value)
    isMet = value.map { gate.allows($0) } ?? false
  }
}

/// What can begin for a child from one 年度 to the next.
enum Outcome: Int, CaseIterable, Sendable {
  /// Need of support, which nobody observes.
  case need
  /// Long absence: 30 days or more in a 年度.
  case absence
  /// A serious problem of behaviour.
  case behavior
}

/// One number for each outcome.
struct ByOutcome: Equatable, Sendable {
  var need = 0.0
  var absence = 0.0
  var behavior = 0.0

  subscript(outcome: Outcome) -> Double {
    get {
      switch outcome {
      case .need: need
      case .absence: absence
      case .behavior: behavior
      }
    }
    set {
      switch outcome {
      case .need: need = newValue
      case .absence: absence = newValue
      case .behavior: behavior = newValue
      }
    }
  }

  static func + (a: ByOutcome, b: ByOutcome) -> ByOutcome {
    ByOutcome(need: a.need + b.need, absence: a.absence + b.absence, behavior: a.behavior + b.behavior)
  }

  static func += (a: inout ByOutcome, b: ByOutcome) { a = a + b }

  static func * (factor: Double, a: ByOutcome) -> ByOutcome {
    ByOutcome(need: factor * a.need, absence: factor * a.absence, behavior: factor * a.behavior)
  }
}

/// Which of the outcomes a child is in.
struct Conditions: OptionSet, Sendable {
  let rawValue: UInt8

  /// The set that holds one outcome.
  static func just(_ outcome: Outcome) -> Conditions { Conditions(rawValue: 1 << UInt8(outcome.rawValue)) }

  func contains(_ outcome: Outcome) -> Bool { rawValue & (1 << UInt8(outcome.rawValue)) != 0 }
}

/// One figure with the limit it must keep.
struct Target {
  let name: String
  let value: Double?
  let limit: ClosedRange<Double>

  var isMet: Bool { value.map { limit.contains($0) } ?? false }

  /// One line of the table: name, value, limit, met or missed.
  var line: String {
    let figure = value.map { text($0) } ?? "none"
    let bounds =
      limit.lowerBound == -.infinity
      ? "≤ \(text(limit.upperBound))"
      : limit.upperBound == .infinity ? "≥ \(text(limit.lowerBound))" : "\(text(limit.lowerBound))…\(text(limit.upperBound))"
    return "| \(name) | \(figure) | \(bounds) | \(isMet ? "met" : "MISSED") |"
  }

  private func text(_ value: Double) -> String { String(Double((value * 10_000).rounded()) / 10_000) }

  static func atLeast(_ limit: Double, _ name: String, _ value: Double?) -> Target {
    Target(name: name, value: value, limit: limit...Double.infinity)
  }

  static func atMost(_ limit: Double, _ name: String, _ value: Double?) -> Target {
    Target(name: name, value: value, limit: -Double.infinity...limit)
  }

  static func within(_ limit: ClosedRange<Double>, _ name: String, _ value: Double?) -> Target {
    Target(name: name, value: value, limit: limit)
  }
}

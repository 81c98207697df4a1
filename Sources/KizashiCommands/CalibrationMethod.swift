import ArgumentParser

/// The maps from a score to a probability that can be fitted.
enum CalibrationMethod: String, ExpressibleByArgument, CaseIterable, Sendable {
  case platt, logistic, beta, isotonic

  /// Whether the score is a probability, of which a logarithm is taken.
  var needsProbability: Bool { self != .isotonic }

  /// Whether the map has a value, or a limit, at this score.
  func takes(_ score: Double) -> Bool { !needsProbability || 0...1 ~= score }
}

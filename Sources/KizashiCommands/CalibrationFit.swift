import Glibc
import Probability
import Regression
import Validation

/// A fitted map from a score to a probability.
enum CalibrationFit {
  /// A line on the logit of the score, and the log-likelihood of the targets it was fitted to.
  case line(PlattMap, logLikelihood: Double)
  /// Both ends of a probability.
  case beta(BetaMap, logLikelihood: Double)
  /// Constant pieces.
  case isotonic(IsotonicMap)

  /// Fits the map of the inputs' method.
  ///
  /// - Complexity: O(rows log rows).
  /// - Throws: `ValidationError`, `CalibrationFailure`.
  init(_ inputs: CalibrationInputs) throws {
    switch inputs.method {
    case .platt: self = try .line(inputs, .smoothed)
    case .logistic: self = try .line(inputs, .outcomes)
    case .beta:
      let map = try inputs.regression { try BetaMap(outcome: inputs.outcome, probability: inputs.score, weights: inputs.weights) }
      self = .beta(map, logLikelihood: inputs.logLikelihood(of: inputs.outcome) { map($0) })
    case .isotonic:
      self = .isotonic(try IsotonicMap(outcome: inputs.outcome, score: inputs.score, weights: inputs.weights))
    }
  }

  private static func line(_ inputs: CalibrationInputs, _ targets: PlattMap.Targets) throws -> CalibrationFit {
    let logits = inputs.score.map(SpecialFunctions.logit)
    let map = try inputs.regression {
      try PlattMap(outcome: inputs.outcome, score: logits, weights: inputs.weights, targets: targets)
    }
    let values = targets.values(inputs.outcome, weights: inputs.weights)
    return .line(map, logLikelihood: inputs.logLikelihood(of: values) { map(SpecialFunctions.logit($0)) })
  }

  /// The probability at a score; nil where it has none.
  func callAsFunction(_ score: Double) -> Double? {
    guard !score.isNaN else { return nil }
    let value =
      switch self {
      case .line(let map, _): map(SpecialFunctions.logit(score))
      case .beta(let map, _): map(score)
      case .isotonic(let map): map(score)
      }
    return value.isNaN ? nil : value
  }

  /// Whether a higher score never means a lower probability.
  var isMonotone: Bool {
    switch self {
    case .line(let map, _): map.slope >= 0
    case .beta(let map, _): map.isIncreasing
    case .isotonic: true
    }
  }
}

extension CalibrationInputs {
  /// Runs a regression; what it refuses is told with the name of the score.
  fileprivate func regression<Map>(_ fit: () throws -> Map) throws -> Map {
    do { return try fit() } catch Validation.ValidationError.regression(let error) {
      switch error {
      case .separated: throw CalibrationFailure.separated(column: scoreColumn)
      case .columnNotFitted, .tooFewRows: throw CalibrationFailure.tooFewScores(column: scoreColumn)
      default: throw Validation.ValidationError.regression(error)
      }
    }
  }

  /// `Σ w [t ln p + (1 − t) ln(1 − p)]`.
  fileprivate func logLikelihood(of targets: [Double], _ map: (Double) -> Double) -> Double {
    score.indices.reduce(0) { sum, i in
      let (t, p) = (targets[i], map(score[i]))
      let term = (t > 0 ? t * log(p) : 0) + (t < 1 ? (1 - t) * log1p(-p) : 0)
      return sum + (weights?[i] ?? 1) * term
    }
  }
}

import LinearAlgebra

/// The outcome of a penalised regression on the scale on which it is fitted.
struct PenalizedResponse: Sendable {
  let values: [Double]
  let weights: [Double]
  let offset: [Double]?
  /// What an outcome of estimated variance was divided by; 1 for the others.
  let unit: Double
  /// Whether deviations are taken around the mean.
  let isCentered: Bool
  private let estimatesDispersion: Bool

  /// Checks the outcome; takes the offset off an outcome with estimated variance, and divides that by its deviation.
  /// - Throws: `RegressionError`.
  init<Design: RowBlocks>(_ data: RegressionData<Design>, family: any Family, hasIntercept: Bool) throws(RegressionError) {
    estimatesDispersion = family.estimatesDispersion
    isCentered = hasIntercept
    let isShifted = estimatesDispersion && data.offset != nil
    let outcome = isShifted ? zip(data.outcome, data.offset ?? []).map { $0 - $1 } : data.outcome
    let response = try family.response(outcome: outcome, weights: data.weights)
    guard response.weights.contains(where: { $0 > 0 }) else { throw .nothingToFit }
    weights = response.weights
    offset = estimatesDispersion ? nil : data.offset
    let raw = response.values
    try PenalizedResponse.checkVaries(raw, weights, family, hasIntercept && offset == nil)
    let weight = response.weights
    let deviation = estimatesDispersion ? PenalizedResponse.deviation(raw, weight, isCentered: hasIntercept) { _ in true } : 1
    guard deviation > 0 else { throw .penalty(.outcomeConstant) }
    unit = deviation
    values = deviation == 1 ? raw : raw.map { $0 / deviation }
  }

  /// The standard deviation of the scaled outcome in some rows, where the family estimates it; else 1.
  func deviation(where isUsed: (Int) -> Bool) -> Double {
    estimatesDispersion ? PenalizedResponse.deviation(values, weights, isCentered: isCentered, where: isUsed) : 1
  }

  /// The weighted mean of the outcome in some rows.
  func mean(where isUsed: (Int) -> Bool) -> Double { PenalizedResponse.mean(values, weights, where: isUsed) }

  static func mean(_ values: [Double], _ weights: [Double], where isUsed: (Int) -> Bool) -> Double {
    var (sum, count) = (0.0, 0.0)
    for i in values.indices where isUsed(i) {
      sum += weights[i] * values[i]
      count += weights[i]
    }
    return sum / count
  }

  private static func deviation(_ values: [Double], _ weights: [Double], isCentered: Bool, where isUsed: (Int) -> Bool) -> Double {
    let center = isCentered ? mean(values, weights, where: isUsed) : 0
    return mean(values.map { ($0 - center) * ($0 - center) }, weights, where: isUsed).squareRoot()
  }

  private static func checkVaries(
    _ values: [Double], _ weights: [Double], _ family: any Family, _ isExplainedByConstant: Bool
  ) throws(RegressionError) {
    let counted = values.indices.lazy.filter { weights[$0] > 0 }
    guard let first = counted.first, counted.allSatisfy({ values[$0] == values[first] }) else { return }
    if family.isBinary, values[first] == 0 || values[first] == 1 { throw .outcomeIsConstant(events: values[first] == 1) }
    if isExplainedByConstant || values[first] == 0 { throw .penalty(.outcomeConstant) }
  }
}

import Regression

extension HeldOutValidation.Part {
  /// What a predictor from other rows comes to on the rows of a part; measures that do not exist are nil, and the reason says why.
  /// - Complexity: O(n log n) and two small logistic regressions.
  init(label: String, outcome y: [Double], predictor: [Double]?) {
    let events = y.reduce(0, +)
    self.init(label: label, rows: y.count, events: Int(events), area: nil, slope: nil, inTheLarge: nil)
    omission = Self.reason(events: events, others: Double(y.count) - events, predictor)
    guard omission == nil, let predictor else { return }
    if let found = try? AreaUnderCurve(outcome: y, score: predictor) {
      area = Estimate(value: found.estimate, standardError: found.standardError)
    }
    let line = try? Logistic.fit([predictor], outcome: y)
    slope = line.flatMap { $0.aliased.isEmpty ? $0.estimate(1) : nil }
    inTheLarge = try? Logistic.fit([], outcome: y, offset: predictor).estimate(0)
  }

  /// With fewer events, or fewer other rows, the measures of a part say nothing.
  static let fewestEvents = 5.0

  private static func reason(events: Double, others: Double, _ predictor: [Double]?) -> HeldOutValidation.Omission? {
    if events < fewestEvents { return .fewEvents }
    if others < fewestEvents { return .fewOthers }
    return predictor == nil ? .noFit : nil
  }
}

import Parallel
import Probability

extension LearningCurve {
  /// Refits a model to growing shares of the clusters of some rows and judges it on the others.
  ///
  /// A draw takes clusters without replacement; the whole is one draw. A size at which no draw has a fit, or all of them, is left out: a draw
  /// without events is not a model.
  /// - Parameter fitted: Which rows may be fitted to; the others are judged.
  /// - Complexity: O(rows × columns²) a draw and size.
  /// - Throws: `ValidationError.settingOutOfRange` for shares outside 0…1 or no draw, `.lengthMismatch`, `.oneClassOnly` where nothing can be judged,
  ///   `.regression` when the model has no fit.
  public init(
    _ sample: ModelSample, fitted: [Bool], design: LearningCurveDesign = LearningCurveDesign(), threads: Int = 1
  ) throws(ValidationError) {
    guard fitted.count == sample.rows else { throw .lengthMismatch(role: .weights, expected: sample.rows, found: fitted.count) }
    try design.check()
    let judged = fitted.indices.filter { !fitted[$0] }
    let outcome = judged.map { sample.outcome[$0] }
    let events = outcome.reduce(0, +)
    guard events > 0, events < Double(outcome.count) else { throw .oneClassOnly(events: events > 0) }
    let engine = try RefitEngine(sample, threads: threads)
    let draws = design.draws(of: sample, fitted: fitted)
    let results = engine.map(count: draws.count, threads: threads, weights: { draws[$0].weights }) { weights, predictor in
      predictor.flatMap { Draw($0, weights: weights, sample, judged: judged) }
    }
    points = design.shares.indices.compactMap { size in
      let found = draws.indices.filter { draws[$0].size == size }.map { results[$0] }
      return Point(found.compactMap(\.self), failed: found.count { $0 == nil })
    }
  }

  /// What one refit comes to.
  fileprivate struct Draw: Sendable, Equatable {
    let rows: Double
    let events: Double
    let trainingArea: Double
    let area: Double

    init?(_ predictor: [Double], weights: [Double], _ sample: ModelSample, judged: [Int]) {
      let sorted = SortedPredictor(predictor, outcome: sample.outcome)
      rows = weights.reduce(0, +)
      events = zip(weights, sample.outcome).reduce(0) { $0 + $1.0 * $1.1 }
      trainingArea = sorted.area(sorted.inOrder(weights))
      var once = [Double](repeating: 0, count: sample.rows)
      for row in judged { once[row] = 1 }
      area = sorted.area(sorted.inOrder(once))
      guard !trainingArea.isNaN, !area.isNaN else { return nil }
    }
  }
}

extension LearningCurve.Point {
  fileprivate init?(_ draws: [LearningCurve.Draw], failed: Int) {
    guard !draws.isEmpty else { return nil }
    let n = Double(draws.count)
    func mean(_ value: (LearningCurve.Draw) -> Double) -> Double { draws.reduce(0) { $0 + value($1) } / n }
    let area = mean(\.area)
    let squares = draws.reduce(0) { $0 + ($1.area - area) * ($1.area - area) }
    self.init(
      rows: Int(mean(\.rows).rounded()), events: mean(\.events), trainingArea: mean(\.trainingArea), area: area,
      spread: draws.count > 1 ? (squares / (n - 1)).squareRoot() : nil)
    self.failed = failed
  }
}
